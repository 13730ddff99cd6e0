package org.parley.server.telephony.call.model;

import org.parley.contract.telephony.LiveCall;

import java.time.Duration;
import java.time.Instant;

/// What became of a call.
public sealed interface CallChange {
    LiveCall call();

    /// The call is new, or something about it changed.
    record Updated(LiveCall call) implements CallChange {}

    /// The call is over.
    ///
    /// @param held how long somebody was on hold, in all
    /// @param bySystem whether no leg hung up, but Asterisk was restarted or had lost it
    record Ended(LiveCall call, Instant at, Duration held, boolean bySystem)
            implements CallChange {}

    /// The call became part of another: they have one id now.
    record Merged(LiveCall call, String into) implements CallChange {}
}
