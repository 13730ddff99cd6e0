package org.parley.desk.signin;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.parley.contract.auth.ForgottenPassword;
import org.parley.contract.auth.PasswordReset;
import org.parley.contract.auth.account.InvitationLink;
import org.parley.desk.account.NewPasswordModel;
import org.parley.desk.i18n.Texts;

import java.util.Optional;

/// The way back in for somebody who forgot the password: a mailed code.
final class ForgottenPasswordModel {
    private final SignInDoor door;
    private final SignInProgress progress;
    private final NewPasswordModel newPassword;
    private final StringProperty server;
    private final StringProperty name;
    private final Texts texts;
    private final StringProperty email = new SimpleStringProperty("");

    /// @param newPassword its current password is the mailed code
    ForgottenPasswordModel(
            SignInDoor door,
            SignInProgress progress,
            NewPasswordModel newPassword,
            StringProperty server,
            StringProperty name,
            Texts texts) {
        this.door = door;
        this.progress = progress;
        this.newPassword = newPassword;
        this.server = server;
        this.name = name;
        this.texts = texts;
    }

    /// The address of the account whose password is forgotten.
    StringProperty email() {
        return email;
    }

    /// Goes to the first step: where the server can send no mail, or the server's address is an
    /// invitation, to that of the code.
    void begin() {
        if (progress.busy().get() || server.get().isBlank()) {
            return;
        }
        Optional<InvitationLink> invited = InvitationLink.find(server.get());
        invited.ifPresent(link -> {
            server.set(link.server());
            name.set(link.name());
        });
        progress.ask(
                "Asking whether mails can be sent",
                () -> door.options(server.get().strip()),
                options -> {
                    newPassword.clear();
                    newPassword.rules().set(options.passwords());
                    invited.ifPresent(link -> newPassword.current().set(link.code()));
                    boolean mailed = invited.isEmpty() && options.resetByMail();
                    progress.go(mailed ? SignInStep.FORGOTTEN : SignInStep.RESET);
                    if (invited.isEmpty() && !mailed) {
                        progress.show("signin.no-mail", true);
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
        String typed = newPassword.current().get().strip();
        Optional<InvitationLink> invited = InvitationLink.find(typed);
        invited.ifPresent(link -> name.set(link.name()));
        var reset =
                new PasswordReset(
                        invited.map(InvitationLink::code).orElse(typed), newPassword.next().get());
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
