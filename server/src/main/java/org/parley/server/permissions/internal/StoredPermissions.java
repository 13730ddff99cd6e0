package org.parley.server.permissions.internal;

import jakarta.inject.Inject;

import org.parley.contract.auth.Role;
import org.parley.contract.permissions.Profile;
import org.parley.contract.permissions.Section;
import org.parley.contract.platform.Permission;
import org.parley.server.auth.PermissionSource;
import org.parley.server.auth.model.Person;
import org.parley.server.permissions.ProfileService;
import org.parley.server.platform.db.Database;

import java.util.EnumSet;
import java.util.Set;

/// An administrator may everything, a user what the profile gives, an agent what the role gives and
/// what was given to the single agent.
public final class StoredPermissions implements PermissionSource {
    private final Database db;
    private final ProfileStore store;

    @Inject
    public StoredPermissions(Database db, ProfileStore store) {
        this.db = db;
        this.store = store;
    }

    @Override
    public Set<Permission> permissionsOf(Person person) {
        return switch (person.role()) {
            case ADMIN -> Role.ADMIN.permissions();
            case USER ->
                    with(
                            Set.of(Permission.SIGNED_IN),
                            db.read(sql -> store.findOf(sql, person.id()))
                                    .map(Profile::permissions)
                                    .orElse(Set.of()),
                            Section.grantable());
            case AGENT ->
                    with(
                            Role.AGENT.permissions(),
                            db.read(sql -> store.agentPermissions(sql, person.id())),
                            ProfileService.AGENT_RIGHTS);
        };
    }

    private static Set<Permission> with(
            Set<Permission> base, Set<Permission> given, Set<Permission> grantable) {
        Set<Permission> all = EnumSet.copyOf(base);
        given.stream().filter(grantable::contains).forEach(all::add);
        return all;
    }
}
