package org.parley.server.telephony.route.steps;

import org.parley.contract.telephony.StepApplication;
import org.parley.server.telephony.route.plan.Parameters;
import org.parley.server.telephony.route.plan.StepKind;
import org.parley.server.telephony.route.plan.StepPlace;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/// An application that is said in one expression.
record PlainStep(
        StepApplication application,
        Function<Parameters, Optional<String>> objection,
        BiFunction<Parameters, StepPlace, List<String>> render)
        implements StepKind {
    static PlainStep of(
            StepApplication application, BiFunction<Parameters, StepPlace, List<String>> render) {
        return new PlainStep(application, _ -> Optional.empty(), render);
    }

    static PlainStep of(StepApplication application, Function<Parameters, List<String>> render) {
        return of(application, (parameters, _) -> render.apply(parameters));
    }

    PlainStep refusing(Function<Parameters, Optional<String>> why) {
        return new PlainStep(application, why, render);
    }

    @Override
    public Optional<String> findObjection(Parameters parameters) {
        return objection.apply(parameters);
    }

    @Override
    public List<String> lines(Parameters parameters, StepPlace place) {
        return render.apply(parameters, place);
    }
}
