package org.parley.server.routing.model;

import org.parley.contract.routing.Channel;
import org.parley.contract.routing.Strategy;

import java.util.UUID;

/// What the router must know of a queue.
///
/// @param channel the kind of work it holds
public record QueueSettings(
        UUID id,
        String name,
        Channel channel,
        Strategy strategy,
        QueueTiming timing,
        QueueLimits limits,
        MemberRules rules) {

    /// A queue with the defaults of every option.
    public static QueueSettings of(UUID id, String name, Channel channel, Strategy strategy) {
        return new QueueSettings(
                id,
                name,
                channel,
                strategy,
                QueueTiming.DEFAULT,
                QueueLimits.DEFAULT,
                MemberRules.DEFAULT);
    }

    public QueueSettings withTiming(QueueTiming changed) {
        return new QueueSettings(id, name, channel, strategy, changed, limits, rules);
    }

    public QueueSettings withLimits(QueueLimits changed) {
        return new QueueSettings(id, name, channel, strategy, timing, changed, rules);
    }

    public QueueSettings withRules(MemberRules changed) {
        return new QueueSettings(id, name, channel, strategy, timing, limits, changed);
    }
}
