package org.parley.server.telephony.recording.internal;

import jakarta.inject.Inject;

import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.Refusal;
import org.parley.server.platform.ranges.RangedBody;
import org.parley.server.platform.secrets.SealedFiles;
import org.parley.server.platform.secrets.UnreadableFile;
import org.parley.server.telephony.config.model.AsteriskNodeSettings;
import org.parley.server.telephony.recording.internal.RecordingStore.StoredRecording;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// The sound files of stored recordings, sealed once their call is over.
public final class RecordingFiles {
    private static final Logger LOG = LoggerFactory.getLogger(RecordingFiles.class);

    /// Asterisk writes 8,000 samples of 16 bit a second behind a header of 44 bytes.
    private static final int HEADER_BYTES = 44;

    private static final int BYTES_PER_MILLI = 16;

    private final AsteriskNodeSettings node;
    private final SealedFiles sealed;

    @Inject
    RecordingFiles(AsteriskNodeSettings node, SealedFiles sealed) {
        this.node = node;
        this.sealed = sealed;
    }

    Path folder() {
        return node.folders().recordings();
    }

    /// Where Asterisk wrote a recording.
    Path place(String file) {
        return folder().resolve(file);
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

    /// How long the sound file is, sealed or not.
    long length(String file) throws IOException {
        return sealed.length(place(file));
    }

    /// The plain sound, which the caller closes.
    InputStream read(String file) throws IOException {
        return sealed.open(place(file)).in();
    }

    /// Makes the file unreadable without the server's key. What cannot be sealed now is sealed by
    /// the daily check.
    ///
    /// @return whether it was readable before and is not any more
    synchronized boolean seal(String file) {
        try {
            return sealed.seal(place(file));
        } catch (NoSuchFileException _) {
            return false;
        } catch (IOException e) {
            LOG.error("The recording {} cannot be encrypted; it is tried again", file, e);
            return false;
        }
    }

    boolean isSealed(String file) throws IOException {
        return sealed.isSealed(place(file));
    }

    /// @param name under which browsers keep it; empty to let them play it
    RangedBody open(StoredRecording recording, String name) {
        Path file = place(recording.file());
        try {
            SealedFiles.Content sound = sealed.open(file);
            return new RangedBody(sound.in(), sound.length(), name);
        } catch (NoSuchFileException e) {
            LOG.error("The file of recording {} is gone: {}", recording.id(), file, e);
            throw new Refusal(
                    ErrorCode.NOT_FOUND,
                    "The file of this recording is missing on the server. Ask the administrator to"
                            + " bring it back from a backup.");
        } catch (UnreadableFile e) {
            LOG.error("Recording {} does not open", recording.id(), e);
            throw new Refusal(
                    ErrorCode.CONFLICT,
                    "This recording does not open with the key of this server, or its file was"
                            + " changed. Ask the administrator to bring back the server's file"
                            + " secret.key, or the recording, from a backup.");
        } catch (IOException e) {
            throw new UncheckedIOException("The recording cannot be read: " + file, e);
        }
    }

    /// Deletes the file, if it is there.
    synchronized void delete(StoredRecording recording) {
        Path file = place(recording.file());
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The recording cannot be deleted: " + file, e);
        }
    }
}
