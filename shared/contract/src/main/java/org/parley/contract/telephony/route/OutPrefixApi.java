package org.parley.contract.telephony.route;

import jakarta.ws.rs.Path;

import org.parley.contract.platform.Permission;
import org.parley.contract.platform.entity.EntityAccess;
import org.parley.contract.platform.entity.EntityApi;

/// Prefixes by which agents choose the way out. Who sees and changes routes sees and changes them.
@Path("telephony/out-prefixes")
@EntityAccess(read = Permission.ROUTES_READ, edit = Permission.ROUTES_EDIT)
public interface OutPrefixApi extends EntityApi<OutPrefix> {}
