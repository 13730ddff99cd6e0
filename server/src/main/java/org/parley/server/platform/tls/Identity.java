package org.parley.server.platform.tls;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;

/// A private key and the certificates that vouch for it.
///
/// @param chain the server's own first, its authority last
record Identity(PrivateKey key, List<X509Certificate> chain) {
    Identity {
        chain = List.copyOf(chain);
    }

    X509Certificate certificate() {
        return chain.getFirst();
    }

    X509Certificate authority() {
        return chain.getLast();
    }

    Instant expiresAt() {
        return certificate().getNotAfter().toInstant();
    }

    @Override
    public String toString() {
        return "Identity[" + certificate().getSubjectX500Principal() + "]";
    }
}
