package org.parley.server.telephony.recording.internal;

import jakarta.inject.Inject;

import org.parley.server.platform.jobs.Job;
import org.parley.server.telephony.recording.RecordingService;

import java.time.Duration;

/// Deletes recordings that are older than the centre keeps them.
public final class OldRecordings implements Job {
    private final RecordingService recordings;

    @Inject
    OldRecordings(RecordingService recordings) {
        this.recordings = recordings;
    }

    @Override
    public String name() {
        return "old-recordings";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(3);
    }

    @Override
    public String run() {
        int days = recordings.settings().keepDays();
        return days == 0
                ? "recordings-kept"
                : "recordings-deleted " + recordings.deleteOld() + " " + days;
    }
}
