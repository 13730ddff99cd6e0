package org.parley.contract.telephony.route;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.parley.contract.platform.Identified;
import org.parley.contract.platform.Versioned;
import org.parley.contract.telephony.RouteKind;

import java.util.Set;
import java.util.UUID;

/// Digits that an agent dials before a number to choose the way out and the number that the called
/// see. Whoever is neither among the agents nor in one of the teams hears that the number is wrong.
///
/// @param name unique in any case; the call report tells it
/// @param digits that are dialled first
/// @param context where the number is dialled then: that of the routes to be taken
/// @param keep whether the digits stay before the number
/// @param callerId what the called see, as a number or as `Name <number>`, before that of the route
///   and of the trunk; empty to leave it to them
public record OutPrefix(
        UUID id,
        @NotBlank @Size(max = 80) String name,
        @NotBlank
                @Pattern(
                        regexp = "[0-9*#]{1,10}|\\s*",
                        message = "takes 1 to 10 digits, * and # among them")
                String digits,
        @NotBlank
                @Pattern(
                        regexp = "[a-z][a-z0-9_-]{0,39}|\\s*",
                        message =
                                "begins with a small letter and takes small letters, digits, _ and -")
                String context,
        boolean keep,
        @NotNull
                @Pattern(
                        regexp = "\\s*|[0-9*#+]{1,40}|[^<>\\p{Cntrl}]{0,80}<[0-9*#+]{1,40}>",
                        message = "takes a number, or Name <number>")
                String callerId,
        @Size(max = 1000) String description,
        boolean enabled,
        @Size(max = 10_000) Set<@NotNull UUID> agents,
        @Size(max = 1_000) Set<@NotNull UUID> teams,
        long version)
        implements Identified, Versioned {
    /// What a prefix is called in history, usage and events.
    public static final String KIND = "out-prefix";

    public OutPrefix {
        context = context == null ? RouteKind.OUTBOUND.usualContext() : context;
        callerId = callerId == null ? "" : callerId.strip();
        description = description == null ? "" : description;
        agents = agents == null ? Set.of() : Set.copyOf(agents);
        teams = teams == null ? Set.of() : Set.copyOf(teams);
    }
}
