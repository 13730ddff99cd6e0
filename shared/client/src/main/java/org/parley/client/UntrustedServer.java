package org.parley.client;

import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;

/// The trust manager's no, with the chain that the server presented.
final class UntrustedServer extends CertificateException {
    private static final long serialVersionUID = 1L;

    enum Reason {
        UNKNOWN,
        CHANGED,
        NAME
    }

    private final Reason reason;
    private final X509Certificate[] chain;

    UntrustedServer(Reason reason, CertificateException cause, X509Certificate... chain) {
        super("server certificate not trusted: " + reason, cause);
        this.reason = reason;
        this.chain = chain.clone();
    }

    Reason reason() {
        return reason;
    }

    X509Certificate[] chain() {
        return chain.clone();
    }
}
