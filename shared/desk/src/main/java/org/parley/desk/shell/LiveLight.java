package org.parley.desk.shell;

import jakarta.inject.Inject;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.parley.client.Session;
import org.parley.client.StreamState;
import org.parley.desk.i18n.Texts;

import java.time.Duration;
import java.time.InstantSource;

/// Tells whether what is shown is the present: "Live", or "Stale for 12 s". [#hear] the stream's
/// states, and [#tick] now and then.
public final class LiveLight {
    private final Texts texts;
    private final InstantSource clock;
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper stale = new ReadOnlyBooleanWrapper(false);
    private StreamState state;

    @Inject
    public LiveLight(Session session, Texts texts) {
        this(session.clock(), texts);
    }

    /// @param clock the server's, as seen from here
    public LiveLight(InstantSource clock, Texts texts) {
        this.clock = clock;
        this.texts = texts;
        this.state = new StreamState(false, clock.instant());
        tick();
    }

    public ReadOnlyStringProperty text() {
        return text.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty stale() {
        return stale.getReadOnlyProperty();
    }

    /// Takes a new state of the stream.
    public void hear(StreamState now) {
        state = now;
        tick();
    }

    /// Counts the seconds.
    public void tick() {
        Duration silent = Duration.between(state.since(), clock.instant());
        stale.set(!state.live() && silent.toMillis() >= 1500);
        if (state.live()) {
            text.set(texts.get("live.now"));
        } else if (stale.get()) {
            text.set(texts.get("live.stale", span(silent)));
        } else {
            text.set(texts.get("live.connecting"));
        }
    }

    private String span(Duration silent) {
        return silent.toSeconds() < 100 ? silent.toSeconds() + " s" : texts.formats().timer(silent);
    }
}
