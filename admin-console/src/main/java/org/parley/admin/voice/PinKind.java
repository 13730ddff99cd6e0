package org.parley.admin.voice;

import javafx.scene.Node;
import javafx.scene.control.PasswordField;

import org.jspecify.annotations.Nullable;
import org.parley.desk.entity.field.FieldContext;
import org.parley.desk.entity.field.FieldEditor;
import org.parley.desk.entity.field.FieldKind;

/// A PIN that is written and never read: left empty, the stored one stays.
final class PinKind implements FieldKind {
    @Override
    public FieldEditor editor(FieldContext context) {
        PasswordField field = new PasswordField();
        field.setId(context.id());
        return new Editor(field);
    }

    @Override
    public String shown(Object value, FieldContext context) {
        return "";
    }

    @Override
    public boolean isComparable() {
        return false;
    }

    private record Editor(PasswordField field) implements FieldEditor {
        @Override
        public Node node() {
            return field;
        }

        @Override
        public void show(@Nullable Object value) {
            field.setText("");
        }

        @Override
        public Object value() {
            return field.getText();
        }

        @Override
        public void onChange(Runnable listener) {
            field.textProperty().subscribe((_, _) -> listener.run());
        }
    }
}
