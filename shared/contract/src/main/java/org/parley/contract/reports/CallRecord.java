package org.parley.contract.reports;

import org.jspecify.annotations.Nullable;
import org.parley.contract.masking.Mask;
import org.parley.contract.masking.Maskable;
import org.parley.contract.telephony.Direction;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// One call as a fact.
///
/// @param id Asterisk's linked id of the conversation
/// @param route the name of the first route that it took; null when none fitted
/// @param prefix the name of the prefix by which an agent called outside; null without any
/// @param waitMillis from entering the queue to the answer or the end
/// @param ringMillis of the offer that was answered
/// @param talkMillis from the answer to the end, holds included
/// @param endedBy `caller`, `agent` or `system`
/// @param recordingId where there is a recording
/// @param toldWaitMillis how long the caller was first told that the wait would be, in all; null
///   when nothing was told
/// @param callbackOf of a call back to somebody who kept his place in a queue: the call in which he
///   asked for it
/// @param dispositions how the call ended in the agent's words, the first level first
/// @param note what the agent added; empty mostly
/// @param tags the labels that plans and triggers gave it, by name
public record CallRecord(
        String id,
        Direction direction,
        Instant startedAt,
        @Nullable Instant answeredAt,
        Instant endedAt,
        String callerNumber,
        String callerName,
        String dialled,
        @Nullable String route,
        @Nullable String prefix,
        @Nullable String queue,
        @Nullable UUID agentId,
        @Nullable String agentName,
        long waitMillis,
        long ringMillis,
        long talkMillis,
        long holdMillis,
        Outcome outcome,
        String endedBy,
        @Nullable UUID recordingId,
        @Nullable Long toldWaitMillis,
        @Nullable String callbackOf,
        List<String> dispositions,
        String note,
        List<CallTag> tags)
        implements Maskable<CallRecord> {
    public CallRecord {
        dispositions = dispositions == null ? List.of() : List.copyOf(dispositions);
        note = note == null ? "" : note;
        tags = tags == null ? List.of() : List.copyOf(tags);
    }

    /// The word of a level; empty when none was said.
    ///
    /// @param level from 0
    public String disposition(int level) {
        return level < dispositions.size() ? dispositions.get(level) : "";
    }

    /// The same with other labels.
    public CallRecord withTags(List<CallTag> others) {
        return new CallRecord(
                id,
                direction,
                startedAt,
                answeredAt,
                endedAt,
                callerNumber,
                callerName,
                dialled,
                route,
                prefix,
                queue,
                agentId,
                agentName,
                waitMillis,
                ringMillis,
                talkMillis,
                holdMillis,
                outcome,
                endedBy,
                recordingId,
                toldWaitMillis,
                callbackOf,
                dispositions,
                note,
                others);
    }

    @Override
    public CallRecord masked(Mask mask) {
        boolean calls = direction == Direction.INBOUND;
        return new CallRecord(
                id,
                direction,
                startedAt,
                answeredAt,
                endedAt,
                calls ? mask.number(callerNumber) : callerNumber,
                calls ? mask.text(callerName) : callerName,
                direction == Direction.OUTBOUND ? mask.number(dialled) : dialled,
                route,
                prefix,
                queue,
                agentId,
                agentName,
                waitMillis,
                ringMillis,
                talkMillis,
                holdMillis,
                outcome,
                endedBy,
                recordingId,
                toldWaitMillis,
                callbackOf,
                dispositions,
                note,
                tags);
    }
}
