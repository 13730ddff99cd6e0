package org.parley.admin.variables;

import jakarta.inject.Inject;

import org.parley.contract.platform.Ids;
import org.parley.contract.variables.Variable;
import org.parley.contract.variables.VariableApi;
import org.parley.contract.variables.VariableScope;
import org.parley.desk.entity.EntityDesk;
import org.parley.desk.entity.EntityScreen;
import org.parley.desk.entity.EntityView;
import org.parley.desk.entity.field.Kinds;

/// Custom variables.
public final class VariablesView extends EntityView<Variable> {
    static final EntityScreen<Variable> SCREEN =
            EntityScreen.of(Variable.class, VariableApi.class, Variable.KIND, "variables")
                    .field("name", Kinds.text())
                    .field("scope", Kinds.choice())
                    .field("defaultValue", Kinds.text())
                    .field("description", Kinds.text())
                    .blank(() -> new Variable(Ids.next(), "", VariableScope.GLOBAL, "", "", 0));

    @Inject
    VariablesView(EntityDesk desk) {
        super(desk, SCREEN);
    }
}
