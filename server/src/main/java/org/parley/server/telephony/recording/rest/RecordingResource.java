package org.parley.server.telephony.recording.rest;

import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.FieldFault;
import org.parley.contract.platform.Page;
import org.parley.contract.platform.Refusal;
import org.parley.contract.recordings.Rating;
import org.parley.contract.recordings.Recording;
import org.parley.contract.recordings.RecordingApi;
import org.parley.contract.recordings.RecordingChoice;
import org.parley.contract.recordings.RecordingSettings;
import org.parley.contract.reports.CallRecord;
import org.parley.contract.telephony.Direction;
import org.parley.server.permissions.CurrentSight;
import org.parley.server.permissions.Sight;
import org.parley.server.platform.audit.Actor;
import org.parley.server.platform.http.CurrentRequest;
import org.parley.server.platform.http.RestResource;
import org.parley.server.platform.masking.Discretion;
import org.parley.server.reports.CallReportService;
import org.parley.server.telephony.recording.RecordingService;
import org.parley.server.telephony.recording.RecordingService.Reader;
import org.parley.server.telephony.recording.RecordingService.Use;

import java.io.InputStream;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Recorded calls.
public final class RecordingResource implements RecordingApi, RestResource {
    private final RecordingService recordings;
    private final CallReportService reports;
    private final CurrentSight sight;
    private final CurrentRequest request;
    private final Discretion discretion;

    @Inject
    RecordingResource(
            RecordingService recordings,
            CallReportService reports,
            CurrentSight sight,
            CurrentRequest request,
            Discretion discretion) {
        this.discretion = discretion;
        this.reports = reports;
        this.request = request;
        this.recordings = recordings;
        this.sight = sight;
    }

    @Override
    public Page<Recording> list(
            @Nullable String from,
            @Nullable String to,
            @Nullable UUID agent,
            @Nullable String queue,
            @Nullable Direction direction,
            @Nullable Integer rating,
            @Nullable String q,
            String sort,
            int limit,
            int offset) {
        return recordings.list(
                new RecordingService.Query(
                        instant("from", from),
                        instant("to", to),
                        agent,
                        queue,
                        direction,
                        rating,
                        q,
                        sort,
                        limit,
                        offset,
                        sight.get(),
                        !discretion.of(request.me()).hides()));
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
                                null, null, null, "-startedAt", limit, offset, own, true));
        return new Page<>(
                page.rows().stream().filter(call -> call.recordingId() != null).toList(),
                page.total());
    }

    @Override
    public RecordingSettings settings() {
        return recordings.settings();
    }

    @Override
    public RecordingSettings changeSettings(RecordingSettings settings) {
        return recordings.change(settings, Actor.of(request.me()));
    }

    @Override
    public Recording get(UUID id) {
        return recordings.get(id, sight.get());
    }

    @Override
    public InputStream sound(UUID id) {
        return recordings.open(id, Use.PLAY, reader());
    }

    @Override
    public InputStream file(UUID id) {
        return recordings.open(id, Use.DOWNLOAD, reader());
    }

    @Override
    public InputStream zip(RecordingChoice chosen) {
        return recordings.zip(chosen.ids(), reader());
    }

    @Override
    public Recording rate(UUID id, Rating rating) {
        request.requireUnchanged(recordings.get(id, sight.get()).version());
        return recordings.rate(id, rating, reader());
    }

    @Override
    public void delete(UUID id) {
        request.requireUnchanged(recordings.get(id, sight.get()).version());
        recordings.delete(id, reader());
    }

    private Reader reader() {
        return new Reader(Actor.of(request.me()), sight.get());
    }

    private static @Nullable Instant instant(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException _) {
            String cure = "Write an instant such as 2026-11-22T09:00:00Z.";
            throw new Refusal(
                    ErrorCode.VALIDATION_FAILED,
                    "'" + text + "' is no point in time. " + cure,
                    List.of(new FieldFault(field, cure)));
        }
    }
}
