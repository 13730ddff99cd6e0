package org.parley.contract.triggers;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.parley.contract.platform.Identified;
import org.parley.contract.platform.Versioned;
import org.parley.contract.routing.Channel;
import org.parley.contract.telephony.PlanStep;

import java.util.List;
import java.util.UUID;

/// What is done by itself when something becomes of a call. Several triggers may fit; they run in
/// the order of their ids, which is that of their making.
///
/// @param name unique in any case
/// @param all every one of these must hold; none is no condition
/// @param any one of these must hold, beside `all`; none is no condition
/// @param actions in their order, each in its interval; one that fails does not keep the next back
public record Trigger(
        UUID id,
        @NotBlank @Size(max = 80) String name,
        @Size(max = 500) String description,
        @NotNull Channel channel,
        boolean enabled,
        @NotNull @Size(max = 50) List<@NotNull @Valid TriggerCondition> all,
        @NotNull @Size(max = 50) List<@NotNull @Valid TriggerCondition> any,
        @NotEmpty @Size(max = 20) List<@NotNull @Valid PlanStep> actions,
        long version)
        implements Identified, Versioned {
    /// What a trigger is called in history, usage and events.
    public static final String KIND = "trigger";

    public Trigger {
        all = all == null ? List.of() : List.copyOf(all);
        any = any == null ? List.of() : List.copyOf(any);
        actions = actions == null ? List.of() : List.copyOf(actions);
    }
}
