package org.parley.admin.choice;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.parley.desk.entity.field.FieldContext;
import org.parley.desk.entity.field.FieldEditor;
import org.parley.desk.i18n.Texts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/// Some things, each ticked in a list that can be searched; with an amount where there is one.
final class SomeEditor implements FieldEditor {
    private static final int SEARCHED_FROM = 8;
    private static final double HEIGHT = 220;
    private static final Link.Amount NOTHING = new Link.Amount("choice.penalty", 0, 0);

    private final FieldContext context;
    private final Link link;
    private final VBox list = new VBox(2);
    private final TextField search = new TextField();
    private final VBox box = new VBox(6);
    private final Map<UUID, Line> lines = new LinkedHashMap<>();
    private List<Object> shown = List.of();
    private Runnable listener = () -> {};
    private boolean showing;

    SomeEditor(FieldContext context, ReadOnlyObjectProperty<Map<UUID, String>> names, Link link) {
        this.context = context;
        this.link = link;
        search.setId(context.id() + ".search");
        search.setPromptText(context.texts().get("choice.search"));
        search.setAccessibleText(context.label());
        search.textProperty().subscribe(_ -> sift());
        var scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(HEIGHT);
        scroll.getStyleClass().add("edge-to-edge");
        list.getStyleClass().add("choice-list");
        box.setId(context.id());
        box.getChildren().addAll(search, scroll);
        names.subscribe(this::offer);
    }

    private void offer(Map<UUID, String> names) {
        List<Object> chosen = chosen();
        lines.clear();
        names.forEach((id, name) -> lines.put(id, new Line(id, name)));
        boolean searched = lines.size() >= SEARCHED_FROM;
        search.setVisible(searched);
        search.setManaged(searched);
        if (lines.isEmpty()) {
            Label none = new Label(context.texts().get("choice.none"));
            none.getStyleClass().add("muted");
            list.getChildren().setAll(none);
        } else {
            list.getChildren().setAll(lines.values().stream().map(line -> line.row).toList());
        }
        show(chosen);
    }

    private void sift() {
        String part = search.getText().strip().toLowerCase(Locale.ROOT);
        lines.values()
                .forEach(line -> {
                    boolean fits = line.name.toLowerCase(Locale.ROOT).contains(part);
                    line.row.setVisible(fits);
                    line.row.setManaged(fits);
                });
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public Node control() {
        return lines.isEmpty() ? box : lines.values().iterator().next().check;
    }

    @Override
    public void show(@Nullable Object value) {
        showing = true;
        shown = value instanceof Collection<?> many ? new ArrayList<>(many) : List.of();
        lines.values().forEach(Line::clear);
        for (Object reference : shown) {
            Line line = lines.get(link.id(reference));
            if (line != null) {
                line.show(reference);
            }
        }
        showing = false;
    }

    /// What was there and still is, in its order, then what was ticked; what is not offered stays.
    @Override
    public Collection<Object> value() {
        return link.all(chosen());
    }

    private List<Object> chosen() {
        List<Object> all = new ArrayList<>();
        List<UUID> taken = new ArrayList<>();
        for (Object reference : shown) {
            Line line = lines.get(link.id(reference));
            taken.add(link.id(reference));
            if (line == null || !link.isDirect(reference)) {
                all.add(reference);
            } else if (line.check.isSelected()) {
                all.add(
                        line.amount() == link.amount(reference)
                                ? reference
                                : link.make(line.id, line.amount()));
            }
        }
        lines.values().stream()
                .filter(line -> line.check.isSelected() && !taken.contains(line.id))
                .forEach(line -> all.add(link.make(line.id, line.amount())));
        return all;
    }

    @Override
    public void onChange(Runnable told) {
        listener = told;
    }

    private void changed() {
        if (!showing) {
            listener.run();
        }
    }

    /// One thing of the list.
    private final class Line {
        private final UUID id;
        private final String name;
        private final CheckBox check;
        private final Spinner<Integer> amount;
        private final int least;
        private final Label byTeam;
        private final HBox row;

        Line(UUID id, String name) {
            Texts texts = context.texts();
            this.id = id;
            this.name = name;
            check = new CheckBox(name);
            check.setId(context.id() + "." + id);
            check.selectedProperty().subscribe((_, _) -> changed());
            byTeam = new Label(texts.get("choice.by-team"));
            byTeam.getStyleClass().addAll("muted", "small");
            Link.Amount range = link.findAmount().orElse(NOTHING);
            least = range.least();
            amount = new Spinner<>(least, range.most(), least);
            amount.setEditable(true);
            amount.setPrefWidth(90);
            amount.setAccessibleText(texts.get(range.label()));
            amount.valueProperty().subscribe((_, _) -> changed());
            amount.visibleProperty().bind(check.selectedProperty());
            var room = new Region();
            HBox.setHgrow(room, Priority.ALWAYS);
            row = new HBox(8, check, byTeam, room);
            row.setAlignment(Pos.CENTER_LEFT);
            if (link.findAmount().isPresent()) {
                Label word = new Label(texts.get(range.label()));
                word.getStyleClass().addAll("muted", "small");
                word.visibleProperty().bind(check.selectedProperty());
                row.getChildren().addAll(word, amount);
            }
            clear();
        }

        void clear() {
            check.setSelected(false);
            check.setDisable(false);
            amount.getValueFactory().setValue(least);
            byTeam.setVisible(false);
            byTeam.setManaged(false);
        }

        void show(Object reference) {
            boolean direct = link.isDirect(reference);
            check.setSelected(true);
            check.setDisable(!direct);
            amount.getValueFactory().setValue(link.amount(reference));
            byTeam.setVisible(!direct);
            byTeam.setManaged(!direct);
        }

        int amount() {
            return amount.getValue();
        }
    }
}
