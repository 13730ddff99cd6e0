package org.parley.client;

import org.parley.client.ConnectFailure.Kind;

import java.io.IOException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Optional;

import javax.net.ssl.SSLException;

/// Turns what the network throws into a failure that people understand.
final class ConnectFailures {
    private final ServerAddress address;

    ConnectFailures(ServerAddress address) {
        this.address = address;
    }

    ConnectFailure of(IOException e) {
        Optional<UntrustedServer> untrusted = cause(e, UntrustedServer.class);
        if (untrusted.isPresent()) {
            return untrusted(untrusted.get());
        }
        if (e instanceof SSLException) {
            return new ConnectFailure(
                    Kind.NOT_PARLEY,
                    "No encrypted connection with "
                            + address
                            + " came about: check that the port is the one of Parley.",
                    e);
        }
        if (cause(e, UnresolvedAddressException.class).isPresent()
                || cause(e, UnknownHostException.class).isPresent()) {
            return new ConnectFailure(
                    Kind.UNKNOWN_HOST,
                    "There is no server called "
                            + address.host()
                            + ": check the name and the network.",
                    e);
        }
        if (e instanceof HttpTimeoutException) {
            return new ConnectFailure(
                    Kind.TIMEOUT,
                    address + " does not answer: check the network, then try again.",
                    e);
        }
        if (e instanceof java.net.ConnectException) {
            return new ConnectFailure(
                    Kind.REFUSED,
                    "Nobody answers at "
                            + address
                            + ": check the port, and whether the server is started.",
                    e);
        }
        return new ConnectFailure(
                Kind.LOST, "The connection with " + address + " broke: try again.", e);
    }

    private ConnectFailure untrusted(UntrustedServer e) {
        PresentedAuthority authority = PresentedAuthority.of(e.chain());
        Optional<CertificateNotYetValidException> early =
                cause(e, CertificateNotYetValidException.class);
        if (early.isPresent()) {
            return new ConnectFailure(
                    Kind.CLOCK_WRONG,
                    "The certificate of "
                            + address.host()
                            + " is not valid yet: this computer's clock seems to be slow. Set it and try"
                            + " again.",
                    e);
        }
        if (cause(e, CertificateExpiredException.class).isPresent()) {
            return new ConnectFailure(
                    Kind.CERTIFICATE_EXPIRED,
                    "The certificate of "
                            + address.host()
                            + " ended on "
                            + e.chain()[0].getNotAfter().toInstant()
                            + ": ask the administrator to renew it, and check this computer's clock.",
                    e);
        }
        return switch (e.reason()) {
            case NAME ->
                    new ConnectFailure(
                            Kind.CERTIFICATE_NAME,
                            "The certificate is not made out to "
                                    + address.host()
                                    + ": use the name that the administrator gave you.",
                            e);
            case CHANGED ->
                    new ConnectFailure(
                            Kind.CERTIFICATE_CHANGED,
                            address.host()
                                    + " shows another certificate authority than before. Somebody may be"
                                    + " listening in: go on only if the administrator confirms the"
                                    + " fingerprint.",
                            authority,
                            e);
            case UNKNOWN ->
                    new ConnectFailure(
                            Kind.CERTIFICATE_UNTRUSTED,
                            "This computer does not know the certificate authority of "
                                    + address.host()
                                    + ": compare the fingerprint with the administrator's, then trust"
                                    + " it.",
                            authority,
                            e);
        };
    }

    private static <T extends Throwable> Optional<T> cause(Throwable start, Class<T> type) {
        int depth = 0;
        for (Throwable t = start; t != null && depth < 20; t = t.getCause(), depth++) {
            if (type.isInstance(t)) {
                return Optional.of(type.cast(t));
            }
        }
        return Optional.empty();
    }
}
