package org.parley.server.reports.cel;

import org.parley.server.reports.model.CelRow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Asterisk's event log, read on from a position.
///
/// A last line that is not complete is left for the next time. When the file was renamed and a new
/// one begun (log rotation), the rest of the old one is read first; when it was cut to nothing, it
/// is read from its beginning.
public final class CelFile {
    private static final int PART = 4 << 20;

    private final Path file;

    public CelFile(Path file) {
        this.file = file;
    }

    /// What was read.
    ///
    /// @param next where to go on
    /// @param broken lines that are not of the expected form
    /// @param more whether there was more to read than is taken at once
    public record Part(List<CelRow> rows, CelPosition next, int broken, boolean more) {}

    /// Reads on, at most some megabytes at once.
    public Part read(CelPosition from) {
        try {
            Optional<Path> present = Files.exists(file) ? Optional.of(file) : Optional.empty();
            String id = present.isPresent() ? identity(file) : "";
            if (from.file().isEmpty() || from.file().equals(id)) {
                return present.isPresent() ? readFile(file, id, from.offset()) : nothing(from);
            }
            Optional<Path> old = renamed(from.file());
            if (old.isPresent()) {
                Part rest = readFile(old.get(), from.file(), from.offset());
                boolean done = rest.next().equals(from) && present.isPresent();
                return done ? readFile(file, id, 0) : rest;
            }
            return present.isPresent() ? readFile(file, id, 0) : nothing(from);
        } catch (NoSuchFileException _) {
            return nothing(from);
        } catch (IOException e) {
            throw new UncheckedIOException("Asterisk's event log cannot be read: " + file, e);
        }
    }

    private static Part nothing(CelPosition from) {
        return new Part(List.of(), from, 0, false);
    }

    private Part readFile(Path path, String id, long offset) throws IOException {
        try (SeekableByteChannel channel = Files.newByteChannel(path)) {
            long start = offset <= channel.size() ? offset : 0;
            channel.position(start);
            var buffer = ByteBuffer.allocate((int) Math.min(PART, channel.size() - start));
            while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
                // reads until the part is full
            }
            return split(buffer.array(), buffer.position(), id, start);
        }
    }

    private static Part split(byte[] bytes, int length, String id, long start) {
        CelCsv.Lines read = CelCsv.lines(bytes, length);
        return new Part(
                read.rows(),
                new CelPosition(id, start + read.end()),
                read.broken(),
                length == PART && read.end() > 0);
    }

    /// The file of that identity beside the present one.
    private Optional<Path> renamed(String id) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> beside = Files.list(folder)) {
            for (Path path : beside.filter(Files::isRegularFile).toList()) {
                if (identity(path).equals(id)) {
                    return Optional.of(path);
                }
            }
        }
        return Optional.empty();
    }

    private static String identity(Path path) throws IOException {
        var attributes = Files.readAttributes(path, BasicFileAttributes.class);
        Object key = attributes.fileKey();
        return key == null ? attributes.creationTime().toString() : key.toString();
    }
}
