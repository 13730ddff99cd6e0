package org.parley.server.telephony.recording.rest;

import jakarta.inject.Inject;

import org.parley.contract.recordings.RecordingApi;
import org.parley.server.permissions.CurrentSight;
import org.parley.server.platform.http.RestResource;
import org.parley.server.telephony.recording.RecordingService;

import java.io.InputStream;
import java.util.UUID;

/// Recorded calls.
public final class RecordingResource implements RecordingApi, RestResource {
    private final RecordingService recordings;
    private final CurrentSight sight;

    @Inject
    RecordingResource(RecordingService recordings, CurrentSight sight) {
        this.recordings = recordings;
        this.sight = sight;
    }

    @Override
    public InputStream sound(UUID id) {
        return recordings.open(id, sight.get());
    }
}
