package org.parley.admin.security;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.parley.desk.entity.field.FieldContext;
import org.parley.desk.entity.field.FieldEditor;
import org.parley.desk.entity.field.FieldKind;
import org.parley.desk.i18n.Texts;

/// The key itself: to be copied right after it was made, and never seen again.
final class KeyTokenKind implements FieldKind {
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
        private final Texts texts;
        private final TextField token = new TextField();
        private final Button copy = new Button();
        private final Label words = new Label();
        private final HBox line = new HBox(8, token, copy);
        private final VBox box = new VBox(6, line, words);

        Editor(FieldContext context) {
            texts = context.texts();
            token.setId(context.id());
            token.setEditable(false);
            HBox.setHgrow(token, Priority.ALWAYS);
            copy.setId(context.id() + ".copy");
            copy.setMinWidth(Region.USE_PREF_SIZE);
            copy.setOnAction(_ -> copy());
            words.setId(context.id() + ".words");
            words.setWrapText(true);
            words.setMinHeight(Region.USE_PREF_SIZE);
            line.managedProperty().bind(line.visibleProperty());
        }

        private void copy() {
            var content = new ClipboardContent();
            content.putString(token.getText());
            Clipboard.getSystemClipboard().setContent(content);
            copy.setText(texts.get("account.recovery.copied"));
        }

        @Override
        public Node node() {
            return box;
        }

        @Override
        public Node control() {
            return token;
        }

        @Override
        public void show(@Nullable Object value) {
            String text = value == null ? "" : value.toString();
            token.setText(text);
            copy.setText(texts.get("account.recovery.copy"));
            line.setVisible(!text.isEmpty());
            words.setText(texts.get(text.isEmpty() ? "keys.token.gone" : "keys.token.once"));
            words.getStyleClass().removeAll("muted", "warning");
            words.getStyleClass().add(text.isEmpty() ? "muted" : "warning");
        }

        @Override
        public Object value() {
            return token.getText();
        }

        @Override
        public void onChange(Runnable listener) {
            // nobody types a key
        }
    }
}
