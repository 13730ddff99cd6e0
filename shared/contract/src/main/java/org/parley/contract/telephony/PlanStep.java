package org.parley.contract.telephony;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.UUID;

/// One application of an action plan.
///
/// @param application as {@link RouteApi#applications} names it
/// @param intervalId when the step is taken; always, when absent
/// @param parameters by name; what is left out has its usual value
public record PlanStep(
        @NotBlank @Size(max = 40) String application,
        @Nullable UUID intervalId,
        @NotNull @Size(max = 40)
                Map<@NotNull @Size(max = 40) String, @NotNull @Size(max = 500) String> parameters) {
    public PlanStep {
        parameters = parameters == null ? Map.of() : Map.copyOf(parameters);
    }

    /// A step that is always taken.
    public static PlanStep of(String application, Map<String, String> parameters) {
        return new PlanStep(application, null, parameters);
    }

    public PlanStep during(@Nullable UUID interval) {
        return new PlanStep(application, interval, parameters);
    }

    /// The parameter's value, empty when it is left out.
    public String value(String parameter) {
        return parameters.getOrDefault(parameter, "");
    }
}
