package org.parley.admin.security;

import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

import org.parley.contract.auth.account.InvitationCode;
import org.parley.contract.auth.account.InvitationLink;
import org.parley.desk.i18n.Texts;

import java.util.List;
import java.util.stream.Collectors;

/// Shows invitations, this once, to be copied and handed over.
final class InvitationsDialog {
    private static final double WIDTH = 640;
    private static final int MOST_ROWS = 12;

    private final Texts texts;

    InvitationsDialog(Texts texts) {
        this.texts = texts;
    }

    /// Waits until it is closed.
    ///
    /// @param server the address as a desk takes it
    /// @param made one or more
    void show(Window owner, String server, List<InvitationCode> made) {
        var lines = new TextArea(text(server, made));
        lines.setId("admin.accounts.invitations");
        lines.setEditable(false);
        lines.setWrapText(true);
        lines.setPrefRowCount(Math.min(MOST_ROWS, 1 + 4 * made.size()));
        lines.setAccessibleText(texts.get("accounts.invitations.title"));
        var about =
                new Label(
                        texts.get(
                                "accounts.invitations.about",
                                texts.formats().dateTime(made.getFirst().expiresAt())));
        about.setWrapText(true);
        var copy = new ButtonType(texts.get("accounts.invitations.copy"), ButtonData.OK_DONE);
        var close =
                new ButtonType(texts.get("accounts.invitations.close"), ButtonData.CANCEL_CLOSE);
        var dialog = new Dialog<ButtonType>();
        dialog.initOwner(owner);
        dialog.setTitle(texts.get("accounts.invitations.title"));
        dialog.setHeaderText(texts.get("accounts.invitations.title"));
        dialog.getDialogPane().setId("admin.accounts.invitations-dialog");
        dialog.getDialogPane().setPrefWidth(WIDTH);
        dialog.getDialogPane().getButtonTypes().setAll(copy, close);
        dialog.getDialogPane().setContent(new VBox(12, about, lines));
        dialog.getDialogPane().lookupButton(copy).setId("admin.accounts.invitations.copy");
        dialog.getDialogPane().lookupButton(close).setId("admin.accounts.invitations.close");
        dialog.showAndWait().filter(copy::equals).ifPresent(_ -> copy(lines.getText()));
    }

    private String text(String server, List<InvitationCode> made) {
        return made.stream()
                .map(one ->
                        texts.get("accounts.invitations.line", one.fullName(), one.name())
                                + "\n"
                                + new InvitationLink(server, one.name(), one.code()).text())
                .collect(Collectors.joining("\n\n"));
    }

    private static void copy(String text) {
        var content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
