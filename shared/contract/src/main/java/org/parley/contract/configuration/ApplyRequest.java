package org.parley.contract.configuration;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/// Files to apply.
///
/// @param fingerprint of the plan that the person has seen; absent to apply whatever it is
public record ApplyRequest(
        @NotNull @Valid ConfigurationFiles wanted, @Nullable @Size(max = 100) String fingerprint) {}
