package org.parley.contract.telephony.route;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.parley.contract.platform.Permission;
import org.parley.contract.platform.Requires;

import java.util.List;

/// The out-prefixes in service that the signed-in agent may take, by name or by a team.
@Path("telephony/me/out-prefixes")
@Produces(MediaType.APPLICATION_JSON)
public interface OwnPrefixApi {
    /// By name.
    @GET
    @Requires(Permission.PHONE_USE)
    List<OwnPrefix> list();
}
