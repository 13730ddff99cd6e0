package org.parley.contract.auth;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/// A new password in the place of a forgotten one.
///
/// @param code from the mail
public record PasswordReset(
        @NotBlank @Size(max = 100) String code, @NotNull @Size(min = 8, max = 200) String next) {
    @Override
    public String toString() {
        return "PasswordReset[]";
    }
}
