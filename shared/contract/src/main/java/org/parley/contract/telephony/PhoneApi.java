package org.parley.contract.telephony;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.parley.contract.platform.Permission;
import org.parley.contract.platform.Requires;

/// The telephone of the signed-in agent.
@Path("telephony/phone")
@Produces(MediaType.APPLICATION_JSON)
public interface PhoneApi {
    @GET
    @Path("account")
    @Requires(Permission.PHONE_USE)
    PhoneAccount account();
}
