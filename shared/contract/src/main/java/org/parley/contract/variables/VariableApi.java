package org.parley.contract.variables;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.parley.contract.platform.Permission;
import org.parley.contract.platform.Requires;
import org.parley.contract.platform.entity.EntityAccess;
import org.parley.contract.platform.entity.EntityApi;

import java.util.List;

/// Variables.
@Path("variables")
@EntityAccess(read = Permission.VARIABLES_READ, edit = Permission.VARIABLES_EDIT)
public interface VariableApi extends EntityApi<Variable> {
    /// Those that are always there.
    @GET
    @Path("standard")
    @Produces(MediaType.APPLICATION_JSON)
    @Requires(Permission.VARIABLES_READ)
    List<StandardVariable> standard();
}
