package org.parley.admin.security;

import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

import org.parley.contract.auth.account.MadeApiKey;
import org.parley.desk.i18n.Texts;

/// Shows a key, this once.
final class MadeKeyDialog {
    private final Texts texts;

    MadeKeyDialog(Texts texts) {
        this.texts = texts;
    }

    /// Returns when the window is closed.
    void show(Window owner, MadeApiKey made) {
        var about = new Label(texts.get("keys.made.about"));
        about.setWrapText(true);
        about.setMaxWidth(520);
        var token = new TextField(made.token());
        token.setId("admin.keys.token");
        token.setEditable(false);
        token.setAccessibleText(texts.get("keys.made.title"));
        HBox.setHgrow(token, Priority.ALWAYS);
        var copy = new Button(texts.get("account.recovery.copy"));
        copy.setId("admin.keys.copy");
        copy.setOnAction(_ -> {
            var content = new ClipboardContent();
            content.putString(made.token());
            Clipboard.getSystemClipboard().setContent(content);
            copy.setText(texts.get("account.recovery.copied"));
        });
        var done = new ButtonType(texts.get("keys.made.kept"), ButtonData.OK_DONE);
        var dialog = new Dialog<ButtonType>();
        dialog.initOwner(owner);
        dialog.setTitle(texts.get("keys.made.title"));
        dialog.setHeaderText(made.key().name());
        dialog.getDialogPane().setId("admin.keys.made");
        dialog.getDialogPane().getButtonTypes().setAll(done);
        dialog.getDialogPane().setContent(new VBox(12, about, new HBox(8, token, copy)));
        dialog.getDialogPane().setMinWidth(560);
        dialog.getDialogPane().lookupButton(done).setId("admin.keys.made.kept");
        dialog.showAndWait();
    }
}
