package org.parley.admin.security;

import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

import org.parley.contract.auth.PasswordRules;
import org.parley.contract.auth.account.GivenPassword;
import org.parley.desk.i18n.Texts;

import java.util.Optional;

/// Asks for a password to give to somebody.
final class GivenPasswordDialog {
    private final Texts texts;

    GivenPasswordDialog(Texts texts) {
        this.texts = texts;
    }

    /// Waits for the answer.
    Optional<GivenPassword> ask(Window owner, String name) {
        var password = new PasswordField();
        password.setId("admin.accounts.new-password");
        var mustChange = new CheckBox(texts.get("accounts.password.must-change"));
        mustChange.setId("admin.accounts.must-change");
        mustChange.setSelected(true);
        var label = new Label(texts.get("accounts.password.new"));
        label.setLabelFor(password);
        var about = new Label(texts.get("accounts.password.about", name));
        about.setWrapText(true);
        about.setMaxWidth(420);
        var content = new VBox(12, about, new VBox(4, label, password), mustChange);

        var yes = new ButtonType(texts.get("accounts.password.do"), ButtonData.OK_DONE);
        var no = new ButtonType(texts.get("console.cancel"), ButtonData.CANCEL_CLOSE);
        var dialog = new Dialog<GivenPassword>();
        dialog.initOwner(owner);
        dialog.setTitle(texts.get("accounts.password.title"));
        dialog.setHeaderText(texts.get("accounts.password.title"));
        dialog.getDialogPane().setId("admin.accounts.password-dialog");
        dialog.getDialogPane().getButtonTypes().setAll(yes, no);
        dialog.getDialogPane().setContent(content);
        var go = dialog.getDialogPane().lookupButton(yes);
        go.setId("admin.accounts.password-dialog.yes");
        go.disableProperty()
                .bind(
                        password.textProperty()
                                .length()
                                .lessThan(PasswordRules.SHORTEST)
                                .or(
                                        password.textProperty()
                                                .length()
                                                .greaterThan(PasswordRules.LONGEST)));
        dialog.setResultConverter(pressed ->
                pressed == yes
                        ? new GivenPassword(password.getText(), mustChange.isSelected())
                        : null);
        dialog.setOnShown(_ -> password.requestFocus());
        return dialog.showAndWait();
    }
}
