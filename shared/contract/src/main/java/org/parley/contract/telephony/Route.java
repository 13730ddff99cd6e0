package org.parley.contract.telephony;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.parley.contract.platform.Identified;
import org.parley.contract.platform.Versioned;

import java.util.List;
import java.util.UUID;

/// What happens to calls to a number: an action plan, whose steps are taken from the first to the
/// last. Of several routes of one context the one fits whose pattern is the most specific.
///
/// @param name unique in any case
/// @param pattern a number, or an Asterisk pattern: after `_`, `X` is 0-9, `Z` 1-9, `N` 2-9, `[…]`
///   one of a set, a last `.` one or more of whatever follows, a last `!` none or more
/// @param context where the number is dialled; `inbound` for trunks, `agents` for agents and
///   telephones, or another one that a trunk or a step names
/// @param denied of outbound routes: beginnings of numbers, by comma, that no agent may call.
///   International and premium numbers unless it says otherwise
public record Route(
        UUID id,
        @NotBlank @Size(max = 80) String name,
        @NotNull RouteKind kind,
        @NotBlank
                @Pattern(
                        regexp = "[0-9*#+]{2,40}|_(?:[0-9*#+XZN]|\\[[0-9*#-]+\\]){1,40}[.!]?|\\s*",
                        message = "takes 2 to 40 digits, or a pattern such as _0XX.")
                @Size(max = 60)
                String pattern,
        @NotBlank
                @Pattern(
                        regexp = "[a-z][a-z0-9_-]{0,39}|\\s*",
                        message =
                                "begins with a small letter and takes small letters, digits, _ and -")
                String context,
        @Size(max = 1000) String description,
        boolean enabled,
        @Pattern(
                        regexp = "\\s*(?:[0-9*#+]{1,15}\\s*(?:,\\s*[0-9*#+]{1,15}\\s*)*)?",
                        message = "takes beginnings of numbers with commas between them")
                @Size(max = 1000)
                String denied,
        @NotNull @Size(max = 100) List<@NotNull @Valid PlanStep> steps,
        long version)
        implements Identified, Versioned {
    /// What a route is called in history, usage and events.
    public static final String KIND = "route";

    /// Beginnings of international numbers, and of premium ones here and there.
    public static final String USUALLY_DENIED = "+,00,89,144,166,178,199,0900,1900";

    /// Numbers that reach help. Intervals and other steps never stand in their way.
    public static final List<String> EMERGENCY =
            List.of("112", "113", "115", "118", "110", "911", "999", "000");

    public Route {
        steps = steps == null ? List.of() : List.copyOf(steps);
        if (denied == null) {
            denied = kind == RouteKind.OUTBOUND ? USUALLY_DENIED : "";
        }
        if (context == null && kind != null) {
            context = kind.usualContext();
        }
    }

    /// A route with the usual settings.
    public static Route of(
            UUID id, String name, RouteKind kind, String pattern, List<PlanStep> steps) {
        return new Route(
                id,
                name,
                kind,
                pattern,
                kind.usualContext(),
                "",
                true,
                kind == RouteKind.OUTBOUND ? USUALLY_DENIED : "",
                steps,
                0);
    }
}
