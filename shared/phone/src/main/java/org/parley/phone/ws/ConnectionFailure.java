package org.parley.phone.ws;

import java.net.UnknownHostException;
import java.net.http.WebSocketHandshakeException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;

import javax.net.ssl.SSLException;

/// Why there is no connection.
///
/// @param kind for programs
/// @param detail for people, what the system said
public record ConnectionFailure(Kind kind, String detail) {

    /// Kinds of failure.
    public enum Kind {
        UNKNOWN_HOST,
        CERTIFICATE_NOT_TRUSTED,
        CERTIFICATE_NOT_VALID_NOW,
        NOT_A_SIP_SERVER,
        UNREACHABLE
    }

    /// Finds the kind in the causes of what was thrown.
    static ConnectionFailure of(Throwable thrown) {
        Kind kind = Kind.UNREACHABLE;
        Throwable last = thrown;
        for (Throwable cause = thrown;
                cause != null && !isDeepest(kind);
                cause = cause.getCause()) {
            Kind found = kindOf(cause);
            kind = found == Kind.UNREACHABLE ? kind : found;
            last = cause;
        }
        String detail =
                last.getMessage() == null ? last.getClass().getSimpleName() : last.getMessage();
        return new ConnectionFailure(kind, detail);
    }

    private static boolean isDeepest(Kind kind) {
        return kind == Kind.CERTIFICATE_NOT_VALID_NOW
                || kind == Kind.UNKNOWN_HOST
                || kind == Kind.NOT_A_SIP_SERVER;
    }

    private static Kind kindOf(Throwable cause) {
        return switch (cause) {
            case UnknownHostException e -> Kind.UNKNOWN_HOST;
            case UnresolvedAddressException e -> Kind.UNKNOWN_HOST;
            case CertificateExpiredException e -> Kind.CERTIFICATE_NOT_VALID_NOW;
            case CertificateNotYetValidException e -> Kind.CERTIFICATE_NOT_VALID_NOW;
            case SSLException e -> Kind.CERTIFICATE_NOT_TRUSTED;
            case WebSocketHandshakeException e -> Kind.NOT_A_SIP_SERVER;
            default -> Kind.UNREACHABLE;
        };
    }
}
