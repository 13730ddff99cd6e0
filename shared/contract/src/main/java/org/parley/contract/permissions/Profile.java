package org.parley.contract.permissions;

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
/// @param autoAssociate what they make becomes visible to this profile
public record Profile(
        UUID id,
        String name,
        String description,
        Set<Permission> permissions,
        Scope queues,
        Scope agents,
        boolean autoAssociate,
        long version)
        implements Identified, Versioned {
    public Profile {
        permissions = Set.copyOf(permissions);
    }
}
