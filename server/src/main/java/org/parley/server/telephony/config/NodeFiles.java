package org.parley.server.telephony.config;

import org.jspecify.annotations.Nullable;
import org.parley.server.platform.files.WholeFile;
import org.parley.server.telephony.config.model.NodeFolders;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The folders and files of a node on disk.
public final class NodeFiles {
    private static final List<String> FOLDERS =
            List.of(
                    "etc",
                    "lib",
                    "db",
                    "keys",
                    "agi",
                    "run",
                    "cache",
                    "log/cel-custom",
                    "log/cdr-csv",
                    "log/cdr-custom",
                    "spool/monitor",
                    "spool/outgoing",
                    "spool/tmp",
                    "spool/voicemail",
                    "spool/recording",
                    "spool/meetme",
                    "spool/system",
                    "spool/dictate");

    private NodeFiles() {}

    /// Makes every folder that Asterisk writes to.
    public static void makeFolders(NodeFolders folders) throws IOException {
        for (String folder : FOLDERS) {
            Files.createDirectories(folders.base().resolve(folder));
        }
    }

    /// The files whose text differs from what lies on disk, in the order of their names.
    public static List<String> changed(NodeFolders folders, Map<String, String> rendered)
            throws IOException {
        List<String> changed = new ArrayList<>();
        for (var file : rendered.entrySet()) {
            if (!Objects.equals(read(folders.etc().resolve(file.getKey())), file.getValue())) {
                changed.add(file.getKey());
            }
        }
        return changed;
    }

    /// Writes files, each in one step: Asterisk sees the old text or the new, never a part. They
    /// hold secrets, so only the owner may read them.
    public static void write(NodeFolders folders, Map<String, String> rendered, List<String> names)
            throws IOException {
        for (String name : names) {
            WholeFile.replace(folders.etc().resolve(name), rendered.getOrDefault(name, ""));
        }
    }

    static @Nullable String read(Path file) throws IOException {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException _) {
            return null;
        }
    }
}
