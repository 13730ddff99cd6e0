package org.parley.contract.auth.sso;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/// What the browser has brought back.
///
/// @param verifier whose challenge was sent at the beginning
public record SsoFinish(
        @NotBlank @Size(max = 100) String state,
        @NotBlank @Size(max = 4000) String code,
        @NotNull @Size(min = 43, max = 128) String verifier,
        @Nullable @Size(max = 100) String application,
        @Nullable @Size(max = 50) String version) {
    @Override
    public String toString() {
        return "SsoFinish[]";
    }
}
