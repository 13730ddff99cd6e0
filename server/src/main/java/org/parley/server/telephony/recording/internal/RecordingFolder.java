package org.parley.server.telephony.recording.internal;

import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
import org.parley.contract.platform.Ids;
import org.parley.contract.platform.Refusal;
import org.parley.server.platform.events.EventBus;
import org.parley.server.platform.life.LowPriority;
import org.parley.server.platform.life.Phase;
import org.parley.server.platform.life.Service;
import org.parley.server.platform.life.Workers;
import org.parley.server.reports.FactsChanged;
import org.parley.server.reports.model.CallFact;
import org.parley.server.telephony.config.model.AsteriskNodeSettings;
import org.parley.server.telephony.recording.RecordingNames;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Finds the sound files that Asterisk has written, each named by a leg of its call, joins them to
/// their call once that is over, and seals them.
public final class RecordingFolder implements Service {
    private static final Logger LOG = LoggerFactory.getLogger(RecordingFolder.class);

    /// Asterisk closes the file a moment after the call.
    private static final long SETTLED_MILLIS = 500;

    private final AsteriskNodeSettings node;
    private final RecordingStore store;
    private final RecordingFiles files;
    private final EventBus events;
    private final InstantSource clock;
    private final ScheduledThreadPoolExecutor worker =
            new ScheduledThreadPoolExecutor(
                    1,
                    LowPriority.threads(
                            Thread.ofPlatform().name("recordings").daemon(true).factory()));
    private final PacedSealing sealing;
    private EventBus.@Nullable Subscription facts;

    @Inject
    RecordingFolder(
            AsteriskNodeSettings node,
            RecordingStore store,
            RecordingFiles files,
            EventBus events,
            InstantSource clock) {
        this.node = node;
        this.store = store;
        this.files = files;
        this.events = events;
        this.clock = clock;
        worker.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        sealing = new PacedSealing(files, worker, clock);
    }

    @Override
    public String name() {
        return "recordings";
    }

    @Override
    public Phase phase() {
        return Phase.LINKS;
    }

    @Override
    public void start() {
        facts =
                events.subscribe(
                        FactsChanged.class,
                        changed -> later(legs(changed.facts()), SETTLED_MILLIS));
        worker.execute(this::look);
    }

    /// Waits for what is being stored. An interrupt in the middle of a write would close the file
    /// of an embedded database for everyone.
    @Override
    public void stop() {
        EventBus.Subscription running = facts;
        if (running != null) {
            running.close();
        }
        Workers.end(worker);
    }

    /// Each leg of these calls with its call.
    private static Map<String, String> legs(List<CallFact> facts) {
        Map<String, String> legs = new LinkedHashMap<>();
        for (CallFact fact : facts) {
            fact.legs().forEach(leg -> legs.put(leg.id(), fact.id()));
        }
        return legs;
    }

    private void later(Map<String, String> legs, long millis) {
        if (!legs.isEmpty() && !worker.isShutdown()) {
            worker.schedule(() -> sealing.add(take(filesOf(legs))), millis, TimeUnit.MILLISECONDS);
        }
    }

    /// Takes in the files of calls that are over; what is not settled, or cannot be stored now, is
    /// tried again.
    ///
    /// @param found each with its call
    /// @return those that are stored and want to be sealed
    private synchronized List<String> take(Map<String, String> found) {
        Map<String, String> again = new LinkedHashMap<>();
        List<RecordingStore.StoredRecording> settled = new ArrayList<>();
        try {
            unknown(found)
                    .forEach((file, call) -> {
                        if (mayStillBeWritten(file)) {
                            again.put(file, call);
                        } else {
                            recording(file, call).ifPresent(settled::add);
                        }
                    });
            store.add(settled);
        } catch (Refusal e) {
            LOG.error("Recordings could not be stored; they are tried again", e);
            again.putAll(found);
            settled.clear();
        }
        if (!again.isEmpty() && !worker.isShutdown()) {
            worker.schedule(
                    () -> sealing.add(take(again)), 2 * SETTLED_MILLIS, TimeUnit.MILLISECONDS);
        }
        return settled.stream().map(RecordingStore.StoredRecording::file).toList();
    }

    /// The files of legs that are there.
    private Map<String, String> filesOf(Map<String, String> legs) {
        Map<String, String> found = new LinkedHashMap<>();
        legs.forEach((leg, call) -> {
            String automatic = RecordingNames.automatic(leg);
            if (Files.isRegularFile(files.place(automatic))) {
                found.put(automatic, call);
            }
            int number = 1;
            while (Files.isRegularFile(files.place(RecordingNames.manual(leg, number)))) {
                found.put(RecordingNames.manual(leg, number), call);
                number++;
            }
        });
        return found;
    }

    /// Those that are not stored yet.
    private Map<String, String> unknown(Map<String, String> all) {
        Map<String, String> found = new LinkedHashMap<>(all);
        if (!found.isEmpty()) {
            found.keySet().removeAll(store.known(all.keySet()));
        }
        return found;
    }

    /// Takes in every file that is not known yet and whose call is over: what happened while no
    /// server ran.
    void look() {
        Path folder = files.folder();
        if (!Files.isDirectory(folder)) {
            return;
        }
        Map<String, String> found = new LinkedHashMap<>();
        try (Stream<Path> listed = Files.list(folder)) {
            Set<String> known = store.lengths(node.name()).keySet();
            for (Path file : listed.filter(path -> isNew(path, known)).toList()) {
                String name = file.getFileName().toString();
                RecordingNames.legOf(name)
                        .flatMap(store::findCall)
                        .ifPresent(call -> found.put(name, call));
            }
        } catch (IOException | UncheckedIOException e) {
            LOG.error("The folder of recordings cannot be read: {}", folder, e);
        } catch (Refusal e) {
            LOG.error("The recordings of earlier cannot be told from the new; trying again", e);
            worker.schedule(this::look, 10 * SETTLED_MILLIS, TimeUnit.MILLISECONDS);
        }
        take(found).forEach(files::seal);
    }

    private static boolean isNew(Path path, Set<String> known) {
        String name = path.getFileName().toString();
        return RecordingNames.legOf(name).isPresent() && !known.contains(name);
    }

    private boolean mayStillBeWritten(String file) {
        long written = files.place(file).toFile().lastModified();
        return clock.millis() - written < SETTLED_MILLIS;
    }

    /// @return empty when there is no sound in it
    private Optional<RecordingStore.StoredRecording> recording(String file, String call) {
        try {
            long bytes = files.length(file);
            return !RecordingFiles.hasSound(bytes)
                    ? Optional.empty()
                    : Optional.of(
                            new RecordingStore.StoredRecording(
                                    Ids.next(),
                                    call,
                                    node.name(),
                                    file,
                                    bytes,
                                    hash(file),
                                    RecordingNames.isManual(file),
                                    clock.instant()));
        } catch (IOException e) {
            LOG.error("The recording {} cannot be read; the next start tries again", file, e);
            return Optional.empty();
        }
    }

    private String hash(String file) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (var in = new DigestInputStream(files.read(file), digest)) {
                in.transferTo(java.io.OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
