package org.parley.desk.signin;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.parley.contract.auth.ForgottenPassword;
import org.parley.contract.auth.PasswordReset;
import org.parley.desk.account.NewPasswordModel;
import org.parley.desk.i18n.Texts;

/// The way back in for somebody who forgot the password: a mailed code.
final class ForgottenPasswordModel {
    private final SignInDoor door;
    private final SignInProgress progress;
    private final NewPasswordModel newPassword;
    private final StringProperty server;
    private final Texts texts;
    private final StringProperty email = new SimpleStringProperty("");

    /// @param newPassword its current password is the mailed code
    ForgottenPasswordModel(
            SignInDoor door,
            SignInProgress progress,
            NewPasswordModel newPassword,
            StringProperty server,
            Texts texts) {
        this.door = door;
        this.progress = progress;
        this.newPassword = newPassword;
        this.server = server;
        this.texts = texts;
    }

    /// The address of the account whose password is forgotten.
    StringProperty email() {
        return email;
    }

    /// Goes to the first step, if the server can send mails.
    void begin() {
        if (progress.busy().get() || server.get().isBlank()) {
            return;
        }
        progress.ask(
                "Asking whether mails can be sent",
                () -> door.options(server.get().strip()),
                options -> {
                    if (options.resetByMail()) {
                        newPassword.clear();
                        newPassword.rules().set(options.passwords());
                        progress.go(SignInStep.FORGOTTEN);
                    } else {
                        progress.show("signin.no-mail", false);
                    }
                });
    }

    /// Has a code mailed.
    void mailCode() {
        if (progress.busy().get() || email.get().isBlank()) {
            return;
        }
        String to = server.get().strip();
        var forgotten =
                new ForgottenPassword(
                        email.get().strip(), texts.language().get().locale().getLanguage());
        progress.ask(
                "Asking for a code",
                () -> {
                    door.forgot(to, forgotten);
                    return true;
                },
                _ -> haveCode());
    }

    /// Goes on to type a code that was mailed.
    void haveCode() {
        progress.clearProblem();
        progress.go(SignInStep.RESET);
    }

    /// Replaces the forgotten password.
    ///
    /// @param then when it is done
    void reset(Runnable then) {
        if (progress.busy().get() || !newPassword.complete().get()) {
            return;
        }
        String to = server.get().strip();
        var reset =
                new PasswordReset(newPassword.current().get().strip(), newPassword.next().get());
        progress.ask(
                "Replacing a forgotten password",
                () -> {
                    door.reset(to, reset);
                    return true;
                },
                _ -> {
                    then.run();
                    progress.show("signin.reset.done", true);
                });
    }
}
