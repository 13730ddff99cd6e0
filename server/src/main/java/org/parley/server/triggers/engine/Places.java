package org.parley.server.triggers.engine;

import org.parley.server.telephony.call.model.AgentRef;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The places of an action's text, written `{{caller.number}}`.
public final class Places {
    private static final Pattern PLACE = Pattern.compile("\\{\\{\\s*([^{}]{0,80}?)\\s*}}");
    private static final Map<String, Function<Happening, String>> VALUES =
            Map.ofEntries(
                    Map.entry("call.id", Happening::call),
                    Map.entry("caller.number", Happening::callerNumber),
                    Map.entry("caller.name", Happening::callerName),
                    Map.entry("customer.number", Happening::customer),
                    Map.entry("dialled", Happening::dialled),
                    Map.entry("status", happening -> happening.status().name()),
                    Map.entry("direction", happening -> happening.direction().name()),
                    Map.entry("tags", happening -> happening.labels().tags()),
                    Map.entry("disposition", happening -> happening.labels().disposition()),
                    Map.entry(
                            "queue",
                            happening ->
                                    Optional.ofNullable(happening.queue())
                                            .map(Happening.QueueRef::name)
                                            .orElse("")),
                    Map.entry(
                            "agent.name",
                            happening ->
                                    Optional.ofNullable(happening.agent())
                                            .map(AgentRef::name)
                                            .orElse("")));

    /// The same by the names of the standard variables.
    private static final Map<String, String> ALIASES =
            Map.of(
                    "calleridnum", "caller.number",
                    "calleridname", "caller.name",
                    "connectedlinenum", "customer.number",
                    "destination", "dialled",
                    "uniqueid", "call.id",
                    "interaction.id", "call.id");

    private Places() {}

    private static String code(String written) {
        return ALIASES.getOrDefault(written, written);
    }

    /// Fills the places.
    ///
    /// @param safe makes a value fit for where it goes: it is the caller's own and may be anything
    public static String fill(String text, Happening happening, UnaryOperator<String> safe) {
        return PLACE.matcher(text)
                .replaceAll(place ->
                        Matcher.quoteReplacement(
                                safe.apply(
                                        VALUES.getOrDefault(code(place.group(1)), _ -> "")
                                                .apply(happening))));
    }

    /// The places that nothing fills.
    public static List<String> unknown(String text) {
        return PLACE.matcher(text)
                .results()
                .map((MatchResult place) -> place.group(1))
                .filter(written -> !VALUES.containsKey(code(written)))
                .distinct()
                .toList();
    }

    /// The places there are, in their order.
    public static List<String> known() {
        List<String> codes = new ArrayList<>(VALUES.keySet());
        codes.sort(String::compareTo);
        return List.copyOf(codes);
    }
}
