package org.parley.desk.entity.field;

import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.jspecify.annotations.Nullable;

/// Text, in one line or in several.
public final class TextEditor implements FieldEditor {
    private static final int LINES = 4;

    private final TextInputControl control;
    private final boolean nullable;

    /// @param isLong whether there may be several lines
    public TextEditor(FieldContext context, boolean isLong) {
        control = isLong ? area() : new TextField();
        control.setId(context.id());
        nullable = context.part().nullable();
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
        String text = control.getText();
        return nullable && text.isBlank() ? null : text;
    }

    @Override
    public void onChange(Runnable listener) {
        control.textProperty().subscribe((_, _) -> listener.run());
    }

    /// Tab leaves the field, as everywhere in a form.
    private static TextArea area() {
        TextArea area = new TextArea();
        area.setPrefRowCount(LINES);
        area.setWrapText(true);
        area.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.TAB && !event.isControlDown()) {
                        event.consume();
                        area.requestFocusTraversal(
                                event.isShiftDown()
                                        ? TraversalDirection.PREVIOUS
                                        : TraversalDirection.NEXT);
                    }
                });
        return area;
    }
}
