package org.parley.contract.telephony;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.parley.contract.platform.Permission;
import org.parley.contract.platform.Requires;

/// Colleagues, telephones and queues with their present state, for the one who wants to call them.
@Path("telephony/directory")
@Produces(MediaType.APPLICATION_JSON)
public interface DirectoryApi {
    @GET
    @Requires(Permission.PHONE_USE)
    Directory directory();
}
