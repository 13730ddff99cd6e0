package org.parley.server.routing.model;

import java.time.Duration;

/// "Last agent first": who served this caller last in this queue is offered him first, if free.
///
/// @param rememberFor how long the last agent is remembered; zero switches the rule off
/// @param ringFor how long he rings before the normal strategy takes over
public record StickyRule(Duration rememberFor, Duration ringFor) {
    public static final StickyRule NONE = new StickyRule(Duration.ZERO, Duration.ofSeconds(15));

    public StickyRule {
        if (rememberFor.isNegative() || ringFor.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException("A sticky agent must ring for at least one second");
        }
    }

    public boolean isOn() {
        return rememberFor.isPositive();
    }
}
