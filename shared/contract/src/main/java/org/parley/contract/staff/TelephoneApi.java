package org.parley.contract.staff;

import jakarta.ws.rs.Path;

import org.parley.contract.platform.Permission;
import org.parley.contract.platform.entity.EntityAccess;
import org.parley.contract.platform.entity.EntityApi;

/// Telephones of the exchange.
@Path("staff/telephones")
@EntityAccess(read = Permission.TELEPHONES_READ, edit = Permission.TELEPHONES_EDIT)
public interface TelephoneApi extends EntityApi<Telephone> {}
