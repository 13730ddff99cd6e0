package org.parley.server.telephony.route.plan;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

/// What a call that came to a step which sends mail says in the event log: the step, and the values
/// that the step's variables had.
///
/// @param step from 1
/// @param values in the order in which the step names its variables
public record PlanMail(UUID route, int step, List<String> values) {
    /// The step's application.
    public static final String APPLICATION = "mail";

    /// The kind of the event.
    public static final String EVENT = "ParleyMail";

    public static final String ACCOUNT = "account";
    public static final String TO = "to";
    public static final String SUBJECT = "subject";
    public static final String TEXT = "body";

    public PlanMail {
        values = List.copyOf(values);
    }

    /// The variables of a step, each once.
    ///
    /// @param parameters the value of a parameter of the step
    public static List<String> variables(UnaryOperator<String> parameters) {
        Set<String> names = new LinkedHashSet<>();
        for (String parameter : List.of(TO, SUBJECT, TEXT)) {
            names.addAll(DialText.variables(parameters.apply(parameter)));
        }
        return List.copyOf(names);
    }

    /// What an event says; empty when it is not of the agreed form.
    public static Optional<PlanMail> parse(String text) {
        String[] parts = text.split("/", -1);
        try {
            List<String> values = new ArrayList<>();
            for (int i = 2; i < parts.length; i++) {
                // in Asterisk's encoding a plus sign is one
                values.add(URLDecoder.decode(parts[i].replace("+", "%2B"), StandardCharsets.UTF_8));
            }
            return parts.length < 2
                    ? Optional.empty()
                    : Optional.of(
                            new PlanMail(
                                    UUID.fromString(parts[0]), Integer.parseInt(parts[1]), values));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// A parameter of the step with the call's values in it.
    ///
    /// @param parameters the value of a parameter of the step
    public String fill(String parameter, UnaryOperator<String> parameters) {
        List<String> names = variables(parameters);
        Map<String, String> known = new HashMap<>();
        for (int i = 0; i < Math.min(names.size(), values.size()); i++) {
            known.put(names.get(i), values.get(i));
        }
        return DialText.fill(parameters.apply(parameter), known);
    }
}
