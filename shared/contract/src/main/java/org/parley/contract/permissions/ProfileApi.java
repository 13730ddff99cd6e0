package org.parley.contract.permissions;

import jakarta.ws.rs.Path;

import org.parley.contract.platform.Permission;
import org.parley.contract.platform.entity.EntityAccess;
import org.parley.contract.platform.entity.EntityApi;

/// What users may. For administrators alone.
@Path("staff/profiles")
@EntityAccess(read = Permission.PROFILES_READ, edit = Permission.PROFILES_EDIT)
public interface ProfileApi extends EntityApi<Profile> {}
