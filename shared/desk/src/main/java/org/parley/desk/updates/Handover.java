package org.parley.desk.updates;

import org.parley.client.Session;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What an updated program finds of the one before: the session, in a file that only its user can
/// read, that is read once and counts for a few minutes.
public final class Handover {
    private static final Logger LOG = LoggerFactory.getLogger(Handover.class);
    private static final Duration GOOD_FOR = Duration.ofMinutes(5);
    private static final int LINES = 5;

    private final Path file;
    private final Clock clock;

    /// @param folder of the program's settings
    public Handover(Path folder, Clock clock) {
        this.file = folder.resolve("handed-over");
        this.clock = clock;
    }

    /// @param server its address, as typed
    public record Content(String server, Session.Handed session) {}

    void write(Content content) throws IOException {
        Files.deleteIfExists(file);
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.createFile(file, ownersOnly());
        Session.Handed session = content.session();
        Files.write(
                file,
                List.of(
                        content.server(),
                        session.token(),
                        Long.toString(session.seconds()),
                        Boolean.toString(session.stays()),
                        clock.instant().plus(GOOD_FOR).toString()),
                StandardCharsets.UTF_8);
    }

    /// What was handed over, once.
    public Optional<Content> take() {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            List<String> lines = Files.readAllLines(file);
            Files.delete(file);
            if (lines.size() != LINES || clock.instant().isAfter(Instant.parse(lines.getLast()))) {
                return Optional.empty();
            }
            var session =
                    new Session.Handed(
                            lines.get(1),
                            Long.parseLong(lines.get(2)),
                            Boolean.parseBoolean(lines.get(3)));
            return Optional.of(new Content(lines.getFirst(), session));
        } catch (IOException | IllegalArgumentException | java.time.DateTimeException e) {
            LOG.warn("what the version before has handed over cannot be read", e);
            return Optional.empty();
        }
    }

    private static FileAttribute<?>[] ownersOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
