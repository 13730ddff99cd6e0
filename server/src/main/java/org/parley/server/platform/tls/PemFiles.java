package org.parley.server.platform.tls;

import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.openssl.PEMEncryptedKeyPair;
import org.bouncycastle.openssl.PEMException;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.pkcs.PKCS8EncryptedPrivateKeyInfo;
import org.bouncycastle.util.io.pem.PemObject;
import org.parley.server.platform.files.WholeFile;
import org.parley.server.platform.life.StartFailure;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;

/// Reads and writes certificates and keys as PEM files (RFC 7468).
final class PemFiles {
    private PemFiles() {}

    /// The certificates of a file, in its order.
    static List<X509Certificate> readCertificates(Path file) {
        try {
            List<X509Certificate> found =
                    CertificateFactory.getInstance("X.509")
                            .generateCertificates(new ByteArrayInputStream(read(file)))
                            .stream()
                            .map(X509Certificate.class::cast)
                            .toList();
            if (!found.isEmpty()) {
                return found;
            }
        } catch (CertificateException e) {
            throw new StartFailure(
                    "The file " + file + " holds something that is no certificate.",
                    "Give a PEM file with BEGIN CERTIFICATE lines.",
                    e);
        }
        throw new StartFailure(
                "The file " + file + " holds no certificate.",
                "Give a PEM file with BEGIN CERTIFICATE lines.");
    }

    /// A private key in the forms PKCS#8, PKCS#1 or SEC 1.
    static PrivateKey readKey(Path file) {
        String text = new String(read(file), StandardCharsets.UTF_8);
        try (PEMParser parser = new PEMParser(new java.io.StringReader(text))) {
            for (Object part = parser.readObject(); part != null; part = parser.readObject()) {
                switch (part) {
                    case PrivateKeyInfo key -> {
                        return new JcaPEMKeyConverter().getPrivateKey(key);
                    }
                    case PEMKeyPair pair -> {
                        return new JcaPEMKeyConverter().getPrivateKey(pair.getPrivateKeyInfo());
                    }
                    case PKCS8EncryptedPrivateKeyInfo _, PEMEncryptedKeyPair _ ->
                            throw new StartFailure(
                                    "The key in " + file + " is encrypted.",
                                    "Give the key without a pass phrase, readable only for the user"
                                            + " that runs the server.");
                    default -> {
                        // parameters and certificates may stand in the same file
                    }
                }
            }
        } catch (PEMException e) {
            throw new StartFailure(
                    "The key in " + file + " cannot be read: " + e.getMessage() + ".",
                    "Give a PEM file with a BEGIN PRIVATE KEY line.",
                    e);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
        throw new StartFailure(
                "The file " + file + " holds no private key.",
                "Give a PEM file with a BEGIN PRIVATE KEY line.");
    }

    static String pem(Object... parts) {
        StringWriter text = new StringWriter();
        try (JcaPEMWriter writer = new JcaPEMWriter(text)) {
            for (Object part : parts) {
                writer.writeObject(
                        part instanceof PrivateKey key
                                ? new PemObject("PRIVATE KEY", key.getEncoded())
                                : part);
            }
        } catch (IOException e) {
            throw new IllegalStateException("writing to memory does not fail", e);
        }
        return text.toString();
    }

    /// Writes a file that only the server's user may read; its folder is made where there is none.
    static void writePrivate(Path file, String text) {
        write(file, () -> WholeFile.replace(file, text));
    }

    static void writePublic(Path file, String text) {
        write(file, () -> WholeFile.replacePublic(file, text));
    }

    /// What writes a file.
    private interface Writing {
        void write() throws IOException;
    }

    private static void write(Path file, Writing writing) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            writing.write();
        } catch (IOException e) {
            throw new StartFailure(
                    "The file " + file + " cannot be written: " + e.getMessage() + ".",
                    "Make tls.folder writable for the user that runs the server.",
                    e);
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static StartFailure unreadable(Path file, IOException fault) {
        return new StartFailure(
                "The file " + file + " cannot be read: " + fault + ".",
                "Check its path and that the user that runs the server may read it.",
                fault);
    }
}
