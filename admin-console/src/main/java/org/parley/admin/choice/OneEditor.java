package org.parley.admin.choice;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;
import org.parley.desk.entity.field.FieldContext;
import org.parley.desk.entity.field.FieldEditor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// One thing, chosen by its name.
final class OneEditor implements FieldEditor {
    private final ComboBox<@Nullable UUID> control = new ComboBox<>();

    OneEditor(
            FieldContext context, ReadOnlyObjectProperty<Map<UUID, String>> names, boolean orNone) {
        control.setId(context.id());
        control.setMaxWidth(Double.MAX_VALUE);
        control.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable UUID id) {
                        return id == null
                                ? (orNone ? context.texts().get("choice.nothing") : "")
                                : names.get().getOrDefault(id, "");
                    }

                    @Override
                    public @Nullable UUID fromString(String text) {
                        return null;
                    }
                });
        names.subscribe(known -> {
            UUID chosen = control.getValue();
            List<@Nullable UUID> offered = new ArrayList<>();
            if (orNone) {
                offered.add(null);
            }
            offered.addAll(known.keySet());
            control.getItems().setAll(offered);
            control.setValue(null);
            control.setValue(chosen);
        });
    }

    @Override
    public Node node() {
        return control;
    }

    @Override
    public void show(@Nullable Object value) {
        control.setValue((UUID) value);
    }

    @Override
    public @Nullable Object value() {
        return control.getValue();
    }

    @Override
    public void onChange(Runnable listener) {
        control.valueProperty().subscribe((_, _) -> listener.run());
    }
}
