package org.parley.server.variables;

import com.google.inject.AbstractModule;

import jakarta.inject.Singleton;

import org.parley.contract.variables.Variable;
import org.parley.server.platform.entity.EntityModule;

/// Wires variables.
public final class VariablesModule extends AbstractModule {
    @Override
    protected void configure() {
        install(EntityModule.of(Variable.class, VariableRules.class, VariableResource.class));
        bind(Variables.class).in(Singleton.class);
    }
}
