package org.parley.contract.auth;

import java.time.Instant;

/// A session.
///
/// @param token opaque, to be sent as `Authorization: Bearer …`
/// @param expiresAt when the token ends unless it is used before (each use prolongs it)
public record SignedIn(String token, Instant expiresAt, Me me) {
    /// The same session with another view of the person.
    public SignedIn withMe(Me other) {
        return new SignedIn(token, expiresAt, other);
    }

    @Override
    public String toString() {
        return "SignedIn[" + me.name() + "]";
    }
}
