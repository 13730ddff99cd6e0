package org.parley.server.telephony.waitingroom.callback;

import java.time.Instant;
import java.util.UUID;

/// A place that somebody keeps who is to be called back.
///
/// @param askedCall the call in which he asked for it
/// @param tries calls that did not reach him
/// @param lastCall the latest call to him; empty for none yet
record Callback(
        UUID id,
        UUID queueId,
        String number,
        Instant joinedAt,
        String askedCall,
        State state,
        int tries,
        String lastCall) {
    enum State {
        OPEN,
        REACHED,
        /// No try reached him, or the queue keeps the place no longer.
        FAILED,
        /// He called himself and took his place.
        CALLED_HIMSELF,
        /// A supervisor gave the place up.
        DELETED
    }

    Callback with(State changed) {
        return new Callback(id, queueId, number, joinedAt, askedCall, changed, tries, lastCall);
    }

    Callback calling(String call) {
        return new Callback(id, queueId, number, joinedAt, askedCall, state, tries, call);
    }

    Callback tried() {
        return new Callback(id, queueId, number, joinedAt, askedCall, state, tries + 1, lastCall);
    }
}
