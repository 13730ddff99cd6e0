package org.parley.contract.telephony;

import jakarta.ws.rs.Path;

import org.parley.contract.platform.Permission;
import org.parley.contract.platform.entity.EntityAccess;
import org.parley.contract.platform.entity.EntityApi;

/// The lines to carriers.
@Path("telephony/trunks")
@EntityAccess(read = Permission.TRUNKS_READ, edit = Permission.TRUNKS_EDIT)
public interface TrunkApi extends EntityApi<Trunk> {}
