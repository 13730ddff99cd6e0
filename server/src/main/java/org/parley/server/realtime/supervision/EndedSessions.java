package org.parley.server.realtime.supervision;

import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
import org.parley.server.auth.SessionEnded;
import org.parley.server.platform.events.EventBus;
import org.parley.server.platform.life.Phase;
import org.parley.server.platform.life.Service;
import org.parley.server.realtime.internal.BoardStreams;

/// Lets the desk of a session that was ended hear of it at once: its stream of the board ends.
final class EndedSessions implements Service {
    private final EventBus events;
    private final BoardStreams streams;
    private EventBus.@Nullable Subscription subscription;

    @Inject
    EndedSessions(EventBus events, BoardStreams streams) {
        this.events = events;
        this.streams = streams;
    }

    @Override
    public String name() {
        return "ended sessions";
    }

    @Override
    public Phase phase() {
        return Phase.LINKS;
    }

    @Override
    public void start() {
        subscription = events.subscribe(SessionEnded.class, ended -> streams.doubt(ended.person()));
    }

    @Override
    public void stop() {
        var present = subscription;
        if (present != null) {
            present.close();
        }
    }
}
