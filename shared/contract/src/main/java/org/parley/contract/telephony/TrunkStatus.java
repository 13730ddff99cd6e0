package org.parley.contract.telephony;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/// How a trunk stands with its carrier.
///
/// @param code the carrier's SIP status where it refused, else 0
/// @param since when it came to stand so
/// @param latencyMillis how long the carrier took to answer when it was asked last, at least 1;
///   null where nobody asks it or it does not answer
public record TrunkStatus(
        UUID id,
        String name,
        State state,
        int code,
        Instant since,
        @Nullable Integer latencyMillis) {
    /// What is known of it.
    public enum State {
        /// The carrier took our registration.
        REGISTERED,
        /// The carrier refused our registration.
        REJECTED,
        /// We try to register.
        REGISTERING,
        /// It answers when asked.
        REACHABLE,
        /// It does not answer.
        UNREACHABLE,
        /// Nobody asks it.
        UNMONITORED,
        /// It is switched off.
        DISABLED
    }
}
