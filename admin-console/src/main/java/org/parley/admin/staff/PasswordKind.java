package org.parley.admin.staff;

import javafx.scene.Node;
import javafx.scene.control.PasswordField;

import org.jspecify.annotations.Nullable;
import org.parley.desk.entity.field.FieldContext;
import org.parley.desk.entity.field.FieldEditor;
import org.parley.desk.entity.field.FieldKind;

/// A password that is sent and never shown; empty leaves it as it is.
final class PasswordKind implements FieldKind {
    @Override
    public FieldEditor editor(FieldContext context) {
        return new Editor(context);
    }

    @Override
    public String shown(Object value, FieldContext context) {
        return "";
    }

    @Override
    public boolean isComparable() {
        return false;
    }

    private static final class Editor implements FieldEditor {
        private final PasswordField control = new PasswordField();

        Editor(FieldContext context) {
            control.setId(context.id());
        }

        @Override
        public Node node() {
            return control;
        }

        @Override
        public void show(@Nullable Object value) {
            control.clear();
        }

        @Override
        public @Nullable Object value() {
            return control.getText().isEmpty() ? null : control.getText();
        }

        @Override
        public void onChange(Runnable listener) {
            control.textProperty().subscribe((_, _) -> listener.run());
        }
    }
}
