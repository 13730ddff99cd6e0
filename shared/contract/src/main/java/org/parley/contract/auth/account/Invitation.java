package org.parley.contract.auth.account;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import java.util.List;
import java.util.UUID;

/// Whom to invite to choose a password of their own.
///
/// @param language of the mails, `en` or `it`
public record Invitation(
        @NotNull @Size(min = 1, max = 100) List<@NotNull UUID> ids,
        @NotNull @Pattern(regexp = "en|it") String language) {}
