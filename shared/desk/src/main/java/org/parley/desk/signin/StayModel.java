package org.parley.desk.signin;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

import org.parley.client.Session;
import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.Refusal;
import org.parley.desk.settings.DeskSettings;

import java.util.function.Consumer;

/// Staying signed in on this computer, where the centre allows it.
public final class StayModel {
    private final SignInDoor door;
    private final SignInProgress progress;
    private final KeptSignIn kept;
    private final BooleanProperty wanted = new SimpleBooleanProperty(false);
    private final BooleanProperty allowed = new SimpleBooleanProperty(false);

    StayModel(SignInDoor door, SignInProgress progress, DeskSettings settings) {
        this.door = door;
        this.progress = progress;
        this.kept = new KeptSignIn(settings);
    }

    /// Whether the person wants to stay signed in.
    public BooleanProperty wanted() {
        return wanted;
    }

    /// Whether the server that was typed allows it.
    BooleanProperty allowed() {
        return allowed;
    }

    /// Begins a session by what is kept, if anything is.
    void resume(Consumer<Session> then) {
        kept.find()
                .ifPresent(known ->
                        progress.ask(
                                "Resuming the kept sign-in",
                                () -> door.resume(known.server(), known.token()),
                                then));
    }

    /// Keeps what the server lets be kept of a session, and forgets what it does not.
    void keepOf(Session session, String server) {
        session.keptToken().ifPresentOrElse(token -> kept.keep(server, token), kept::forget);
    }

    /// Forgets what is kept, because the person signs out.
    public void forget() {
        kept.forget();
    }

    /// Forgets what the server no longer takes.
    ///
    /// @return whether that is what failed, and nothing need be told
    boolean forgetRefused(Throwable failure) {
        boolean over =
                failure instanceof Refusal refusal
                        && refusal.code() == ErrorCode.UNAUTHENTICATED
                        && kept.find().isPresent();
        if (over) {
            kept.forget();
        }
        return over;
    }
}
