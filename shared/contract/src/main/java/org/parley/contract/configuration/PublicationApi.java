package org.parley.contract.configuration;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.parley.contract.platform.Permission;
import org.parley.contract.platform.Requires;

/// Whether what was saved has reached Asterisk.
@Path("telephony/publication")
@Produces(MediaType.APPLICATION_JSON)
public interface PublicationApi {
    /// Waits until Asterisk has been told of everything that is stored at this moment, ten seconds
    /// at most.
    @GET
    @Requires(Permission.SIGNED_IN)
    Publication settled();
}
