package org.parley.server.telephony.recording.rest;

import jakarta.inject.Inject;

import org.parley.contract.platform.Page;
import org.parley.contract.recordings.RecordingApi;
import org.parley.contract.reports.CallRecord;
import org.parley.server.permissions.CurrentSight;
import org.parley.server.permissions.Sight;
import org.parley.server.platform.http.CurrentRequest;
import org.parley.server.platform.http.RestResource;
import org.parley.server.reports.CallReportService;
import org.parley.server.telephony.recording.RecordingService;

import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Recorded calls.
public final class RecordingResource implements RecordingApi, RestResource {
    private final RecordingService recordings;
    private final CallReportService reports;
    private final CurrentSight sight;
    private final CurrentRequest request;

    @Inject
    RecordingResource(
            RecordingService recordings,
            CallReportService reports,
            CurrentSight sight,
            CurrentRequest request) {
        this.reports = reports;
        this.request = request;
        this.recordings = recordings;
        this.sight = sight;
    }

    @Override
    public Page<CallRecord> mine(int limit, int offset) {
        var own =
                new Sight(
                        Optional.empty(),
                        Optional.of(Set.of(request.me().id())),
                        Sight.Calls.BY_AGENT);
        Page<CallRecord> page =
                reports.list(
                        new CallReportService.Query(
                                null, null, null, "-startedAt", limit, offset, own));
        return new Page<>(
                page.rows().stream().filter(call -> call.recordingId() != null).toList(),
                page.total());
    }

    @Override
    public InputStream sound(UUID id) {
        return recordings.open(id, sight.get());
    }
}
