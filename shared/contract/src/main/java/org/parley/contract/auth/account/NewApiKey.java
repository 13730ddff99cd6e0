package org.parley.contract.auth.account;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.parley.contract.platform.Permission;

import java.time.Instant;
import java.util.Set;

/// A key to be made.
///
/// @param name what it is for; no two keys have the same
/// @param scopes permissions that its maker has
/// @param expiresAt in the future; absent for one that does not expire
public record NewApiKey(
        @NotBlank @Size(max = 100) String name,
        @NotEmpty Set<@NotNull Permission> scopes,
        @Nullable Instant expiresAt) {}
