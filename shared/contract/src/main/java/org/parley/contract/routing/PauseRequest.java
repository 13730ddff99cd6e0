package org.parley.contract.routing;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/// A pause that an agent asks for.
///
/// @param reason the name of a pause reason
public record PauseRequest(@NotBlank @Size(max = 80) String reason) {}
