package org.parley.desk.entity.field;

import javafx.scene.Node;
import javafx.scene.control.TextField;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/// A whole number.
final class NumberEditor implements FieldEditor {
    private final TextField control = new TextField();
    private final boolean isLong;

    NumberEditor(FieldContext context) {
        isLong = context.part().type() == Long.class;
        control.setId(context.id());
        control.setMaxWidth(160);
    }

    @Override
    public Node node() {
        return control;
    }

    @Override
    public void show(@Nullable Object value) {
        control.setText(value == null ? "" : value.toString());
    }

    @Override
    public @Nullable Object value() {
        String text = control.getText().strip();
        try {
            long number = Long.parseLong(text);
            return isLong ? (Object) number : (Object) Math.toIntExact(number);
        } catch (ArithmeticException | NumberFormatException _) {
            return null;
        }
    }

    @Override
    public Optional<String> findTypingFault() {
        return value() == null ? Optional.of("entity.fault.number") : Optional.empty();
    }

    @Override
    public void onChange(Runnable listener) {
        control.textProperty().subscribe((_, _) -> listener.run());
    }
}
