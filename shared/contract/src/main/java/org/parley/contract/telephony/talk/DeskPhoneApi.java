package org.parley.contract.telephony.talk;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.parley.contract.platform.Permission;
import org.parley.contract.platform.Requires;

/// The signed-in agent's own desk telephone.
@Path("telephony/me/desk-phone")
@Produces(MediaType.APPLICATION_JSON)
public interface DeskPhoneApi {
    /// How it stands at this moment.
    @GET
    @Requires(Permission.PHONE_USE)
    DeskPhone deskPhone();
}
