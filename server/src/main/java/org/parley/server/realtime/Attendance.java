package org.parley.server.realtime;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// Whose desks are connected with this server, and since when the others are not.
@Singleton
public final class Attendance {
    private final Map<UUID, Desks> people = new ConcurrentHashMap<>();
    private final InstantSource clock;

    @Inject
    public Attendance(InstantSource clock) {
        this.clock = clock;
    }

    /// @param streams how many desks of the person are connected
    /// @param since when the last of them came or left
    private record Desks(int streams, Instant since) {
        Desks with(int more, Instant at) {
            return new Desks(streams + more, at);
        }
    }

    /// A desk of the person follows the board.
    public void came(UUID person) {
        changed(person, 1);
    }

    /// A desk of the person follows the board no longer.
    public void left(UUID person) {
        changed(person, -1);
    }

    private void changed(UUID person, int more) {
        Instant now = clock.instant();
        people.compute(
                person,
                (_, known) ->
                        known == null ? new Desks(Math.max(0, more), now) : known.with(more, now));
    }

    /// Since when no desk is connected of the people who had one.
    public Map<UUID, Instant> absentSince() {
        return people.entrySet().stream()
                .filter(entry -> entry.getValue().streams() == 0)
                .collect(
                        Collectors.toUnmodifiableMap(
                                Map.Entry::getKey, entry -> entry.getValue().since()));
    }
}
