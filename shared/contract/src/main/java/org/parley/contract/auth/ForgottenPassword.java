package org.parley.contract.auth;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/// Somebody who forgot the password.
///
/// @param email of the account
/// @param language in which the mail is written: `en` or `it`; English where it is another or
///   absent
public record ForgottenPassword(
        @NotBlank @Size(max = 320) String email, @Nullable @Size(max = 10) String language) {}
