package org.parley.admin.table;

import jakarta.inject.Inject;

import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.stage.Window;

import org.parley.desk.i18n.Texts;

/// Asks before something that cannot be undone. Escape means no.
public final class Confirmation {
    private final Texts texts;

    @Inject
    public Confirmation(Texts texts) {
        this.texts = texts;
    }

    /// Asks, and waits for the answer.
    ///
    /// @param action the word on the button that does it
    /// @return whether to do it
    public boolean ask(Window owner, String title, String question, String action) {
        ButtonType yes = new ButtonType(action, ButtonData.OK_DONE);
        ButtonType no = new ButtonType(texts.get("console.cancel"), ButtonData.CANCEL_CLOSE);
        Alert alert = new Alert(Alert.AlertType.CONFIRMATION, question, yes, no);
        alert.initOwner(owner);
        alert.setTitle(title);
        alert.setHeaderText(title);
        alert.getDialogPane().setId("console.confirm");
        alert.getDialogPane().setMinWidth(420);
        if (alert.getDialogPane().lookupButton(yes) instanceof Button button) {
            button.setId("console.confirm.yes");
            button.getStyleClass().add("danger");
        }
        if (alert.getDialogPane().lookupButton(no) instanceof Button button) {
            button.setId("console.confirm.no");
        }
        return alert.showAndWait().filter(answer -> answer.equals(yes)).isPresent();
    }
}
