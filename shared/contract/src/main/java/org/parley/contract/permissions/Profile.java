package org.parley.contract.permissions;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.parley.contract.platform.Identified;
import org.parley.contract.platform.Permission;
import org.parley.contract.platform.Versioned;

import java.util.Set;
import java.util.UUID;

/// What the users may who have this profile.
///
/// @param permissions those of {@link Section}s; a stronger one brings the weaker along
/// @param queues which queues they see, `ALL` or `LISTED`
/// @param agents which agents they see
/// @param masked customers' numbers are masked for its users
/// @param autoAssociate what they make becomes visible to this profile
public record Profile(
        UUID id,
        @NotBlank @Size(max = 100) String name,
        @Size(max = 1000) String description,
        Set<Permission> permissions,
        Scope queues,
        Scope agents,
        boolean autoAssociate,
        boolean masked,
        long version)
        implements Identified, Versioned {
    /// What a profile is called in history, usage and events.
    public static final String KIND = "profile";

    public Profile {
        permissions = permissions == null ? Set.of() : Set.copyOf(permissions);
        queues = queues == null ? Scope.NONE : queues;
        agents = agents == null ? Scope.NONE : agents;
    }
}
