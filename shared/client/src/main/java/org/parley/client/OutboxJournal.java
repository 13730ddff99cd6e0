package org.parley.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.jspecify.annotations.Nullable;
import org.parley.contract.platform.Json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The outbox on disk: one JSON line for each step, on the disk before the step counts. A line that
/// a crash cut short is not a line. Only its owner may read it.
final class OutboxJournal implements AutoCloseable {
    /// One step: an entry as it now is, or the key of one that is done with.
    record Line(@Nullable OutboxEntry put, @Nullable UUID done) {}

    private final ObjectMapper json = Json.lenient();
    private final Path file;
    private final FileChannel lockChannel;
    private final FileLock lock;
    private FileChannel channel;

    /// @throws UncheckedIOException when the file cannot be used, or another program uses it
    OutboxJournal(Path file) {
        this.file = file;
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            lockChannel =
                    FileChannel.open(
                            file.resolveSibling(file.getFileName() + ".lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            FileLock taken = tryLock(lockChannel);
            if (taken == null) {
                lockChannel.close();
                throw new IOException("it is in use already");
            }
            lock = taken;
            channel = append(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The outbox " + file + " cannot be opened.", e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException _) {
            return null; // this very program has it
        }
    }

    /// What is still to be delivered or failed visibly, oldest first; the file then holds only
    /// that.
    Map<UUID, OutboxEntry> load() {
        Map<UUID, OutboxEntry> entries = new LinkedHashMap<>();
        try {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            int end = text.lastIndexOf('\n');
            for (String line : text.substring(0, end + 1).split("\n", -1)) {
                if (!line.isBlank()) {
                    replay(line, entries);
                }
            }
            rewrite(List.copyOf(entries.values()));
            return entries;
        } catch (IOException e) {
            throw new UncheckedIOException("The outbox " + file + " cannot be read.", e);
        }
    }

    private void replay(String text, Map<UUID, OutboxEntry> entries)
            throws JsonProcessingException {
        Line line = json.readValue(text, Line.class);
        OutboxEntry put = line.put();
        if (put != null) {
            entries.put(put.key(), put);
        }
        if (line.done() != null) {
            entries.remove(line.done());
        }
    }

    /// Writes a step; it is on the disk when this returns.
    void write(Line line) {
        try {
            append(channel, line);
            channel.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException("The outbox " + file + " cannot be written.", e);
        }
    }

    private void rewrite(List<OutboxEntry> entries) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        try (FileChannel out = append(fresh)) {
            for (OutboxEntry entry : entries) {
                append(out, new Line(entry, null));
            }
            out.force(true);
        }
        channel.close();
        Files.move(
                fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        channel = append(file);
    }

    private void append(FileChannel out, Line line) throws IOException {
        ByteBuffer bytes = StandardCharsets.UTF_8.encode(json.writeValueAsString(line) + "\n");
        while (bytes.hasRemaining()) {
            out.write(bytes);
        }
    }

    private static FileChannel append(Path file) throws IOException {
        if (!Files.exists(file)) {
            if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        file,
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")));
            } else {
                Files.createFile(file);
            }
        }
        return FileChannel.open(file, StandardOpenOption.APPEND);
    }

    @Override
    public void close() {
        try {
            channel.close();
            lock.release();
            lockChannel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("The outbox " + file + " cannot be closed.", e);
        }
    }
}
