package org.parley.desk.entity.field;

import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;

/// One of an enum's constants.
final class ChoiceEditor implements FieldEditor {
    private final ComboBox<Enum<?>> control = new ComboBox<>();

    ChoiceEditor(FieldContext context) {
        control.setId(context.id());
        control.setMaxWidth(Double.MAX_VALUE);
        control.getItems().setAll(constants(context.part().type()));
        control.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable Enum<?> constant) {
                        return constant == null ? "" : context.word(constant);
                    }

                    @Override
                    public @Nullable Enum<?> fromString(String text) {
                        return null;
                    }
                });
    }

    static List<Enum<?>> constants(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .<Enum<?>>map(constant -> (Enum<?>) constant)
                .toList();
    }

    @Override
    public Node node() {
        return control;
    }

    @Override
    public void show(@Nullable Object value) {
        control.setValue(value instanceof Enum<?> constant ? constant : null);
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
