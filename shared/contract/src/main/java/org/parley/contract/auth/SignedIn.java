package org.parley.contract.auth;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// A session.
///
/// @param token opaque, to be sent as `Authorization: Bearer …`
/// @param expiresAt when the token ends unless it is used before (each use prolongs it)
/// @param passwordDaysLeft in how many days the password must be changed, when it is time to say so
public record SignedIn(String token, Instant expiresAt, Me me, @Nullable Integer passwordDaysLeft) {
    /// A session about whose password nothing is to be said.
    public SignedIn(String token, Instant expiresAt, Me me) {
        this(token, expiresAt, me, null);
    }

    /// The same session with another view of the person.
    public SignedIn withMe(Me other) {
        return new SignedIn(token, expiresAt, other, passwordDaysLeft);
    }

    @Override
    public String toString() {
        return "SignedIn[" + me.name() + "]";
    }
}
