package org.parley.phone.sip;

import java.time.Duration;

/// The timers of RFC 3261 section 17 (table 4).
///
/// @param first T1, an estimate of the way there and back
/// @param longest T2, the longest pause between repetitions
/// @param patience 64 times T1, after which a request is given up
/// @param inviteGuard how long an INVITE that rings is waited for (timer C is a proxy's; ours is a
///   person's)
public record Timing(Duration first, Duration longest, Duration patience, Duration inviteGuard) {

    /// As the standard proposes.
    public static Timing standard() {
        return new Timing(
                Duration.ofMillis(500),
                Duration.ofSeconds(4),
                Duration.ofSeconds(32),
                Duration.ofMinutes(5));
    }
}
