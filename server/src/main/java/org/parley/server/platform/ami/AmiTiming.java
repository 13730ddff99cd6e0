package org.parley.server.platform.ami;

import java.time.Duration;

/// The patience of a link.
///
/// @param reply how long an action may stay without an answer
/// @param ping how often each connection is probed; one that is silent for two and a half times as
///   long counts as dead, also when its TCP still stands
/// @param boot how long a fresh connection may wait for Asterisk to finish booting
/// @param retry the pause between two attempts to connect
public record AmiTiming(Duration reply, Duration ping, Duration boot, Duration retry) {
    public static final AmiTiming USUAL =
            new AmiTiming(
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(2),
                    Duration.ofSeconds(60),
                    Duration.ofMillis(250));

    Duration silence() {
        return ping.multipliedBy(5).dividedBy(2);
    }
}
