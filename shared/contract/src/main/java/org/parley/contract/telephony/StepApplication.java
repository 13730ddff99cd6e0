package org.parley.contract.telephony;

import java.util.List;

/// An application that a step of an action plan can be.
public record StepApplication(String name, List<StepParameter> parameters) {
    public StepApplication {
        parameters = List.copyOf(parameters);
    }

    public static StepApplication of(String name, StepParameter... parameters) {
        return new StepApplication(name, List.of(parameters));
    }
}
