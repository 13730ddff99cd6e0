package org.parley.server.telephony.route.plan;

import org.parley.contract.telephony.PlanStep;
import org.parley.contract.telephony.StepApplication;
import org.parley.contract.telephony.StepParameter;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The values of a step, with the usual ones where it names none.
public final class Parameters {
    private final StepApplication application;
    private final PlanStep step;
    private final Map<UUID, String> names;

    /// @param names how Asterisk knows queues, trunks, telephones and sounds
    public Parameters(StepApplication application, PlanStep step, Map<UUID, String> names) {
        this.application = application;
        this.step = step;
        this.names = Map.copyOf(names);
    }

    /// The value, or the usual one.
    public String text(String name) {
        String given = step.value(name);
        return given.isBlank()
                ? application.parameters().stream()
                        .filter(parameter -> parameter.name().equals(name))
                        .map(StepParameter::usual)
                        .findFirst()
                        .orElse("")
                : given;
    }

    public int number(String name) {
        return Integer.parseInt(text(name).strip());
    }

    public boolean flag(String name) {
        return Boolean.parseBoolean(text(name));
    }

    /// How Asterisk knows the thing; empty when none is named, or when it is not in service.
    public Optional<String> findThing(String name) {
        String id = step.value(name);
        return id.isBlank()
                ? Optional.empty()
                : Optional.ofNullable(names.get(UUID.fromString(id.strip())));
    }

    public boolean isGiven(String name) {
        return !step.value(name).isBlank();
    }
}
