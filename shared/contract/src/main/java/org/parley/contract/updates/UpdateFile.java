package org.parley.contract.updates;

import com.fasterxml.jackson.core.JsonProcessingException;

import org.parley.contract.platform.Json;
import org.parley.contract.updates.UnacceptableUpdate.Fault;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.Signature;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// An update as a file: a zip with `update.json`, the publisher's signature over its bytes in
/// `update.sig`, and the program below `files/`. Nothing of it is believed before the signature has
/// been checked, and no file is kept whose digest is another than the signed one.
public final class UpdateFile implements AutoCloseable {
    /// How the names of such files end.
    public static final String END = ".parley-update";

    static final String MANIFEST = "update.json";
    static final String SIGNATURE = "update.sig";
    static final String FILES = "files/";
    static final String ALGORITHM = "Ed25519";

    private static final int MOST_MANIFEST = 20_000_000;
    private static final int SIGNATURE_BYTES = 64;

    private final ZipFile zip;
    private final UpdateManifest manifest;

    private UpdateFile(ZipFile zip, UpdateManifest manifest) {
        this.zip = zip;
        this.manifest = manifest;
    }

    /// Opens one and checks its signature; the files are checked when they are unpacked.
    ///
    /// @throws UnacceptableUpdate when it is none, or not of this publisher
    public static UpdateFile open(Path file, PublicKey publisher) throws IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException e) {
            var fault =
                    new UnacceptableUpdate(
                            Fault.NO_UPDATE,
                            "This is no update, or only a part of one: fetch it again.");
            fault.addSuppressed(e);
            throw fault;
        }
        boolean open = false;
        try {
            var update = new UpdateFile(zip, manifest(zip, publisher));
            open = true;
            return update;
        } finally {
            if (!open) {
                zip.close();
            }
        }
    }

    public UpdateManifest manifest() {
        return manifest;
    }

    /// Lays the program's files into a folder and checks each.
    ///
    /// @param folder that may be there already, empty
    /// @throws UnacceptableUpdate when a file is missing or was changed; some may lie there then
    public void unpack(Path folder) throws IOException {
        Path root = folder.toAbsolutePath().normalize();
        Files.createDirectories(root);
        for (UpdateEntry entry : manifest.files()) {
            Path place = root.resolve(entry.path()).normalize();
            ZipEntry packed = zip.getEntry(FILES + entry.path());
            if (!place.startsWith(root) || place.equals(root) || packed == null) {
                throw damaged(entry);
            }
            Files.createDirectories(place.getParent());
            String digest = copy(packed, Files.newOutputStream(place));
            if (!digest.equals(entry.sha256())) {
                throw damaged(entry);
            }
            if (place.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(
                        place,
                        PosixFilePermissions.fromString(
                                entry.executable() ? "rwxr-xr-x" : "rw-r--r--"));
            }
        }
    }

    /// Checks every file without keeping any.
    ///
    /// @throws UnacceptableUpdate when one is missing or was changed
    public void check() throws IOException {
        for (UpdateEntry entry : manifest.files()) {
            ZipEntry packed = zip.getEntry(FILES + entry.path());
            if (packed == null
                    || !copy(packed, OutputStream.nullOutputStream()).equals(entry.sha256())) {
                throw damaged(entry);
            }
        }
    }

    private String copy(ZipEntry packed, OutputStream target) throws IOException {
        MessageDigest sha = sha256();
        try (InputStream in = zip.getInputStream(packed);
                OutputStream out = new DigestOutputStream(target, sha)) {
            in.transferTo(out);
        } catch (ZipException e) {
            var fault = new UnacceptableUpdate(Fault.DAMAGED, damage(packed.getName()));
            fault.addSuppressed(e);
            throw fault;
        }
        return HexFormat.of().formatHex(sha.digest());
    }

    private static UnacceptableUpdate damaged(UpdateEntry entry) {
        return new UnacceptableUpdate(Fault.DAMAGED, damage(entry.path()));
    }

    private static String damage(String name) {
        return "The update is damaged at " + name + ". Nothing was installed; fetch it again.";
    }

    private static UpdateManifest manifest(ZipFile zip, PublicKey publisher) throws IOException {
        byte[] text = read(zip, MANIFEST, MOST_MANIFEST);
        byte[] signature = read(zip, SIGNATURE, SIGNATURE_BYTES);
        if (!signed(text, signature, publisher)) {
            throw new UnacceptableUpdate(
                    Fault.SIGNATURE,
                    "The publisher has not signed this update, or it was changed since. Nothing was"
                            + " installed; fetch it from the publisher.");
        }
        try {
            return Json.lenient().readValue(text, UpdateManifest.class);
        } catch (JsonProcessingException e) {
            var fault =
                    new UnacceptableUpdate(
                            Fault.NO_UPDATE, "The update's list of contents cannot be read.");
            fault.addSuppressed(e);
            throw fault;
        }
    }

    private static byte[] read(ZipFile zip, String name, int most) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null || entry.getSize() > most) {
            throw new UnacceptableUpdate(
                    Fault.NO_UPDATE, "This file is no update of Parley: it has no " + name + ".");
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return in.readNBytes(most);
        }
    }

    private static boolean signed(byte[] text, byte[] signature, PublicKey publisher) {
        try {
            Signature check = Signature.getInstance(ALGORITHM);
            check.initVerify(publisher);
            check.update(text);
            return check.verify(signature);
        } catch (GeneralSecurityException _) {
            return false;
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
