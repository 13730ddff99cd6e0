package org.parley.server.reports.model;

import org.jspecify.annotations.Nullable;
import org.parley.contract.reports.CallLeg;
import org.parley.contract.reports.Outcome;
import org.parley.contract.telephony.Direction;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// One call as it was, made of the event log alone.
///
/// @param id the linked id
/// @param routeId the first route that it took; null when none fitted
/// @param prefixId by which an agent called outside; null without any
/// @param queue the queue's name, null when it went through none
/// @param toldMillis how long the caller was first told that the wait would be, in all; null when
///   nothing was told
/// @param callbackOf of a call back to somebody who kept his place: the call in which he asked for
///   it
/// @param tags that steps of plans gave it
public record CallFact(
        String id,
        Direction direction,
        Instant startedAt,
        @Nullable Instant answeredAt,
        Instant endedAt,
        String callerNumber,
        String callerName,
        String dialled,
        @Nullable UUID routeId,
        @Nullable UUID prefixId,
        @Nullable String queue,
        @Nullable UUID agentId,
        @Nullable String agentName,
        long waitMillis,
        @Nullable Long toldMillis,
        long ringMillis,
        long talkMillis,
        Outcome outcome,
        String endedBy,
        @Nullable String callbackOf,
        List<Leg> legs,
        Set<UUID> tags) {
    public CallFact {
        legs = List.copyOf(legs);
        tags = Set.copyOf(tags);
    }

    /// Without tags.
    public CallFact(
            String id,
            Direction direction,
            Instant startedAt,
            @Nullable Instant answeredAt,
            Instant endedAt,
            String callerNumber,
            String callerName,
            String dialled,
            @Nullable UUID routeId,
            @Nullable UUID prefixId,
            @Nullable String queue,
            @Nullable UUID agentId,
            @Nullable String agentName,
            long waitMillis,
            @Nullable Long toldMillis,
            long ringMillis,
            long talkMillis,
            Outcome outcome,
            String endedBy,
            @Nullable String callbackOf,
            List<Leg> legs) {
        this(
                id,
                direction,
                startedAt,
                answeredAt,
                endedAt,
                callerNumber,
                callerName,
                dialled,
                routeId,
                prefixId,
                queue,
                agentId,
                agentName,
                waitMillis,
                toldMillis,
                ringMillis,
                talkMillis,
                outcome,
                endedBy,
                callbackOf,
                legs,
                Set.of());
    }

    /// A telephone or trunk that took part.
    ///
    /// @param endpoint the telephone or trunk
    /// @param agentId whose telephone it was
    /// @param cause Q.850 cause of its end, 0 when unknown
    /// @param handover what it did with the call; null when it handed nothing over
    public record Leg(
            String id,
            String endpoint,
            @Nullable UUID agentId,
            Instant beganAt,
            @Nullable Instant answeredAt,
            Instant endedAt,
            int cause,
            @Nullable Handover handover) {}

    /// A transfer.
    ///
    /// @param to the number, or the telephone of whoever was asked
    public record Handover(CallLeg.Transfer kind, String to) {}
}
