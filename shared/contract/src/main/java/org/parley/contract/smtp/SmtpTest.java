package org.parley.contract.smtp;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/// A mail to try an account with, as it stands in the form, stored or not.
///
/// @param account with an empty password, the stored one of the account's id is used
/// @param to who gets the mail
public record SmtpTest(
        @NotNull @Valid SmtpAccount account, @NotBlank @Email @Size(max = 320) String to) {}
