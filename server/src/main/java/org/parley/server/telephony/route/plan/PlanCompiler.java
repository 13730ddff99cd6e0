package org.parley.server.telephony.route.plan;

import jakarta.inject.Inject;

import org.parley.contract.telephony.PlanStep;
import org.parley.contract.telephony.Route;
import org.parley.contract.telephony.RouteKind;
import org.parley.contract.telephony.StepApplication;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/// Turns routes into dialplan. Pure: the same route gives the same text.
///
/// A caller passes the steps in their order. A step whose interval does not hold is passed over; of
/// an emergency call to the outside only the steps that send it out are taken, whatever the time.
public final class PlanCompiler {
    /// Channel: the digits that were dialled, without anything that could be code.
    private static final String DIALLED = "${PARLEY_DNID}";

    private static final String RUN = "run";

    private final Map<String, StepKind> kinds = new LinkedHashMap<>();

    @Inject
    public PlanCompiler(Set<StepKind> kinds) {
        this((Collection<StepKind>) kinds);
    }

    public PlanCompiler(Collection<StepKind> kinds) {
        kinds.forEach(kind -> this.kinds.put(kind.application().name(), kind));
    }

    /// What steps can be.
    public List<StepApplication> applications() {
        return kinds.values().stream().map(StepKind::application).toList();
    }

    public Optional<StepKind> findKind(String application) {
        return Optional.ofNullable(kinds.get(application));
    }

    /// The name by which Asterisk knows a context.
    public static String contextName(String context) {
        return switch (context) {
            case "inbound", "agents" -> "parley-" + context;
            default -> "parley-at-" + context;
        };
    }

    /// @param names how Asterisk knows what the route's steps refer to
    public CompiledRoute compile(Route route, Map<UUID, String> names) {
        List<List<String>> steps = new ArrayList<>();
        for (int i = 0; i < route.steps().size(); i++) {
            var place = new StepPlace(route.id(), i + 1, i == route.steps().size() - 1);
            steps.add(step(route, route.steps().get(i), place, names));
        }
        return new CompiledRoute(
                route.id(),
                contextName(route.context()),
                route.pattern(),
                entry(route),
                steps,
                Arrays.stream(route.denied().split(",", -1))
                        .map(String::strip)
                        .filter(beginning -> !beginning.isEmpty())
                        .toList());
    }

    private List<String> entry(Route route) {
        List<String> lines = new ArrayList<>();
        lines.add("Set(__PARLEY_DNID=${FILTER(0-9*#+,${EXTEN})})");
        boolean out = route.kind() == RouteKind.OUTBOUND;
        if (out) {
            Set<Integer> cuts = new TreeSet<>();
            route.steps().stream()
                    .filter(this::outgoing)
                    .forEach(step -> cuts.add(parameters(step, Map.of()).number("cut")));
            lines.add("Set(PARLEY_SOS=)");
            cuts.forEach(cut ->
                    lines.add(
                            "ExecIf(${DIALPLAN_EXISTS(parley-emergency,"
                                    + cut(cut)
                                    + ",1)}?Set(PARLEY_SOS=1))"));
            lines.addAll(CompiledPrefix.wish());
        }
        lines.add((out ? "(direct)" : "") + "CELGenUserEvent(ParleyRoute," + route.id() + ")");
        lines.add("Gosub(parley-variables,s,1)");
        if (route.kind() == RouteKind.INBOUND) {
            lines.add("ExecIf($[0${PARLEY_LIMIT} > 0]?Gosub(parley-counted,s,1))");
        }
        if (out) {
            lines.add("Set(PARLEY_ROUTED=" + encoded(route.name()) + ")");
            lines.add(
                    "UserEvent(ParleyRouted,Route: "
                            + route.id()
                            + ",Name: ${PARLEY_ROUTED},Prefix: ${"
                            + CompiledPrefix.TAKEN
                            + "})");
        }
        lines.add("Goto(" + StepPlace.context(route.id()) + ",1,1)");
        return lines;
    }

    /// A name as a value that holds no sign with a meaning in the dialplan.
    static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8);
    }

    private boolean outgoing(PlanStep step) {
        return findKind(step.application()).map(StepKind::outgoing).orElse(false);
    }

    /// What was dialled, without the first digits.
    public static String cut(int digits) {
        return digits == 0 ? DIALLED : "${PARLEY_DNID:" + digits + "}";
    }

    private Parameters parameters(PlanStep step, Map<UUID, String> names) {
        StepKind kind = findKind(step.application()).orElseThrow();
        return new Parameters(kind.application(), step, names);
    }

    private List<String> step(
            Route route, PlanStep step, StepPlace place, Map<UUID, String> names) {
        List<String> own =
                findKind(step.application())
                        .map(kind -> kind.lines(parameters(step, names), place))
                        .orElse(List.of());
        List<String> lines = new ArrayList<>();
        if (!own.isEmpty()) {
            gate(route, step, place, lines);
            for (int i = 0; i < own.size(); i++) {
                boolean labelled = i == 0 && !lines.isEmpty();
                lines.add(labelled ? "(" + RUN + ")" + own.get(i) : own.get(i));
            }
        }
        lines.add("Goto(" + place.next() + ")");
        return lines;
    }

    /// A line that begins with a label in brackets carries it.
    private void gate(Route route, PlanStep step, StepPlace place, List<String> lines) {
        if (route.kind() == RouteKind.OUTBOUND) {
            boolean out = outgoing(step);
            if (!out || step.intervalId() != null) {
                lines.add(
                        "GotoIf($[\"${PARLEY_SOS}\" = \"1\"]?" + (out ? RUN : place.next()) + ")");
            }
        }
        if (step.intervalId() != null) {
            lines.add(
                    "Gosub("
                            + CompiledInterval.CONTEXT
                            + ","
                            + CompiledInterval.extension(step.intervalId())
                            + ",1)");
            lines.add("GotoIf($[\"${GOSUB_RETVAL}\" != \"1\"]?" + place.next() + ")");
        }
    }
}
