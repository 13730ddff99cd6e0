package org.parley.contract.auth;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// A session.
///
/// @param token opaque, to be sent as `Authorization: Bearer …`
/// @param expiresAt when the token ends unless it is used before (each use prolongs it)
/// @param passwordDaysLeft in how many days the password must be changed, when it is time to say so
/// @param stays whether the desk may keep the token and begin another session by it
public record SignedIn(
        String token,
        Instant expiresAt,
        Me me,
        @Nullable Integer passwordDaysLeft,
        @Nullable Boolean stays) {
    /// A session that ends with its program.
    public SignedIn(String token, Instant expiresAt, Me me, @Nullable Integer passwordDaysLeft) {
        this(token, expiresAt, me, passwordDaysLeft, null);
    }

    /// A session about whose password nothing is to be said.
    public SignedIn(String token, Instant expiresAt, Me me) {
        this(token, expiresAt, me, null, null);
    }

    /// The same session with another view of the person.
    public SignedIn withMe(Me other) {
        return new SignedIn(token, expiresAt, other, passwordDaysLeft, stays);
    }

    @Override
    public String toString() {
        return "SignedIn[" + me.name() + "]";
    }
}
