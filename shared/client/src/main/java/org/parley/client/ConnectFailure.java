package org.parley.client;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/// The server was not reached, or may not be trusted. The message says what happened and what to
/// do.
public final class ConnectFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// Why; a desk may word each in its own language.
    public enum Kind {
        UNKNOWN_HOST,
        /// Nobody listens at the port.
        REFUSED,
        /// No answer in time.
        TIMEOUT,
        /// The authority is not known; it comes with the failure.
        CERTIFICATE_UNTRUSTED,
        /// Another authority than the one that was trusted before; it comes with the failure.
        CERTIFICATE_CHANGED,
        CERTIFICATE_EXPIRED,
        /// The certificate is made out to another name.
        CERTIFICATE_NAME,
        /// This computer's clock and the server's differ too much.
        CLOCK_WRONG,
        /// Something answered that is no Parley server, or one too old or too new.
        NOT_PARLEY,
        /// The connection broke.
        LOST,
        /// The asking thread was told to stop.
        CANCELLED
    }

    private final Kind kind;
    private final transient @Nullable PresentedAuthority authority;

    ConnectFailure(Kind kind, String sentence, @Nullable Throwable cause) {
        this(kind, sentence, null, cause);
    }

    ConnectFailure(
            Kind kind,
            String sentence,
            @Nullable PresentedAuthority authority,
            @Nullable Throwable cause) {
        super(sentence, cause);
        this.kind = kind;
        this.authority = authority;
    }

    public Kind kind() {
        return kind;
    }

    /// The authority that the server presented, when trusting it would help.
    public Optional<PresentedAuthority> authority() {
        return Optional.ofNullable(authority);
    }
}
