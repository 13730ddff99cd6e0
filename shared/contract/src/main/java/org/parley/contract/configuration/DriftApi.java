package org.parley.contract.configuration;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.parley.contract.platform.Permission;
import org.parley.contract.platform.Requires;

/// Whether Asterisk runs what is configured.
@Path("telephony/drift")
@Produces(MediaType.APPLICATION_JSON)
public interface DriftApi {
    /// Reads the node's files, asks its Asterisk, and compares both with what is configured.
    @GET
    @Requires(Permission.SETTINGS_WRITE)
    Drift check();
}
