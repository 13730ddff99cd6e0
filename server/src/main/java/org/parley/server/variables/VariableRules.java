package org.parley.server.variables;

import static org.parley.server.platform.db.tables.Tables.VARIABLE;

import jakarta.inject.Inject;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.parley.contract.variables.Variable;
import org.parley.contract.variables.VariableApi;
import org.parley.server.platform.entity.EntityRules;
import org.parley.server.platform.entity.EntityType;
import org.parley.server.platform.entity.Faults;

/// Custom variables, none of which hides a standard one.
final class VariableRules implements EntityRules<Variable> {
    @Inject
    VariableRules() {}

    @Override
    public EntityType<Variable> type() {
        return EntityType.of(Variable.class, Variable.KIND, VariableApi.class, VARIABLE)
                .keys(VARIABLE.ID, VARIABLE.VERSION)
                .name(VARIABLE.NAME, VARIABLE.NAME_KEY)
                .plain(VARIABLE.SCOPE)
                .searched(VARIABLE.DEFAULT_VALUE, VARIABLE.DESCRIPTION)
                .build();
    }

    @Override
    public void check(DSLContext sql, @Nullable Variable before, Variable after, Faults faults) {
        if (StandardVariables.ALL.stream()
                .anyMatch(one -> one.name().equalsIgnoreCase(after.name()))) {
            faults.add("name", "is a standard variable");
        } else if (ReservedNames.isReserved(after.name())) {
            faults.add("name", "is a name that steers Asterisk or Parley: choose another");
        }
    }

    @Override
    public String copyName(String prefix, String name, int number) {
        return name + "_" + (number + 1);
    }
}
