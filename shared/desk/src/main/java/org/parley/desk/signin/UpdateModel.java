package org.parley.desk.signin;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;
import org.parley.client.Session;
import org.parley.contract.updates.ClientNotice;
import org.parley.contract.updates.UpdatePackage;
import org.parley.desk.updates.DeskUpdate;
import org.parley.desk.updates.DeskUpdate.Luggage;
import org.parley.desk.updates.Typed;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// A newer version of this program: told at sign-in, before anybody can be in a call. Where this
/// program can bring it by itself, it does; else its page is opened in the browser.
final class UpdateModel {
    private final SignInDoor door;
    private final SignInProgress progress;
    private final DeskUpdate update;
    private final StringProperty server;
    private final SignInViewModel screen;
    private Found found = new Found(Optional.empty(), Optional.empty());
    private @Nullable Session session;
    private boolean refused;
    private boolean justUpdated;

    private record Found(Optional<ClientNotice> notice, Optional<UpdatePackage> own) {}

    /// @param screen what is typed, and how it is tried
    UpdateModel(
            SignInDoor door,
            SignInProgress progress,
            DeskUpdate update,
            StringProperty server,
            SignInViewModel screen) {
        this.screen = screen;
        this.door = door;
        this.progress = progress;
        this.update = update;
        this.server = server;
    }

    /// What is offered, while it is.
    ClientNotice notice() {
        return found.notice().orElseThrow();
    }

    /// Whether the server lets nobody in with this version.
    boolean isRequired() {
        return refused;
    }

    /// Whether this program can bring the new version by itself.
    boolean isOwn() {
        return found.own().isPresent();
    }

    /// How the bringing stands.
    DeskUpdate bringing() {
        return update;
    }

    /// Goes on with the session of the version before, when this start follows an update; such a
    /// start does not begin another by itself.
    ///
    /// @return whether there was one
    boolean takeOver(Consumer<Session> then) {
        var handed = update.handedOver();
        handed.ifPresent(content -> {
            justUpdated = true;
            server.set(content.server());
            progress.ask(
                    "Taking the session over",
                    () -> door.takeOver(content.server(), content.session()),
                    then);
        });
        return handed.isPresent() || typeAgain();
    }

    /// Signs in with what was typed into the version before, when that was too old to.
    private boolean typeAgain() {
        Optional<Typed> before = update.typedBefore();
        before.ifPresent(typed -> {
            justUpdated = true;
            server.set(typed.server());
            screen.name().set(typed.name());
            screen.password().set(typed.password());
            screen.signIn();
        });
        return before.isPresent();
    }

    private @Nullable Typed typed() {
        return !refused || screen.incomplete().get()
                ? null
                : new Typed(server.get().strip(), screen.name().get(), screen.password().get());
    }

    /// Asks whether there is a newer one; who cannot be asked has none.
    ///
    /// @param goOn what follows when there is nothing to tell
    void look(Session signedIn, Runnable goOn) {
        refused = false;
        session = signedIn;
        ask(() -> door.notice(signedIn), goOn);
    }

    /// The server has refused this version.
    ///
    /// @param tell what follows when it does not say what it wants instead
    void lookRefused(Runnable tell) {
        refused = true;
        session = null;
        String address = server.get().strip();
        ask(() -> door.notice(address), tell);
    }

    /// Brings the new version, or shows its page in the browser.
    void open() {
        String address = server.get().strip();
        found.own()
                .ifPresentOrElse(
                        own ->
                                update.begin(
                                        own,
                                        question -> door.updates(address, question),
                                        new SimpleBooleanProperty(false),
                                        new Luggage(address, session, typed())),
                        this::openPage);
    }

    private void openPage() {
        progress.ask(
                "Opening the page of the newer version",
                () -> {
                    door.openDownload(notice());
                    return true;
                },
                _ -> progress.show("signin.update.opened", true));
    }

    private void ask(Callable<ClientNotice> question, Runnable otherwise) {
        String address = server.get().strip();
        progress.askOrElse(
                "Looking for a newer version",
                () -> find(question.call(), address),
                now -> {
                    found = now;
                    if (now.notice().isEmpty()) {
                        otherwise.run();
                        return;
                    }
                    progress.go(SignInStep.UPDATE);
                    if (notice().action() == ClientNotice.Action.AUTOMATIC
                            && isOwn()
                            && !justUpdated) {
                        open();
                    }
                },
                otherwise);
    }

    private Found find(ClientNotice notice, String address) {
        return notice.action() == ClientNotice.Action.NONE
                ? new Found(Optional.empty(), Optional.empty())
                : new Found(
                        Optional.of(notice),
                        update.find(
                                door.application(),
                                new Version(notice.current()),
                                question -> door.updates(address, question)));
    }
}
