package org.parley.desk.entity.field;

import javafx.scene.Node;
import javafx.scene.control.ColorPicker;
import javafx.scene.paint.Color;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/// A colour, written `#rrggbb`.
final class ColourEditor implements FieldEditor {
    private final ColorPicker control = new ColorPicker(Color.web("#0969da"));

    ColourEditor(FieldContext context) {
        control.setId(context.id());
        control.setMaxWidth(220);
    }

    @Override
    public Node node() {
        return control;
    }

    @Override
    public void show(@Nullable Object value) {
        control.setValue(read(value, control.getValue()));
    }

    @Override
    public Object value() {
        Color colour = control.getValue();
        return String.format(
                Locale.ROOT,
                "#%02x%02x%02x",
                Math.round(colour.getRed() * 255),
                Math.round(colour.getGreen() * 255),
                Math.round(colour.getBlue() * 255));
    }

    @Override
    public void onChange(Runnable listener) {
        control.valueProperty().subscribe((_, _) -> listener.run());
    }

    /// @param otherwise when the value is no colour
    static Color read(@Nullable Object value, Color otherwise) {
        try {
            return value == null ? otherwise : Color.web(value.toString());
        } catch (IllegalArgumentException _) {
            return otherwise;
        }
    }
}
