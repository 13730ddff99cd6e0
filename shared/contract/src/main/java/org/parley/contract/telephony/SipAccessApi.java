package org.parley.contract.telephony;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.parley.contract.platform.Permission;
import org.parley.contract.platform.Requires;

import java.util.UUID;

/// The SIP accounts of devices: telephones without a person, and desk telephones of agents.
@Path("telephony")
@Produces(MediaType.APPLICATION_JSON)
public interface SipAccessApi {
    @GET
    @Path("telephones/{id}/sip")
    @Requires(Permission.TELEPHONES_EDIT)
    SipAccess access(@PathParam("id") UUID id);

    /// What is typed into an agent's desk telephone.
    ///
    /// @throws org.parley.contract.platform.Refusal `CONFLICT` for an agent with another kind of
    ///   telephone
    @GET
    @Path("agents/{id}/sip")
    @Requires(Permission.AGENTS_EDIT)
    SipAccess accessOfAgent(@PathParam("id") UUID id);
}
