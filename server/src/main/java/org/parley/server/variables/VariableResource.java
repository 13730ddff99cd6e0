package org.parley.server.variables;

import jakarta.inject.Inject;

import org.parley.contract.variables.StandardVariable;
import org.parley.contract.variables.Variable;
import org.parley.contract.variables.VariableApi;
import org.parley.server.platform.entity.Entities;
import org.parley.server.platform.entity.EntityResource;
import org.parley.server.platform.http.CurrentRequest;

import java.util.List;

/// Variables over REST.
public final class VariableResource extends EntityResource<Variable> implements VariableApi {
    @Inject
    VariableResource(Entities<Variable> variables, CurrentRequest request) {
        super(variables, request);
    }

    @Override
    public List<StandardVariable> standard() {
        return StandardVariables.ALL;
    }
}
