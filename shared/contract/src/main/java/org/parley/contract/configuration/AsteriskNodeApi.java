package org.parley.contract.configuration;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.parley.contract.platform.Permission;
import org.parley.contract.platform.Requires;

import java.util.List;

/// The Asterisks of this centre, one or two, and which of them is at work.
@Path("telephony/nodes")
@Produces(MediaType.APPLICATION_JSON)
public interface AsteriskNodeApi {
    /// All of them, in the order of the configuration file.
    @GET
    @Requires(Permission.SETTINGS_READ)
    List<AsteriskNode> list();

    /// Puts the one that stands by to work, and ends all calls at the other, those that wait among
    /// them. Phonebars go over by themselves. Refused with `CONFLICT` when it is at work already,
    /// with `UNAVAILABLE` when it is not reached.
    @POST
    @Path("{name}/work")
    @Requires(Permission.SETTINGS_WRITE)
    NodeSwitch putToWork(@PathParam("name") String name);
}
