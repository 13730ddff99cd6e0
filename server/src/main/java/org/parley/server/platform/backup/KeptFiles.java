package org.parley.server.platform.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// The files that belong to a centre beside its database: keys and certificates, sounds, messages
/// of voicemail, recordings. Not among them: the database's own files, earlier backups, programs
/// and updates, which their publisher has, and what Asterisk or the server makes anew.
///
/// @param data the data folder
/// @param asterisk the folder of Asterisk, which need not be below
/// @param tls the folder of the own authority, which need not be below
public record KeptFiles(Path data, Path asterisk, Path tls) {
    static final String DATA = "files/data/";
    static final String ASTERISK = "files/asterisk/";
    static final String TLS = "files/tls/";

    private static final Set<String> PASSING =
            Set.of(
                    "server.lock",
                    "control.sock",
                    "backups",
                    "server.log",
                    "server.properties",
                    "program");
    private static final Path UPDATES = Path.of("updates", "packages");
    private static final Set<String> OF_ASTERISK_PASSING =
            Set.of("run", "cache", "log", "versions", "etc", "lib", "agi");
    private static final Path RECORDINGS = Path.of("spool", "monitor");

    /// Each file by its name in an archive.
    Map<String, Path> list(boolean recordings) throws IOException {
        Map<String, Path> found = new TreeMap<>();
        gather(found, DATA, data, recordings);
        gather(found, ASTERISK, asterisk, recordings);
        gather(found, TLS, tls, recordings);
        return found;
    }

    /// Where a file of an archive belongs.
    ///
    /// @throws IllegalArgumentException for a name that no archive of ours has
    Path placeOf(String name) {
        for (Map.Entry<String, Path> root :
                Map.of(DATA, data, ASTERISK, asterisk, TLS, tls).entrySet()) {
            if (name.startsWith(root.getKey())) {
                Path place = root.getValue().resolve(name.substring(root.getKey().length()));
                if (place.normalize().equals(place) && place.startsWith(root.getValue())) {
                    return place;
                }
            }
        }
        throw new IllegalArgumentException(name);
    }

    /// What keeps an archive from being laid into the data folder: its files and folders, but for
    /// those that every start makes.
    List<Path> present() throws IOException {
        if (!Files.isDirectory(data)) {
            return List.of();
        }
        try (var entries = Files.list(data)) {
            return entries.filter(
                            entry -> {
                                String name = entry.getFileName().toString();
                                return !PASSING.contains(name)
                                        && !name.startsWith("before-restore-")
                                        && !name.startsWith("asterisk-program");
                            })
                    .toList();
        }
    }

    private void gather(Map<String, Path> found, String prefix, Path root, boolean recordings)
            throws IOException {
        if (!Files.isDirectory(root)) {
            return;
        }
        try (var files = Files.walk(root)) {
            files.filter(Files::isRegularFile)
                    .filter(file -> belongs(prefix, root, file, recordings))
                    .forEach(file ->
                            found.put(
                                    prefix + root.relativize(file).toString().replace('\\', '/'),
                                    file));
        }
    }

    private boolean belongs(String prefix, Path root, Path file, boolean recordings) {
        Path name = root.relativize(file);
        String first = name.getName(0).toString();
        if (prefix.equals(ASTERISK)) {
            return !OF_ASTERISK_PASSING.contains(first)
                    && (recordings || !name.startsWith(RECORDINGS));
        }
        if (prefix.equals(TLS)) {
            return true;
        }
        String last = file.getFileName().toString();
        return !PASSING.contains(first)
                && !name.startsWith(UPDATES)
                && !first.startsWith("before-restore-")
                && !first.startsWith("asterisk-program")
                && !last.endsWith(".mv.db")
                && !last.endsWith(".trace.db")
                && !file.startsWith(asterisk)
                && !file.startsWith(tls);
    }
}
