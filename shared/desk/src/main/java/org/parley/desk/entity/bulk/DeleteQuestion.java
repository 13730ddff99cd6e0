package org.parley.desk.entity.bulk;

import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.stage.Window;

import org.parley.desk.i18n.Texts;

/// Asks before something that cannot be undone. Escape means no.
public final class DeleteQuestion {
    private final Texts texts;

    public DeleteQuestion(Texts texts) {
        this.texts = texts;
    }

    /// Asks, and waits for the answer.
    ///
    /// @param action the word on the button that does it
    public boolean ask(Window owner, String title, String question, String action) {
        ButtonType yes = new ButtonType(action, ButtonData.OK_DONE);
        ButtonType no = new ButtonType(texts.get("entity.cancel"), ButtonData.CANCEL_CLOSE);
        Alert alert = new Alert(Alert.AlertType.CONFIRMATION, question, yes, no);
        alert.initOwner(owner);
        alert.setTitle(title);
        alert.setHeaderText(title);
        alert.getDialogPane().setId("entity.confirm");
        alert.getDialogPane().setMinWidth(420);
        if (alert.getDialogPane().lookupButton(yes) instanceof Button button) {
            button.setId("entity.confirm.yes");
            button.getStyleClass().add("danger");
        }
        if (alert.getDialogPane().lookupButton(no) instanceof Button button) {
            button.setId("entity.confirm.no");
        }
        return alert.showAndWait().filter(yes::equals).isPresent();
    }
}
