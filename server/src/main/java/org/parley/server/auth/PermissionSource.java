package org.parley.server.auth;

import org.parley.contract.platform.Permission;
import org.parley.server.auth.model.Person;

import java.util.Set;

/// Says what a person may do at this moment. Where nothing else is bound, it is what the role
/// grants.
@FunctionalInterface
public interface PermissionSource {
    Set<Permission> permissionsOf(Person person);
}
