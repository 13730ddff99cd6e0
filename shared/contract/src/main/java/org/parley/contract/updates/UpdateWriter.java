package org.parley.contract.updates;

import org.parley.contract.platform.Json;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Makes the file of an update from a program's folder, and signs it.
public final class UpdateWriter {
    private static final int CHUNK = 1 << 16;

    private UpdateWriter() {}

    /// @param what everything but the files
    /// @param image the program's folder
    /// @param publisher signs
    /// @return what was signed
    public static UpdateManifest write(
            Path target, UpdateManifest what, Path image, PrivateKey publisher) throws IOException {
        List<Path> files;
        try (var found = Files.walk(image, FileVisitOption.FOLLOW_LINKS)) {
            files = found.filter(Files::isRegularFile).sorted().toList();
        }
        List<UpdateEntry> entries = new ArrayList<>();
        for (Path file : files) {
            entries.add(
                    new UpdateEntry(
                            nameOf(image, file),
                            Files.size(file),
                            digest(file),
                            Files.isExecutable(file)));
        }
        var manifest =
                new UpdateManifest(
                        what.program(), what.system(), what.version(), what.releases(), entries);
        byte[] text = Json.lenient().writeValueAsBytes(manifest);
        try (var zip = new ZipOutputStream(Files.newOutputStream(target))) {
            add(zip, UpdateFile.MANIFEST, text);
            add(zip, UpdateFile.SIGNATURE, sign(text, publisher));
            for (Path file : files) {
                zip.putNextEntry(new ZipEntry(UpdateFile.FILES + nameOf(image, file)));
                Files.copy(file, zip);
                zip.closeEntry();
            }
        }
        return manifest;
    }

    private static String nameOf(Path image, Path file) {
        return image.relativize(file).toString().replace('\\', '/');
    }

    private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    private static String digest(Path file) throws IOException {
        MessageDigest sha = UpdateFile.sha256();
        byte[] chunk = new byte[CHUNK];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                sha.update(chunk, 0, read);
            }
        }
        return HexFormat.of().formatHex(sha.digest());
    }

    private static byte[] sign(byte[] text, PrivateKey key) {
        try {
            Signature signature = Signature.getInstance(UpdateFile.ALGORITHM);
            signature.initSign(key);
            signature.update(text);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("this is no key of Ed25519", e);
        }
    }
}
