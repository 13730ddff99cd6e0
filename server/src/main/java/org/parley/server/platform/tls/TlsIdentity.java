package org.parley.server.platform.tls;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;
import org.parley.server.platform.life.StartFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Who the server is: a key and certificates, from given files or from its own authority. Asterisk
/// uses the same files for telephones.
@Singleton
public final class TlsIdentity {
    private static final Logger LOG = LoggerFactory.getLogger(TlsIdentity.class);
    private static final Duration LOOK_AGAIN = Duration.ofHours(1);
    private static final Duration WARN_BEFORE = Duration.ofDays(14);

    private final TlsConfig config;
    private final Clock clock;
    private final OwnAuthority own;
    private final List<Runnable> renewals = new ArrayList<>();
    private @Nullable Identity identity;
    private Instant lookedAt = Instant.MIN;

    @Inject
    public TlsIdentity(TlsConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
        this.own = new OwnAuthority(config.folder(), names(config.names()));
    }

    /// The PEM file of the server's certificate and its chain.
    public Path certificateFile() {
        current();
        return config.certificate().orElse(own.certificateFile());
    }

    /// The PEM file of the private key.
    public Path keyFile() {
        current();
        return config.key().orElse(own.keyFile());
    }

    /// The authority's certificate as PEM, for desks to pin: our own one, or the last of the given
    /// chain.
    public String authorityPem() {
        return PemFiles.pem(current().authority());
    }

    /// Has something done whenever the files have changed while the server runs.
    public synchronized void onRenewal(Runnable listener) {
        renewals.add(listener);
    }

    /// The identity to use now. Looks at most once an hour whether it has to be renewed.
    ///
    /// @throws StartFailure with the cause and its cure when there is none that could be used
    synchronized Identity current() {
        Instant now = clock.instant();
        Identity known = identity;
        if (known != null && now.isBefore(lookedAt.plus(LOOK_AGAIN))) {
            return known;
        }
        Identity found = config.certificate().isPresent() ? given(now) : own.current(now);
        lookedAt = now;
        identity = found;
        if (known != null && !known.certificate().equals(found.certificate())) {
            renewals.forEach(Runnable::run);
        }
        return found;
    }

    private Identity given(Instant now) {
        Path certificate = config.certificate().orElseThrow();
        Path key = config.key().orElseThrow();
        Identity found =
                new Identity(PemFiles.readKey(key), PemFiles.readCertificates(certificate));
        KeyFit.check(found, certificate, key);
        if (!now.isBefore(found.expiresAt())) {
            if (identity != null) {
                LOG.error(
                        "The certificate in {} has expired at {}", certificate, found.expiresAt());
                return found;
            }
            throw new StartFailure(
                    "The certificate in " + certificate + " expired at " + found.expiresAt() + ".",
                    "Give a new one, or check this machine's clock: it shows " + now + ".");
        }
        Instant begins = found.certificate().getNotBefore().toInstant();
        if (now.isBefore(begins)) {
            throw new StartFailure(
                    "The certificate in " + certificate + " is valid only from " + begins + " on.",
                    "Check this machine's clock: it shows " + now + ".");
        }
        if (now.isAfter(found.expiresAt().minus(WARN_BEFORE))) {
            LOG.warn("The certificate in {} expires at {}", certificate, found.expiresAt());
        }
        return found;
    }

    private static List<String> names(List<String> configured) {
        Set<String> names = new LinkedHashSet<>(configured);
        try {
            names.add(InetAddress.getLocalHost().getHostName());
        } catch (UnknownHostException e) {
            LOG.debug("This machine does not know its own name", e);
        }
        names.add("localhost");
        names.add("127.0.0.1");
        names.add("0:0:0:0:0:0:0:1");
        return List.copyOf(names);
    }
}
