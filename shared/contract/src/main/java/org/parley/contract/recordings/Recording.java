package org.parley.contract.recordings;

import org.jspecify.annotations.Nullable;
import org.parley.contract.masking.Mask;
import org.parley.contract.masking.Maskable;
import org.parley.contract.platform.Identified;
import org.parley.contract.platform.Versioned;
import org.parley.contract.telephony.Direction;

import java.time.Instant;
import java.util.UUID;

/// A recorded call.
///
/// @param callId Asterisk's linked id of the conversation
/// @param type why it was recorded
/// @param startedAt when the call began; its recording begins with the talk
/// @param millis length of the sound
/// @param bytes size of the sound as WAV
/// @param rating stars from 1 to 5, absent while nobody gave any
/// @param note what people wrote beside the stars; may be empty
/// @param ratedBy who gave stars or note last
/// @param available false when its file is gone, which should never be
public record Recording(
        UUID id,
        String callId,
        RecordingType type,
        Direction direction,
        Instant startedAt,
        String callerNumber,
        String callerName,
        String dialled,
        @Nullable String queue,
        @Nullable UUID agentId,
        @Nullable String agentName,
        long millis,
        long bytes,
        @Nullable Integer rating,
        String note,
        @Nullable String ratedBy,
        boolean available,
        long version)
        implements Identified, Versioned, Maskable<Recording> {
    /// What a recording is called in history.
    public static final String KIND = "recording";

    @Override
    public Recording masked(Mask mask) {
        boolean calls = direction == Direction.INBOUND;
        return new Recording(
                id,
                callId,
                type,
                direction,
                startedAt,
                calls ? mask.number(callerNumber) : callerNumber,
                calls ? mask.text(callerName) : callerName,
                direction == Direction.OUTBOUND ? mask.number(dialled) : dialled,
                queue,
                agentId,
                agentName,
                millis,
                bytes,
                rating,
                mask.text(note),
                ratedBy,
                available,
                version);
    }
}
