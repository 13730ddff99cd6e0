package org.parley.contract.auth;

import org.jspecify.annotations.Nullable;
import org.parley.contract.platform.Permission;

import java.util.Set;
import java.util.UUID;

/// The signed-in person.
///
/// @param extension the internal number, for agents
public record Me(
        UUID id,
        String name,
        String fullName,
        Role role,
        Set<Permission> permissions,
        @Nullable String extension) {
    public Me {
        permissions = Set.copyOf(permissions);
    }
}
