package org.parley.server.platform.entity;

import org.jspecify.annotations.Nullable;
import org.parley.contract.auth.Me;
import org.parley.server.platform.audit.Actor;

/// Who reads or changes configured things.
///
/// @param me the signed-in person, absent when the server itself acts, which sees everything
public record Asker(Actor actor, @Nullable Me me) {
    /// The server itself: at its start, on a schedule.
    public static final Asker SERVER = new Asker(Actor.SERVER, null);

    public static Asker of(Me me) {
        return new Asker(Actor.of(me), me);
    }
}
