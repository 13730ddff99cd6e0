package org.parley.server.auth.model;

import org.jspecify.annotations.Nullable;
import org.parley.contract.auth.Me;
import org.parley.contract.auth.Role;
import org.parley.contract.platform.Permission;

import java.util.Set;
import java.util.UUID;

/// Somebody who may sign in. Carries no password.
///
/// @param name the login name, as it is shown
/// @param extension the internal number, if any
/// @param mustChangePassword nothing else is allowed before
/// @param version grows with each change
public record Person(
        UUID id,
        String name,
        String fullName,
        String email,
        Role role,
        @Nullable String extension,
        boolean enabled,
        boolean mustChangePassword,
        long version) {
    /// The same, who need not change the password.
    public Person withoutChange() {
        return new Person(id, name, fullName, email, role, extension, enabled, false, version);
    }

    /// What the person may see of himself or herself, with the permissions of the role alone.
    public Me toMe() {
        return toMe(role.permissions());
    }

    /// What the person may see of himself or herself.
    public Me toMe(Set<Permission> permissions) {
        return new Me(id, name, fullName, role, permissions, extension);
    }
}
