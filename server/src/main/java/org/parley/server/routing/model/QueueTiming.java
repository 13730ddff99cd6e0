package org.parley.server.routing.model;

import java.time.Duration;

/// The durations of a queue; none may be negative.
///
/// @param agentTimeout how long one agent (or, with ringall, the group) rings; at least one second
/// @param retry how long an agent who refused or missed an item isn't offered that same item again
/// @param wrapUp how long an agent is left in peace after a conversation of this queue; zero for
///   none
/// @param maxWaiting how long an item may wait before it leaves by timeout; zero for no limit
/// @param ringToEnd whether an agent rings out although the longest wait ends meanwhile; otherwise
///   he rings for what is left of it
public record QueueTiming(
        Duration agentTimeout,
        Duration retry,
        Duration wrapUp,
        Duration maxWaiting,
        boolean ringToEnd) {
    public static final QueueTiming DEFAULT =
            new QueueTiming(
                    Duration.ofSeconds(15),
                    Duration.ofSeconds(5),
                    Duration.ZERO,
                    Duration.ZERO,
                    false);

    public QueueTiming {
        if (agentTimeout.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException(
                    "An agent must ring for at least one second, not " + agentTimeout);
        }
        if (retry.isNegative() || wrapUp.isNegative() || maxWaiting.isNegative()) {
            throw new IllegalArgumentException("A queue's durations can't be negative");
        }
    }

    public QueueTiming withWrapUp(Duration changed) {
        return new QueueTiming(agentTimeout, retry, changed, maxWaiting, ringToEnd);
    }

    public QueueTiming withMaxWaiting(Duration changed) {
        return new QueueTiming(agentTimeout, retry, wrapUp, changed, ringToEnd);
    }

    public QueueTiming withRetry(Duration changed) {
        return new QueueTiming(agentTimeout, changed, wrapUp, maxWaiting, ringToEnd);
    }
}
