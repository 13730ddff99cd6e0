package org.parley.desk.entity.field;

import javafx.scene.Node;
import javafx.scene.control.PasswordField;

import org.jspecify.annotations.Nullable;

/// Types a secret.
final class SecretEditor implements FieldEditor {
    private final PasswordField control = new PasswordField();

    SecretEditor(FieldContext context) {
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
