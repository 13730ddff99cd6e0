package org.parley.contract.telephony;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.parley.contract.platform.Permission;
import org.parley.contract.platform.Requires;
import org.parley.contract.platform.entity.EntityAccess;
import org.parley.contract.platform.entity.EntityApi;

import java.util.List;

/// The lines to carriers.
@Path("telephony/trunks")
@EntityAccess(read = Permission.TRUNKS_READ, edit = Permission.TRUNKS_EDIT)
public interface TrunkApi extends EntityApi<Trunk> {
    /// How all trunks stand at this moment.
    @GET
    @Path("states")
    @Produces(MediaType.APPLICATION_JSON)
    @Requires(Permission.TRUNKS_READ)
    List<TrunkStatus> states();
}
