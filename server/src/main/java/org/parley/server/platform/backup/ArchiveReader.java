package org.parley.server.platform.backup;

import org.parley.contract.platform.Json;
import org.parley.server.platform.life.StartFailure;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// An archive that was found whole: every entry is what its manifest says.
final class ArchiveReader implements AutoCloseable {
    private static final String CURE =
            "Take another copy of the archive, or an earlier one; nothing was changed.";

    private final ZipFile zip;
    private final Manifest manifest;

    private ArchiveReader(ZipFile zip, Manifest manifest) {
        this.zip = zip;
        this.manifest = manifest;
    }

    /// @throws StartFailure when it is none of ours, damaged or too new
    @SuppressWarnings("resource") // closed here unless it is handed over
    static ArchiveReader open(Path file) {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (IOException e) {
            throw new StartFailure(
                    "The archive " + file + " cannot be read or is cut off: " + e.getMessage(),
                    CURE,
                    e);
        }
        try {
            var archive = new ArchiveReader(zip, manifest(zip, file));
            archive.refuseDamaged(file);
            return archive;
        } catch (StartFailure e) {
            close(zip, e);
            throw e;
        } catch (IOException e) {
            close(zip, e);
            throw new StartFailure(
                    "The archive " + file + " is damaged: " + e.getMessage(), CURE, e);
        }
    }

    Manifest manifest() {
        return manifest;
    }

    InputStream read(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new IOException(name + " is missing");
        }
        return zip.getInputStream(entry);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static Manifest manifest(ZipFile zip, Path file) throws IOException {
        ZipEntry entry = zip.getEntry(Backup.MANIFEST);
        if (entry == null) {
            throw new StartFailure(
                    "The file " + file + " is no backup of Parley.",
                    "Give a file that parley-server backup has written.");
        }
        try (InputStream in = zip.getInputStream(entry)) {
            Manifest manifest = Json.lenient().readValue(in, Manifest.class);
            if (manifest.format() > Manifest.FORMAT) {
                throw new StartFailure(
                        "The archive "
                                + file
                                + " was written by Parley "
                                + manifest.version()
                                + ".",
                        "Restore it with that version or a newer one.");
            }
            return manifest;
        }
    }

    private void refuseDamaged(Path file) throws IOException {
        var expected = new TreeSet<>(manifest.digests().keySet());
        expected.add(Backup.MANIFEST);
        var present = new TreeSet<String>();
        zip.stream().forEach(entry -> present.add(entry.getName()));
        if (!expected.equals(present)) {
            throw new IOException("it does not hold the files that it names");
        }
        for (Map.Entry<String, String> entry : manifest.digests().entrySet()) {
            if (!digest(entry.getKey()).equals(entry.getValue())) {
                throw new StartFailure(
                        "The archive " + file + " is damaged in " + entry.getKey() + ".", CURE);
            }
        }
    }

    private String digest(String name) throws IOException {
        MessageDigest digest = ArchiveWriter.sha256();
        try (var in = new DigestInputStream(read(name), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void close(ZipFile zip, Exception cause) {
        try {
            zip.close();
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }
}
