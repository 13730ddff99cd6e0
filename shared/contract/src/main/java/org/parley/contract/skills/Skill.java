package org.parley.contract.skills;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.parley.contract.platform.Identified;
import org.parley.contract.platform.Versioned;

import java.util.UUID;

/// Something an agent can be good at, such as a language or a product.
///
/// @param name unique in any case
public record Skill(
        UUID id,
        @NotBlank @Size(max = 80) String name,
        @Size(max = 500) String description,
        long version)
        implements Identified, Versioned {
    /// What a skill is called in history, usage and events.
    public static final String KIND = "skill";
}
