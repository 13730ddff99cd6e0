package org.parley.server.telephony.recording.internal;

import jakarta.inject.Inject;

import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.Refusal;
import org.parley.server.platform.ranges.RangedBody;
import org.parley.server.telephony.config.model.AsteriskNodeSettings;
import org.parley.server.telephony.recording.internal.RecordingStore.StoredRecording;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// The sound files of stored recordings.
public final class RecordingFiles {
    private static final Logger LOG = LoggerFactory.getLogger(RecordingFiles.class);

    /// Asterisk writes 8,000 samples of 16 bit a second behind a header of 44 bytes.
    private static final int HEADER_BYTES = 44;

    private static final int BYTES_PER_MILLI = 16;

    private final AsteriskNodeSettings node;

    @Inject
    RecordingFiles(AsteriskNodeSettings node) {
        this.node = node;
    }

    /// Where Asterisk wrote a recording.
    Path place(String file) {
        return node.folders().recordings().resolve(file);
    }

    boolean isThere(StoredRecording recording) {
        return Files.isRegularFile(place(recording.file()));
    }

    /// Whether the file holds any sound.
    static boolean hasSound(long bytes) {
        return bytes > HEADER_BYTES;
    }

    static long millis(long bytes) {
        return Math.max(0, bytes - HEADER_BYTES) / BYTES_PER_MILLI;
    }

    /// @param name under which browsers keep it; empty to let them play it
    RangedBody open(StoredRecording recording, String name) {
        Path file = place(recording.file());
        try {
            return new RangedBody(Files.newInputStream(file), recording.bytes(), name);
        } catch (NoSuchFileException e) {
            LOG.error("The file of recording {} is gone: {}", recording.id(), file, e);
            throw new Refusal(
                    ErrorCode.NOT_FOUND,
                    "The file of this recording is missing on the server. Ask the administrator to"
                            + " bring it back from a backup.");
        } catch (IOException e) {
            throw new UncheckedIOException("The recording cannot be read: " + file, e);
        }
    }

    /// Deletes the file, if it is there.
    void delete(StoredRecording recording) {
        Path file = place(recording.file());
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The recording cannot be deleted: " + file, e);
        }
    }
}
