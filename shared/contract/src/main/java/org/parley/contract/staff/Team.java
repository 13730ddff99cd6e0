package org.parley.contract.staff;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.parley.contract.platform.Identified;
import org.parley.contract.platform.Versioned;

import java.util.Set;
import java.util.UUID;

/// Agents who belong together. Where a team is attached, its agents are members.
public record Team(
        UUID id,
        @NotBlank @Size(max = 100) String name,
        @Size(max = 1000) String description,
        @Size(max = 10_000) Set<@NotNull UUID> agents,
        long version)
        implements Identified, Versioned {
    /// What a team is called in history, usage and events.
    public static final String KIND = "team";

    public Team {
        agents = agents == null ? Set.of() : Set.copyOf(agents);
    }
}
