package org.parley.server.platform.openapi;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.parley.contract.platform.Anonymous;
import org.parley.server.platform.http.RestResource;

/// `GET /api/openapi.json`.
@Path("openapi.json")
public final class OpenApiResource implements RestResource {
    private final ApiDescription description;

    @Inject
    OpenApiResource(ApiDescription description) {
        this.description = description;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Anonymous
    public String document() {
        return description.json();
    }
}
