package org.parley.contract.templates;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.parley.contract.platform.Permission;
import org.parley.contract.platform.Requires;
import org.parley.contract.platform.entity.EntityAccess;
import org.parley.contract.platform.entity.EntityApi;

/// Mail templates.
@Path("templates")
@EntityAccess(read = Permission.TEMPLATES_READ, edit = Permission.TEMPLATES_EDIT)
public interface TemplateApi extends EntityApi<Template> {
    /// The body with a sample in each place.
    @POST
    @Path("preview")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Requires(Permission.TEMPLATES_READ)
    TemplateText preview(@NotNull @Valid TemplateText body);
}
