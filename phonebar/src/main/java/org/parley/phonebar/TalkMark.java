package org.parley.phonebar;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/// Remembers on this computer that an agent talks, so that the bar knows after a crash that it left
/// a talk behind. Another computer does not know: a talk is not taken from a bar that still has it.
final class TalkMark {
    private static final Logger LOG = LoggerFactory.getLogger(TalkMark.class);

    private final Path file;
    private boolean left;

    /// @param folder of what this computer remembers
    TalkMark(Path folder, UUID agent) {
        file = folder.resolve("talking-" + agent);
        left = Files.exists(file);
    }

    /// Whether an earlier run left a talk behind; true once.
    boolean takeLeft() {
        boolean was = left;
        left = false;
        return was;
    }

    /// Keeps whether there is a talk now.
    void set(boolean talking) {
        try {
            if (!talking) {
                Files.deleteIfExists(file);
            } else if (!Files.exists(file)) {
                Files.createDirectories(file.getParent());
                Files.createFile(file);
            }
        } catch (IOException e) {
            LOG.warn("a talk that a crash leaves behind cannot be taken up: {}", e.getMessage());
        }
    }
}
