package org.parley.contract.auth;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/// A sign-in that a desk has kept on its computer, to begin a session by.
///
/// @param token of the earlier session; good once, the answer brings another
/// @param application which desk asks
/// @param version the desk's version
public record StayedSignIn(
        @NotBlank @Size(max = 200) String token,
        @Nullable @Size(max = 100) String application,
        @Nullable @Size(max = 50) String version) {
    /// Never shows the token.
    @Override
    public String toString() {
        return "StayedSignIn[" + application + "]";
    }
}
