package org.parley.server.routing.model;

/// How a queue ranks against others and whom it lets in.
///
/// @param weight of queues that share an agent, the one with the higher weight is served first
/// @param maxLength how many items may wait at once; 0 for no limit
/// @param joinEmpty when a newcomer is turned away for want of agents
/// @param leaveWhenEmpty when those who wait are sent on for want of agents
public record QueueLimits(
        int weight, int maxLength, EmptyRule joinEmpty, EmptyRule leaveWhenEmpty) {
    public static final QueueLimits DEFAULT =
            new QueueLimits(0, 0, EmptyRule.NEVER, EmptyRule.NEVER);

    public QueueLimits {
        if (maxLength < 0) {
            throw new IllegalArgumentException(
                    "A queue's maximum length can't be negative: " + maxLength);
        }
    }
}
