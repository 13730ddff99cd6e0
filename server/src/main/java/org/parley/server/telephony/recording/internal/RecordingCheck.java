package org.parley.server.telephony.recording.internal;

import jakarta.inject.Inject;

import org.parley.server.platform.jobs.Job;
import org.parley.server.platform.secrets.SealedFiles;
import org.parley.server.telephony.config.model.AsteriskNodeSettings;
import org.parley.server.telephony.recording.RecordingNames;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Holds the sound files and the list of recordings against each other, once a day: takes in what
/// is not in the list yet, seals what is still readable, and fails with the names of what does not
/// agree, which is a recording without its file or with a file of another length, and a file of no
/// known call.
///
/// It looks at the files of this server's own Asterisk.
public final class RecordingCheck implements Job {
    /// Longer than any call: its file is written while it lasts.
    private static final Duration WRITTEN = Duration.ofHours(26);

    private static final int MOST_NAMED = 5;

    private final AsteriskNodeSettings node;
    private final RecordingStore store;
    private final RecordingFiles files;
    private final RecordingFolder folder;
    private final InstantSource clock;

    @Inject
    RecordingCheck(
            AsteriskNodeSettings node,
            RecordingStore store,
            RecordingFiles files,
            RecordingFolder folder,
            InstantSource clock) {
        this.node = node;
        this.store = store;
        this.files = files;
        this.folder = folder;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "recording-files";
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }

    /// @throws IllegalStateException when something does not agree
    @Override
    public String run() {
        folder.look();
        Map<String, Long> rows = new TreeMap<>(store.lengths(node.name()));
        List<String> gone = new ArrayList<>();
        List<String> changed = new ArrayList<>();
        List<String> open = new ArrayList<>();
        int sealed = 0;
        for (Map.Entry<String, Long> row : rows.entrySet()) {
            String file = row.getKey();
            try {
                sealed += files.seal(file) ? 1 : 0;
                if (files.length(file) != row.getValue()) {
                    changed.add(file);
                }
                if (!files.isSealed(file)) {
                    open.add(file);
                }
            } catch (NoSuchFileException _) {
                gone.add(file);
            } catch (IOException _) {
                changed.add(file);
            }
        }
        List<String> faults = new ArrayList<>();
        note(faults, "in the list but without a file", gone);
        note(faults, "with a file that was changed", changed);
        note(faults, "not encrypted", open);
        note(faults, "files of no known call", strays(rows));
        if (!faults.isEmpty()) {
            throw new IllegalStateException(String.join("; ", faults));
        }
        return "recording-files-agree " + rows.size() + " " + sealed;
    }

    private static void note(List<String> faults, String what, List<String> names) {
        if (!names.isEmpty()) {
            String named = String.join(", ", names.subList(0, Math.min(MOST_NAMED, names.size())));
            String more = names.size() > MOST_NAMED ? ", …" : "";
            faults.add(what + " (" + names.size() + "): " + named + more);
        }
    }

    /// Files with sound whose call must be over, and which no call of the report knows; and what a
    /// crash left behind, which is deleted.
    private List<String> strays(Map<String, Long> rows) {
        Path place = files.folder();
        if (!Files.isDirectory(place)) {
            return List.of();
        }
        long limit = clock.instant().minus(WRITTEN).toEpochMilli();
        List<String> strays = new ArrayList<>();
        try (Stream<Path> listed = Files.list(place)) {
            for (Path path : listed.sorted().toList()) {
                String file = path.getFileName().toString();
                if (rows.containsKey(file) || path.toFile().lastModified() > limit) {
                    continue;
                }
                if (file.endsWith(SealedFiles.UNFINISHED)) {
                    Files.deleteIfExists(path);
                } else if (RecordingNames.legOf(file).isPresent()
                        && RecordingFiles.hasSound(Files.size(path))) {
                    strays.add(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The folder of recordings cannot be read: " + place, e);
        }
        return strays;
    }
}
