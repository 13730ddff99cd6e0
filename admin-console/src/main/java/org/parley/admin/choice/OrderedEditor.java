package org.parley.admin.choice;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.parley.desk.entity.field.FieldContext;
import org.parley.desk.entity.field.FieldEditor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Some things one below the other: one adds at the end, moves up and down, and takes away. The
/// same thing may come twice.
final class OrderedEditor implements FieldEditor {
    private final FieldContext context;
    private final ReadOnlyObjectProperty<Map<UUID, String>> names;
    private final VBox rows = new VBox(2);
    private final ComboBox<UUID> more = new ComboBox<>();
    private final VBox box = new VBox(6, rows, more);
    private final List<UUID> chosen = new ArrayList<>();
    private Runnable changed = () -> {};

    OrderedEditor(FieldContext context, ReadOnlyObjectProperty<Map<UUID, String>> names) {
        this.context = context;
        this.names = names;
        box.setId(context.id());
        rows.getStyleClass().add("choice-list");
        more.setId(context.id() + ".add");
        more.setPromptText(context.texts().get("choice.add"));
        more.setMaxWidth(Double.MAX_VALUE);
        more.setConverter(new NameOf());
        more.valueProperty().subscribe((_, id) -> add(id));
        names.subscribe(known -> {
            more.getItems().setAll(known.keySet());
            lay();
        });
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public Node control() {
        return more;
    }

    @Override
    public void show(@Nullable Object value) {
        chosen.clear();
        if (value instanceof Collection<?> many) {
            many.forEach(id -> chosen.add((UUID) id));
        }
        lay();
    }

    @Override
    public Object value() {
        return List.copyOf(chosen);
    }

    @Override
    public void onChange(Runnable listener) {
        changed = listener;
    }

    private void add(@Nullable UUID id) {
        if (id != null) {
            chosen.add(id);
            more.setValue(null);
            changed();
        }
    }

    private void changed() {
        lay();
        changed.run();
    }

    private void lay() {
        rows.getChildren().clear();
        for (int i = 0; i < chosen.size(); i++) {
            rows.getChildren().add(row(i));
        }
        rows.setVisible(!chosen.isEmpty());
        rows.setManaged(!chosen.isEmpty());
    }

    private HBox row(int place) {
        UUID id = chosen.get(place);
        var name = new Label((place + 1) + ". " + names.get().getOrDefault(id, "…"));
        var room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        Button up = button(place, "up", MaterialDesignA.ARROW_UP);
        up.setDisable(place == 0);
        up.setOnAction(_ -> swap(place, place - 1));
        Button down = button(place, "down", MaterialDesignA.ARROW_DOWN);
        down.setDisable(place == chosen.size() - 1);
        down.setOnAction(_ -> swap(place, place + 1));
        Button away = button(place, "remove", MaterialDesignC.CLOSE);
        away.setOnAction(_ -> {
            chosen.remove(place);
            changed();
        });
        var row = new HBox(4, name, room, up, down, away);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void swap(int one, int other) {
        Collections.swap(chosen, one, other);
        changed();
    }

    private Button button(int place, String what, Ikon icon) {
        var button = new Button("", new FontIcon(icon));
        button.setId(context.id() + "." + place + "." + what);
        button.getStyleClass().addAll("button-icon", "flat");
        String words = context.texts().get("choice." + what);
        button.setAccessibleText(words);
        button.setTooltip(new Tooltip(words));
        return button;
    }

    private final class NameOf extends StringConverter<UUID> {
        @Override
        public String toString(@Nullable UUID id) {
            return id == null ? "" : names.get().getOrDefault(id, "");
        }

        @Override
        public @Nullable UUID fromString(String text) {
            return null;
        }
    }
}
