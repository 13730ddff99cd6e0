package org.parley.contract.configuration;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// A moment to go back to.
///
/// @param at all settings become what they were then
/// @param fingerprint of the plan that the person has seen; absent to go back whatever it is
public record RollbackRequest(@NotNull Instant at, @Nullable @Size(max = 100) String fingerprint) {}
