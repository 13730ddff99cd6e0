package org.parley.server.platform.http;

import org.parley.contract.auth.Me;

import java.util.Optional;

/// Tells who sends a request.
public interface TokenCheck {
    /// The person of a session's token.
    ///
    /// @return empty for a token that was never given out, has expired or was signed out
    Optional<Me> bearer(String token);

    /// Whether a session's token is good no more because its agent signed in elsewhere.
    default boolean isReplaced(String token) {
        return false;
    }

    /// The person of a name and a password, for scripts that do without a session.
    ///
    /// @param address from where the request comes
    /// @return empty when they do not fit
    /// @throws org.parley.contract.platform.Refusal `LOCKED_OUT` after too many failures
    Optional<Me> basic(String name, String password, String address);

    /// The person in whose name a program acts that shows a key; a session's token is no key.
    ///
    /// @return empty for a key that was never given out, has expired or was deleted
    default Optional<Me> key(String key) {
        return Optional.empty();
    }
}
