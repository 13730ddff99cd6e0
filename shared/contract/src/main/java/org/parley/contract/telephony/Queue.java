package org.parley.contract.telephony;

import org.parley.contract.routing.Strategy;
import org.parley.contract.telephony.queue.QueueOptions;

import java.util.UUID;

/// A queue and how it serves.
///
/// @param name unique, letters, digits, `_` and `-`: it becomes an Asterisk identifier
/// @param number the internal number by which it is reached
/// @param agentTimeoutSeconds how long one agent is rung
/// @param retrySeconds pause before the next round
/// @param wrapUpSeconds time for follow-up work after each call
/// @param maxWaitSeconds after this a caller leaves the queue, 0 = never
/// @param serviceLevelSeconds a call answered within this counts as in time
/// @param weight among queues that share agents, the heavier goes first
public record Queue(
        UUID id,
        String name,
        String number,
        Strategy strategy,
        int agentTimeoutSeconds,
        int retrySeconds,
        int wrapUpSeconds,
        int maxWaitSeconds,
        int serviceLevelSeconds,
        int weight,
        String musicClass,
        boolean recorded,
        QueueOptions options) {
    /// A queue whose other options are the usual ones.
    public static Queue of(UUID id, String name, String number, Strategy strategy) {
        return new Queue(
                id,
                name,
                number,
                strategy,
                15,
                5,
                5,
                0,
                20,
                0,
                "default",
                true,
                QueueOptions.DEFAULT);
    }

    /// The same queue under another number.
    public Queue withNumber(String changed) {
        return new Queue(
                id,
                name,
                changed,
                strategy,
                agentTimeoutSeconds,
                retrySeconds,
                wrapUpSeconds,
                maxWaitSeconds,
                serviceLevelSeconds,
                weight,
                musicClass,
                recorded,
                options);
    }
}
