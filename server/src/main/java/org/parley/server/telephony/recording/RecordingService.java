package org.parley.server.telephony.recording;

import org.jspecify.annotations.Nullable;
import org.parley.contract.platform.Page;
import org.parley.contract.recordings.Rating;
import org.parley.contract.recordings.Recording;
import org.parley.contract.recordings.RecordingSettings;
import org.parley.contract.telephony.Direction;
import org.parley.server.permissions.Sight;
import org.parley.server.platform.audit.Actor;
import org.parley.server.platform.ranges.RangedBody;

import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Recorded calls. What is not seen is refused as `NOT_FOUND`, like what is not there.
public interface RecordingService {
    Page<Recording> list(Query query);

    /// @throws org.parley.contract.platform.Refusal `NOT_FOUND`
    Recording get(UUID id, Sight seen);

    /// The sound as WAV, which the caller closes, and writes down who took it for what.
    ///
    /// @throws org.parley.contract.platform.Refusal `NOT_FOUND`, also when its file is gone
    RangedBody open(UUID id, Use use, Reader reader);

    /// The sounds as one zip file, which the caller closes, each written down as a download.
    ///
    /// @throws org.parley.contract.platform.Refusal `NOT_FOUND` when one of them is not there
    InputStream zip(List<UUID> ids, Reader reader);

    /// Gives stars and a note in place of those of before.
    Recording rate(UUID id, Rating rating, Reader reader);

    /// Deletes the file and the row.
    void delete(UUID id, Reader reader);

    RecordingSettings settings();

    /// @throws org.parley.contract.platform.Refusal `STALE` when there is a newer version
    RecordingSettings change(RecordingSettings settings, Actor actor);

    /// Deletes what is older than the settings keep it.
    ///
    /// @return how many
    int deleteOld();

    /// What somebody takes a sound for.
    enum Use {
        PLAY,
        DOWNLOAD
    }

    /// Who asks, and what he or she sees.
    record Reader(Actor actor, Sight seen) {}

    /// Which recordings, in which order.
    ///
    /// @param rating with just so many stars; 0 for those without
    /// @param q part of the caller's number or name, of the dialled number or of the note, any case
    /// @param sort a column's name, `-` before it for descending
    /// @param seen only the calls that it shows
    /// @param numbers whether a search for digits looks into customers' numbers, names and notes
    record Query(
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable UUID agent,
            @Nullable String queue,
            @Nullable Direction direction,
            @Nullable Integer rating,
            @Nullable String q,
            String sort,
            int limit,
            int offset,
            Sight seen,
            boolean numbers) {}
}
