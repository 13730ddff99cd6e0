package org.parley.client;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import javax.net.ssl.SSLContext;

/// The certificate authorities that this user trusts: one given as a PEM file, and those that he or
/// she confirmed at first sight, kept in the settings folder, one file for each server. Where
/// neither speaks of a server, the system's own authorities decide.
public final class TrustedAuthorities {
    private final @Nullable Path folder;
    private final @Nullable Path given;

    private TrustedAuthorities(@Nullable Path folder, @Nullable Path given) {
        this.folder = folder;
        this.given = given;
    }

    /// Those confirmed by the user, in the given folder, which need not exist yet.
    public static TrustedAuthorities inFolder(Path folder) {
        return new TrustedAuthorities(folder, null);
    }

    /// Only the system's.
    public static TrustedAuthorities ofSystem() {
        return new TrustedAuthorities(null, null);
    }

    /// These, and for every server the authorities of a PEM file.
    public TrustedAuthorities withGiven(Path pem) {
        return new TrustedAuthorities(folder, pem);
    }

    /// Trusts an authority for a server from now on, in place of an earlier one.
    ///
    /// @throws UncheckedIOException when the settings folder cannot be written
    public void pin(ServerAddress address, PresentedAuthority authority) {
        if (folder == null) {
            throw new IllegalStateException("there is no settings folder to keep an authority in");
        }
        try {
            Files.createDirectories(folder);
            Path fresh = Files.createTempFile(folder, "authority", ".new");
            Files.writeString(fresh, authority.pem(), StandardCharsets.US_ASCII);
            Files.move(
                    fresh,
                    fileOf(folder, address),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The trusted certificate cannot be kept in " + folder + ".", e);
        }
    }

    /// TLS that trusts by these authorities, for another connection to the same server, e.g. that
    /// of a softphone: its certificate comes from the same authority.
    public SSLContext tlsFor(ServerAddress address) {
        return PinningTrust.context(this, address);
    }

    /// The authorities that alone may vouch for a server; none means that the system's do.
    List<X509Certificate> list(ServerAddress address) {
        List<X509Certificate> found = new ArrayList<>();
        if (given != null) {
            found.addAll(read(given));
        }
        if (folder != null && Files.exists(fileOf(folder, address))) {
            found.addAll(read(fileOf(folder, address)));
        }
        return found;
    }

    private static Path fileOf(Path folder, ServerAddress address) {
        String safe = address.host().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.-]", "_");
        return folder.resolve(safe + "_" + address.port() + ".pem");
    }

    private static List<X509Certificate> read(Path pem) {
        try (InputStream in = new ByteArrayInputStream(Files.readAllBytes(pem))) {
            return CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
                    .map(X509Certificate.class::cast)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The certificate file " + pem + " cannot be read.", e);
        } catch (CertificateException e) {
            throw new IllegalStateException("The file " + pem + " holds no certificate.", e);
        }
    }
}
