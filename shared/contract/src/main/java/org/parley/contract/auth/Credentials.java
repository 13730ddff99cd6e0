package org.parley.contract.auth;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/// What a person types to sign in.
///
/// @param name the login name
/// @param password in clear; travels over TLS only (plain HTTP only on loopback)
/// @param application which desk asks: `phonebar`, `desktop-agent`, `admin-console`, or another
///   program's name
/// @param version the desk's version
public record Credentials(
        @NotBlank @Size(max = 100) String name,
        @NotNull @Size(max = 200) String password,
        @Nullable @Size(max = 100) String application,
        @Nullable @Size(max = 50) String version) {
    @Override
    public String toString() {
        return "Credentials[" + name + "]";
    }
}
