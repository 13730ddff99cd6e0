package org.parley.server.telephony.recording.internal;

import jakarta.inject.Inject;

import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.Page;
import org.parley.contract.platform.Refusal;
import org.parley.contract.recordings.Rating;
import org.parley.contract.recordings.Recording;
import org.parley.contract.recordings.RecordingSettings;
import org.parley.server.permissions.Sight;
import org.parley.server.platform.audit.Actor;
import org.parley.server.platform.audit.Audit;
import org.parley.server.platform.audit.Subject;
import org.parley.server.platform.db.Database;
import org.parley.server.platform.ranges.RangedBody;
import org.parley.server.telephony.recording.RecordingService;
import org.parley.server.telephony.recording.internal.RecordingStore.StoredRecording;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Recordings as people find, hear, rate and delete them; each of the latter is written down.
public final class DefaultRecordingService implements RecordingService {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    /// So many are deleted before it is asked for more.
    private static final int BATCH = 200;

    private final RecordingList list;
    private final RecordingStore store;
    private final RecordingFiles files;
    private final Database database;
    private final Audit audit;
    private final InstantSource clock;

    @Inject
    DefaultRecordingService(
            RecordingList list,
            RecordingStore store,
            RecordingFiles files,
            Database database,
            Audit audit,
            InstantSource clock) {
        this.list = list;
        this.store = store;
        this.files = files;
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Page<Recording> list(Query query) {
        return list.list(query);
    }

    @Override
    public Recording get(UUID id, Sight seen) {
        return list.find(id, seen).orElseThrow(() -> Refusal.notFound(Recording.KIND, id));
    }

    @Override
    public RangedBody open(UUID id, Use use, Reader reader) {
        Recording recording = get(id, reader.seen());
        RangedBody body = files.open(stored(id), use == Use.DOWNLOAD ? fileName(recording) : "");
        note(recording, use, reader.actor());
        return body;
    }

    @Override
    public InputStream zip(List<UUID> ids, Reader reader) {
        List<Recording> chosen = new ArrayList<>();
        for (UUID id : ids) {
            chosen.add(get(id, reader.seen()));
        }
        try {
            Path zip = Files.createTempFile("recordings", ".zip");
            try {
                try (OutputStream out = Files.newOutputStream(zip)) {
                    write(chosen, out);
                }
                InputStream in = Files.newInputStream(zip);
                chosen.forEach(recording -> note(recording, Use.DOWNLOAD, reader.actor()));
                return new RangedBody(in, Files.size(zip), "recordings.zip");
            } finally {
                // what is open stays readable without its name
                Files.deleteIfExists(zip);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The recordings cannot be packed", e);
        }
    }

    private void write(List<Recording> chosen, OutputStream out) throws IOException {
        Set<String> names = new HashSet<>();
        try (var zip = new ZipOutputStream(out)) {
            for (Recording recording : chosen) {
                String name = fileName(recording);
                zip.putNextEntry(new ZipEntry(names.add(name) ? name : recording.id() + ".wav"));
                try (InputStream in = files.open(stored(recording.id()), "")) {
                    in.transferTo(zip);
                }
                zip.closeEntry();
            }
        }
    }

    @Override
    public Recording rate(UUID id, Rating rating, Reader reader) {
        Recording before = get(id, reader.seen());
        database.run(tx -> {
            store.rate(tx, id, rating, reader.actor().name());
            audit.record(
                    tx,
                    reader.actor(),
                    "recording.rate",
                    subject(before),
                    new Rating(before.rating(), before.note()),
                    rating);
        });
        return get(id, reader.seen());
    }

    @Override
    public void delete(UUID id, Reader reader) {
        Recording gone = get(id, reader.seen());
        StoredRecording stored = stored(id);
        database.run(tx -> {
            store.delete(tx, id);
            audit.record(tx, reader.actor(), "recording.delete", subject(gone), gone, null);
            files.delete(stored);
        });
    }

    @Override
    public RecordingSettings settings() {
        return store.settings();
    }

    @Override
    public RecordingSettings change(RecordingSettings settings, Actor actor) {
        RecordingSettings before = store.settings();
        database.run(tx -> {
            if (!store.change(tx, settings)) {
                throw new Refusal(
                        ErrorCode.STALE,
                        "Someone else has changed how recordings are kept. Load it again, then"
                                + " repeat your change.");
            }
            var subject = new Subject("recording-settings", "1", "recordings");
            audit.record(tx, actor, "recording.settings", subject, before, settings);
        });
        return store.settings();
    }

    @Override
    public int deleteOld() {
        int days = store.settings().keepDays();
        if (days == 0) {
            return 0;
        }
        Instant limit = clock.instant().minus(days, ChronoUnit.DAYS);
        int deleted = 0;
        List<StoredRecording> old = store.listBefore(limit, BATCH);
        while (!old.isEmpty()) {
            old.forEach(this::expire);
            deleted += old.size();
            old = store.listBefore(limit, BATCH);
        }
        return deleted;
    }

    /// The file goes before the row is: a row without a file says what is missing, a file without a
    /// row would be taken in again.
    private void expire(StoredRecording old) {
        database.run(tx -> {
            store.delete(tx, old.id());
            audit.record(
                    tx,
                    Actor.SERVER,
                    "recording.expire",
                    new Subject(Recording.KIND, old.id().toString(), old.call()),
                    null,
                    null);
            files.delete(old);
        });
    }

    private StoredRecording stored(UUID id) {
        return store.find(id).orElseThrow(() -> Refusal.notFound(Recording.KIND, id));
    }

    private void note(Recording recording, Use use, Actor actor) {
        String action = use == Use.PLAY ? "recording.play" : "recording.download";
        database.run(tx -> audit.record(tx, actor, action, subject(recording), null, null));
    }

    private static Subject subject(Recording recording) {
        return new Subject(
                Recording.KIND,
                recording.id().toString(),
                recording.callerNumber() + " " + recording.startedAt());
    }

    /// Such as `20261122-101500-39011001-ann.wav`.
    private static String fileName(Recording recording) {
        String agent = recording.agentName();
        return (TIME.format(recording.startedAt())
                                + "-"
                                + recording.callerNumber()
                                + (agent == null ? "" : "-" + agent))
                        .replaceAll("[^A-Za-z0-9._-]", "")
                + ".wav";
    }
}
