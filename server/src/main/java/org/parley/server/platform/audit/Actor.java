package org.parley.server.platform.audit;

import org.jspecify.annotations.Nullable;
import org.parley.contract.auth.Me;

import java.util.UUID;

/// Who makes a change.
///
/// @param id the person, absent when the server itself acts
public record Actor(@Nullable UUID id, String name) {
    /// The server itself: at its start, on a schedule.
    public static final Actor SERVER = new Actor(null, "server");

    public static Actor of(Me me) {
        return new Actor(me.id(), me.name());
    }
}
