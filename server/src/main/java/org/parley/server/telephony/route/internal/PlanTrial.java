package org.parley.server.telephony.route.internal;

import jakarta.inject.Inject;

import org.parley.contract.telephony.PlanStep;
import org.parley.contract.telephony.Route;
import org.parley.contract.telephony.RouteKind;
import org.parley.contract.telephony.route.OutPrefix;
import org.parley.contract.telephony.route.RouteCase;
import org.parley.contract.telephony.route.RouteVerdict;
import org.parley.contract.telephony.route.RouteVerdict.Fate;
import org.parley.server.intervals.Intervals;
import org.parley.server.telephony.route.RouteService;
import org.parley.server.telephony.route.plan.CompiledPrefix;
import org.parley.server.telephony.route.plan.NumberPattern;
import org.parley.server.telephony.route.plan.Parameters;
import org.parley.server.telephony.route.plan.PlanCompiler;
import org.parley.server.telephony.route.plan.StepKind;
import org.parley.server.telephony.route.plan.StepPlace;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// Says what the routes would do with a made-up call, by the rules by which they are compiled.
public final class PlanTrial {
    private final RouteService routes;
    private final DefaultPlanService plans;
    private final PlanCompiler compiler;
    private final Intervals intervals;
    private final InstantSource clock;

    @Inject
    PlanTrial(
            RouteService routes,
            DefaultPlanService plans,
            PlanCompiler compiler,
            Intervals intervals,
            InstantSource clock) {
        this.routes = routes;
        this.plans = plans;
        this.compiler = compiler;
        this.intervals = intervals;
        this.clock = clock;
    }

    /// A call on its way through a plan.
    private record Run(
            Route route, String number, Instant at, boolean help, Map<UUID, String> names) {}

    /// Whoever may dial a prefix is not asked here.
    public RouteVerdict run(RouteCase call) {
        String dialled = call.number().strip();
        List<Route> direct = fitting(call.context().strip(), dialled);
        Optional<OutPrefix> prefix =
                prefix(call.context().strip(), dialled)
                        .filter(own -> direct.isEmpty() || goesBefore(own, direct.getFirst()));
        String number = prefix.map(own -> without(own, dialled)).orElse(dialled);
        List<Route> fitting = prefix.map(own -> fitting(own.context(), number)).orElse(direct);
        String by = prefix.map(OutPrefix::name).orElse("");
        if (fitting.isEmpty()) {
            return RouteVerdict.none(by);
        }
        Route route = fitting.getFirst();
        Instant at = Objects.requireNonNullElseGet(call.at(), clock::instant);
        boolean help = reachesHelp(route, number);
        return new RouteVerdict(
                route.id(),
                route.name(),
                route.pattern(),
                by,
                fitting.stream().skip(1).map(Route::name).toList(),
                help,
                steps(new Run(route, number, at, help, plans.names())));
    }

    /// The routes that fit the number, the closest first.
    private List<Route> fitting(String context, String number) {
        return routes.listRoutes().stream()
                .filter(Route::enabled)
                .filter(route -> route.context().equals(context))
                .filter(route -> new NumberPattern(route.pattern()).fits(number))
                .sorted(Comparator.comparing((Route route) -> new NumberPattern(route.pattern())))
                .toList();
    }

    private Optional<OutPrefix> prefix(String context, String number) {
        return !context.equals(RouteKind.OUTBOUND.usualContext())
                ? Optional.empty()
                : plans.listPrefixes().stream()
                        .filter(prefix -> pattern(prefix).fits(number))
                        .min(Comparator.comparing(PlanTrial::pattern));
    }

    private static NumberPattern pattern(OutPrefix prefix) {
        return new NumberPattern(CompiledPrefix.pattern(prefix.digits()));
    }

    private static boolean goesBefore(OutPrefix prefix, Route route) {
        return pattern(prefix).compareTo(new NumberPattern(route.pattern())) < 0;
    }

    private static String without(OutPrefix prefix, String number) {
        return prefix.keep() ? number : number.substring(prefix.digits().length());
    }

    private boolean reachesHelp(Route route, String number) {
        return route.kind() == RouteKind.OUTBOUND
                && route.steps().stream()
                        .filter(this::outgoing)
                        .map(step -> cut(number, parameters(step, Map.of()).number("cut")))
                        .anyMatch(Route.EMERGENCY::contains);
    }

    private boolean outgoing(PlanStep step) {
        return compiler.findKind(step.application()).map(StepKind::outgoing).orElse(false);
    }

    private static String cut(String number, int digits) {
        return number.substring(Math.min(digits, number.length()));
    }

    private Parameters parameters(PlanStep step, Map<UUID, String> names) {
        StepKind kind = compiler.findKind(step.application()).orElseThrow();
        return new Parameters(kind.application(), step, names);
    }

    private List<RouteVerdict.Step> steps(Run run) {
        List<RouteVerdict.Step> steps = new ArrayList<>();
        boolean over = false;
        int place = 0;
        for (PlanStep step : run.route().steps()) {
            place++;
            Fate fate = over ? Fate.NEVER_REACHED : fate(run, step, place);
            steps.add(
                    new RouteVerdict.Step(
                            place,
                            step,
                            fate,
                            fate == Fate.TAKEN && outgoing(step) ? dialled(run, step) : null));
            over |= fate == Fate.DENIED || (fate == Fate.TAKEN && ends(step));
        }
        return steps;
    }

    /// After these no step ever follows.
    private static boolean ends(PlanStep step) {
        return step.application().equals("hangup");
    }

    private Fate fate(Run run, PlanStep step, int place) {
        boolean out = outgoing(step);
        boolean outbound = run.route().kind() == RouteKind.OUTBOUND;
        if (outbound && run.help() && !out) {
            return Fate.HELP_FIRST;
        }
        boolean always = outbound && run.help();
        if (!always && !intervals.holds(Optional.ofNullable(step.intervalId()), run.at())) {
            return Fate.OUT_OF_HOURS;
        }
        StepKind kind = compiler.findKind(step.application()).orElseThrow();
        Parameters parameters = parameters(step, run.names());
        var here = new StepPlace(run.route().id(), place, place == run.route().steps().size());
        if (kind.lines(parameters, here).isEmpty()) {
            return Fate.OUT_OF_SERVICE;
        }
        return out ? fateOutside(run, parameters) : Fate.TAKEN;
    }

    private static Fate fateOutside(Run run, Parameters parameters) {
        boolean own = parameters.text("number").isBlank();
        String number =
                own
                        ? cut(run.number(), parameters.number("cut"))
                        : parameters.text("number").strip();
        if (number.isEmpty() || !run.number().startsWith(parameters.text("prefix").strip())) {
            return Fate.OTHER_NUMBER;
        }
        return own && !run.help() && isDenied(run.route(), number) ? Fate.DENIED : Fate.TAKEN;
    }

    private static boolean isDenied(Route route, String number) {
        return Arrays.stream(route.denied().split(",", -1))
                .map(String::strip)
                .anyMatch(beginning -> !beginning.isEmpty() && number.startsWith(beginning));
    }

    private String dialled(Run run, PlanStep step) {
        Parameters parameters = parameters(step, run.names());
        String fixed = parameters.text("number").strip();
        return parameters.text("prepend").strip()
                + (fixed.isEmpty() ? cut(run.number(), parameters.number("cut")) : fixed);
    }
}
