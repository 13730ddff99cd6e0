package org.parley.contract.auth.sso;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/// A desk begins to sign somebody in by the identity provider.
///
/// @param redirectUri where the browser comes back to: a port of the desk's own machine (RFC 8252)
/// @param challenge SHA-256 of the desk's verifier in Base64url (RFC 7636)
public record SsoBegin(
        @NotNull @Pattern(regexp = "http://127\\.0\\.0\\.1:[0-9]{1,5}/[A-Za-z0-9/_-]{0,60}")
                String redirectUri,
        @NotNull @Size(min = 43, max = 43) String challenge) {}
