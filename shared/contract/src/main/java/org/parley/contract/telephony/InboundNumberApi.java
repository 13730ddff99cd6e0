package org.parley.contract.telephony;

import jakarta.ws.rs.Path;

import org.parley.contract.platform.Permission;
import org.parley.contract.platform.entity.EntityAccess;
import org.parley.contract.platform.entity.EntityApi;

/// The numbers at which calls come in.
@Path("telephony/inbound-numbers")
@EntityAccess(read = Permission.ROUTES_READ, edit = Permission.ROUTES_EDIT)
public interface InboundNumberApi extends EntityApi<InboundNumber> {}
