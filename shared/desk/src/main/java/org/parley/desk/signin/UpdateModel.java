package org.parley.desk.signin;

import javafx.beans.property.StringProperty;

import org.parley.client.Session;
import org.parley.contract.updates.ClientNotice;

import java.util.Optional;
import java.util.concurrent.Callable;

/// A newer version of this program: told at sign-in, before anybody can be in a call.
final class UpdateModel {
    private final SignInDoor door;
    private final SignInProgress progress;
    private final StringProperty server;
    private Optional<ClientNotice> notice = Optional.empty();
    private boolean refused;

    UpdateModel(SignInDoor door, SignInProgress progress, StringProperty server) {
        this.door = door;
        this.progress = progress;
        this.server = server;
    }

    /// What is offered, while it is.
    ClientNotice notice() {
        return notice.orElseThrow();
    }

    /// Whether the server lets nobody in with this version.
    boolean isRequired() {
        return refused;
    }

    /// Asks whether there is a newer one; who cannot be asked has none.
    ///
    /// @param goOn what follows when there is nothing to tell
    void look(Session session, Runnable goOn) {
        refused = false;
        ask(() -> door.notice(session), goOn);
    }

    /// The server has refused this version.
    ///
    /// @param tell what follows when it does not say what it wants instead
    void lookRefused(Runnable tell) {
        refused = true;
        String address = server.get().strip();
        ask(() -> door.notice(address), tell);
    }

    /// Shows the page of the newer version in the browser.
    void open() {
        progress.ask(
                "Opening the page of the newer version",
                () -> {
                    door.openDownload(notice());
                    return true;
                },
                _ -> progress.show("signin.update.opened", true));
    }

    private void ask(Callable<ClientNotice> question, Runnable otherwise) {
        progress.askOrElse(
                "Looking for a newer version",
                question,
                found -> {
                    if (found.action() == ClientNotice.Action.NONE) {
                        otherwise.run();
                    } else {
                        notice = Optional.of(found);
                        progress.go(SignInStep.UPDATE);
                    }
                },
                otherwise);
    }
}
