package org.parley.server.variables;

import jakarta.inject.Inject;

import org.parley.contract.platform.Page;
import org.parley.contract.variables.Variable;
import org.parley.contract.variables.VariableScope;
import org.parley.server.platform.entity.Asker;
import org.parley.server.platform.entity.Entities;
import org.parley.server.platform.entity.EntityQuery;

import java.util.SortedMap;
import java.util.TreeMap;

/// What the custom variables of every call hold when it begins.
public final class Variables {
    private static final int PAGE = 1_000;

    private final Entities<Variable> entities;

    @Inject
    public Variables(Entities<Variable> entities) {
        this.entities = entities;
    }

    /// The global variables whose default is not empty, by name.
    public SortedMap<String, String> defaults() {
        SortedMap<String, String> defaults = new TreeMap<>();
        long seen = 0;
        Page<Variable> page;
        do {
            page = entities.list(EntityQuery.ALL, PAGE, (int) seen, Asker.SERVER);
            for (Variable each : page.rows()) {
                if (each.scope() == VariableScope.GLOBAL && !each.defaultValue().isEmpty()) {
                    defaults.put(each.name(), each.defaultValue());
                }
            }
            seen += page.rows().size();
        } while (!page.rows().isEmpty() && seen < page.total());
        return defaults;
    }
}
