package org.parley.desk.account;

import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.parley.desk.i18n.Texts;

import java.util.List;

/// Recovery codes to write down or copy; they are never shown again.
public final class RecoveryCodesPane extends VBox {
    private final TextArea codes = new TextArea();

    public RecoveryCodesPane(List<String> shown, Texts texts) {
        getStyleClass().add("recovery-codes");
        codes.setId("account.recovery-codes");
        codes.setEditable(false);
        codes.setText(String.join("\n", shown));
        codes.setPrefRowCount(shown.size());
        codes.setMinHeight(USE_PREF_SIZE);
        codes.setAccessibleText(texts.get("account.recovery.title"));
        var copy = new Button(texts.get("account.recovery.copy"));
        copy.setId("account.recovery.copy");
        copy.setGraphic(new FontIcon(MaterialDesignC.CONTENT_COPY));
        copy.setOnAction(_ -> {
            var content = new ClipboardContent();
            content.putString(codes.getText());
            Clipboard.getSystemClipboard().setContent(content);
            copy.setText(texts.get("account.recovery.copied"));
        });
        getChildren().addAll(codes, copy);
    }

    public void focusFirst() {
        codes.requestFocus();
    }
}
