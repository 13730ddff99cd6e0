package org.parley.server.platform.tls;

import org.parley.server.platform.life.StartFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/// The server's own authority, made once and kept in a folder, and the certificate that it gives
/// the server. The certificate is made anew when it nears its end or the names have changed.
final class OwnAuthority {
    static final Duration RENEW_BEFORE = Duration.ofDays(30);

    private static final Logger LOG = LoggerFactory.getLogger(OwnAuthority.class);

    private final Path folder;
    private final List<String> names;
    private final Issuer issuer = new Issuer();

    OwnAuthority(Path folder, List<String> names) {
        this.folder = folder;
        this.names = names;
    }

    Path certificateFile() {
        return folder.resolve("server.pem");
    }

    Path keyFile() {
        return folder.resolve("server.key");
    }

    /// The server's identity as it is to be used now, renewed if need be.
    Identity current(Instant now) {
        try {
            Identity authority = authority(now);
            if (Files.exists(certificateFile()) && Files.exists(keyFile())) {
                Identity kept =
                        new Identity(
                                PemFiles.readKey(keyFile()),
                                PemFiles.readCertificates(certificateFile()));
                if (isGood(kept, authority, now)) {
                    return kept;
                }
            }
            Identity fresh = issuer.server(authority, names, now);
            PemFiles.writePrivate(keyFile(), PemFiles.pem(fresh.key()));
            PemFiles.writePublic(certificateFile(), PemFiles.pem(fresh.chain().toArray()));
            LOG.info("New certificate for {}, until {}", names, fresh.expiresAt());
            return fresh;
        } catch (GeneralSecurityException e) {
            throw new StartFailure(
                    "The server's certificate cannot be made: " + e.getMessage() + ".",
                    "The log has the details; tls.certificate and tls.key avoid it.",
                    e);
        }
    }

    private Identity authority(Instant now) throws GeneralSecurityException {
        Path certificate = folder.resolve("authority.pem");
        Path key = folder.resolve("authority.key");
        if (Files.exists(certificate) != Files.exists(key)) {
            throw new StartFailure(
                    "The server's own authority in " + folder + " is not complete.",
                    "Put authority.pem and authority.key back from a backup, or remove both: then a"
                            + " new authority is made, which every desk must be told to trust.");
        }
        if (Files.exists(certificate)) {
            Identity kept =
                    new Identity(PemFiles.readKey(key), PemFiles.readCertificates(certificate));
            KeyFit.check(kept, certificate, key);
            if (kept.expiresAt().isAfter(now)) {
                return kept;
            }
            LOG.warn("The server's own authority has expired; every desk must trust a new one");
        }
        Identity fresh = issuer.authority(now);
        PemFiles.writePrivate(key, PemFiles.pem(fresh.key()));
        PemFiles.writePublic(certificate, PemFiles.pem(fresh.certificate()));
        return fresh;
    }

    private boolean isGood(Identity kept, Identity authority, Instant now)
            throws GeneralSecurityException {
        return kept.authority().equals(authority.certificate())
                && kept.expiresAt().minus(RENEW_BEFORE).isAfter(now)
                && namesOf(kept.certificate()).containsAll(names)
                && KeyFit.fits(kept);
    }

    private static Set<String> namesOf(X509Certificate certificate)
            throws CertificateParsingException {
        Set<String> found = new TreeSet<>();
        for (List<?> name :
                Objects.requireNonNullElse(
                        certificate.getSubjectAlternativeNames(), List.<List<?>>of())) {
            found.add(String.valueOf(name.get(1)));
        }
        return found;
    }
}
