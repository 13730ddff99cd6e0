package org.parley.admin.choice;

import javafx.scene.Node;
import javafx.scene.control.ComboBox;

import org.jspecify.annotations.Nullable;
import org.parley.desk.entity.field.FieldContext;
import org.parley.desk.entity.field.FieldEditor;

/// One thing of a list that folds out.
///
/// @param <T> what stands in the list
abstract class BoxEditor<T extends @Nullable Object> implements FieldEditor {
    private final ComboBox<T> control = new ComboBox<>();

    BoxEditor(FieldContext context) {
        control.setId(context.id());
        control.setMaxWidth(Double.MAX_VALUE);
    }

    /// The list.
    final ComboBox<T> box() {
        return control;
    }

    @Override
    public final Node node() {
        return control;
    }

    @Override
    public @Nullable Object value() {
        return control.getValue();
    }

    @Override
    public final void onChange(Runnable listener) {
        control.valueProperty().subscribe((_, _) -> listener.run());
    }
}
