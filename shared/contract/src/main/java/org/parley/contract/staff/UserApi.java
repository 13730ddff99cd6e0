package org.parley.contract.staff;

import jakarta.ws.rs.Path;

import org.parley.contract.platform.Permission;
import org.parley.contract.platform.entity.EntityAccess;
import org.parley.contract.platform.entity.EntityApi;

/// Administrators and supervisors. For administrators alone.
@Path("staff/users")
@EntityAccess(read = Permission.USERS_READ, edit = Permission.USERS_EDIT)
public interface UserApi extends EntityApi<UserAccount> {}
