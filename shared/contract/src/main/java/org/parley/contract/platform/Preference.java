package org.parley.contract.platform;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/// What a person has chosen for one screen, kept on the server so that every desk shows it.
///
/// @param value as the screen writes it; empty while nothing was chosen
public record Preference(@NotNull @Size(max = 10_000) String value) {}
