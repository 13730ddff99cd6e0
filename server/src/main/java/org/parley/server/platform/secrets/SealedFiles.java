package org.parley.server.platform.secrets;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;

/// Seals whole files, such as recordings, so that who takes the disk or a copy of the folder hears
/// nothing. A sealed file keeps its name and its time, is read from any place on, and opens only
/// under its own name and with the key of the data folder. Files that are still plain are read too.
public final class SealedFiles {
    /// The end of the name of what is being sealed.
    public static final String UNFINISHED = ".sealing";

    private final byte[] key;
    private final SecureRandom random = new SecureRandom();

    /// The content of a file, sealed or not.
    ///
    /// @param in to be closed, with a fast `skip`
    /// @param length in bytes
    public record Content(InputStream in, long length) {}

    /// @param key 32 bytes
    public SealedFiles(byte[] key) {
        if (key.length != SecretBox.KEY_BYTES) {
            throw new IllegalArgumentException("the key has " + key.length + " bytes, not 32");
        }
        this.key = key.clone();
    }

    public boolean isSealed(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            return SealedForm.isHeader(header(channel));
        }
    }

    /// Replaces a plain file by its sealed form, in one step: after a crash there is the one or the
    /// other, perhaps with an {@link #UNFINISHED} file beside it. A sealed file stays as it is.
    ///
    /// @return whether it was plain before
    public synchronized boolean seal(Path file) throws IOException {
        if (isSealed(file)) {
            return false;
        }
        Path sealing = file.resolveSibling(file.getFileName() + UNFINISHED);
        Files.deleteIfExists(sealing);
        create(sealing);
        try {
            try (InputStream in = Files.newInputStream(file);
                    FileChannel channel = FileChannel.open(sealing, StandardOpenOption.WRITE)) {
                write(in, Channels.newOutputStream(channel), file);
                channel.force(true);
            }
            Files.setLastModifiedTime(sealing, Files.getLastModifiedTime(file));
            Files.move(
                    sealing,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(sealing);
        }
        return true;
    }

    /// @throws UnreadableFile when it is sealed and does not open
    /// @throws java.nio.file.NoSuchFileException when it is not there
    public Content open(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file);
        boolean opened = false;
        try {
            byte[] header = header(channel);
            Content content;
            if (SealedForm.isHeader(header)) {
                var in = new SealedInput(file, channel, SealedForm.of(key, header, file));
                content = new Content(in, in.length());
            } else {
                content = new Content(Channels.newInputStream(channel), channel.size());
            }
            opened = true;
            return content;
        } finally {
            if (!opened) {
                channel.close();
            }
        }
    }

    /// How long the content is, without opening it.
    public long length(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            return SealedForm.isHeader(header(channel))
                    ? SealedForm.plainLength(channel.size(), file)
                    : channel.size();
        }
    }

    /// The first bytes, without moving on.
    private static byte[] header(FileChannel channel) throws IOException {
        var header = ByteBuffer.allocate(SealedForm.HEADER);
        int read = 0;
        while (header.hasRemaining() && read >= 0) {
            read = channel.read(header, header.position());
        }
        return header.hasRemaining() ? new byte[0] : header.array();
    }

    private static void create(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(
                    file,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
    }

    private void write(InputStream in, OutputStream out, Path file) throws IOException {
        byte[] salt = new byte[SealedForm.saltLength()];
        random.nextBytes(salt);
        byte[] header = SealedForm.header(salt);
        out.write(header);
        SealedForm form = SealedForm.of(key, header, file);
        byte[] piece = in.readNBytes(SealedForm.PIECE);
        for (long number = 0; ; number++) {
            byte[] next = in.readNBytes(SealedForm.PIECE);
            boolean last = next.length == 0;
            out.write(form.seal(piece, number, last));
            if (last) {
                return;
            }
            piece = next;
        }
    }
}
