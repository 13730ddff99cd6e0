package org.parley.server.telephony.route.internal;

import static org.parley.server.platform.db.tables.Tables.TIME_INTERVAL;

import jakarta.inject.Inject;

import org.jooq.DSLContext;
import org.parley.contract.telephony.PlanStep;
import org.parley.server.platform.entity.Faults;
import org.parley.server.telephony.route.plan.ParameterChecks;
import org.parley.server.telephony.route.plan.Parameters;
import org.parley.server.telephony.route.plan.PlanCompiler;
import org.parley.server.telephony.route.plan.StepKind;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What is wrong with the steps of a plan. Nothing passes that could be code in the dialplan.
final class StepChecks {
    private final PlanCompiler compiler;

    @Inject
    StepChecks(PlanCompiler compiler) {
        this.compiler = compiler;
    }

    /// Whether the parameter names a configured thing.
    boolean refers(PlanStep step, String parameter) {
        return compiler.findKind(step.application()).stream()
                .anyMatch(kind -> ParameterChecks.refers(kind.application(), parameter));
    }

    void check(DSLContext sql, List<PlanStep> steps, Faults faults) {
        for (int i = 0; i < steps.size(); i++) {
            String place = "steps[" + i + "].";
            PlanStep step = steps.get(i);
            Optional<StepKind> kind = compiler.findKind(step.application());
            if (kind.isEmpty()) {
                faults.add(place + "application", "is none of those that a plan can have");
                continue;
            }
            if (step.intervalId() != null
                    && !sql.fetchExists(TIME_INTERVAL, TIME_INTERVAL.ID.eq(step.intervalId()))) {
                faults.add(place + "intervalId", "is no interval");
            }
            if (ParameterChecks.check(sql, place, step, kind.get().application(), faults)) {
                kind.get()
                        .findObjection(new Parameters(kind.get().application(), step, Map.of()))
                        .ifPresent(objection -> faults.add(place + "application", objection));
            }
        }
    }
}
