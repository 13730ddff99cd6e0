package org.parley.contract.telephony;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.parley.contract.platform.Permission;
import org.parley.contract.platform.Requires;

import java.util.UUID;

/// The SIP accounts of telephones without a person.
@Path("telephony/telephones")
@Produces(MediaType.APPLICATION_JSON)
public interface SipAccessApi {
    @GET
    @Path("{id}/sip")
    @Requires(Permission.TELEPHONES_EDIT)
    SipAccess access(@PathParam("id") UUID id);
}
