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
/// @param code of the second factor, or a recovery code; sent when the server has asked for it
/// @param attempt a secret of at least 128 bits that the desk makes up for one sign-in: after the
///   code was right, the following steps of the same sign-in need no other code
/// @param stay whether the desk wants to keep the sign-in beyond its own end, where the centre
///   allows it
public record Credentials(
        @NotBlank @Size(max = 100) String name,
        @NotNull @Size(max = 200) String password,
        @Nullable @Size(max = 100) String application,
        @Nullable @Size(max = 50) String version,
        @Nullable @Size(max = 40) String code,
        @Nullable @Size(min = 22, max = 100) String attempt,
        @Nullable Boolean stay) {
    /// A sign-in that ends with the program.
    public Credentials(
            String name,
            String password,
            @Nullable String application,
            @Nullable String version,
            @Nullable String code,
            @Nullable String attempt) {
        this(name, password, application, version, code, attempt, null);
    }

    /// Name and password alone.
    public Credentials(
            String name, String password, @Nullable String application, @Nullable String version) {
        this(name, password, application, version, null, null, null);
    }

    @Override
    public String toString() {
        return "Credentials[" + name + "]";
    }
}
