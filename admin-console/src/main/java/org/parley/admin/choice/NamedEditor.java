package org.parley.admin.choice;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;

import org.jspecify.annotations.Nullable;
import org.parley.desk.entity.field.FieldContext;
import org.parley.desk.entity.field.FieldEditor;

import java.util.Map;
import java.util.UUID;

/// One thing that others know by its name.
final class NamedEditor implements FieldEditor {
    private final ComboBox<String> control = new ComboBox<>();

    NamedEditor(FieldContext context, ReadOnlyObjectProperty<Map<UUID, String>> names) {
        control.setId(context.id());
        control.setMaxWidth(Double.MAX_VALUE);
        names.subscribe(known -> {
            String chosen = control.getValue();
            control.getItems().setAll(known.values());
            control.setValue(chosen);
        });
    }

    @Override
    public Node node() {
        return control;
    }

    @Override
    public void show(@Nullable Object value) {
        control.setValue(value == null ? "" : value.toString());
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
