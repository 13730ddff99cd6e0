package org.parley.server.telephony.route.plan;

import org.parley.server.telephony.names.Checked;

import java.util.List;
import java.util.UUID;

/// A route as dialplan.
///
/// @param context where it is dialled, as Asterisk knows the context
/// @param entry what is done before the first step
/// @param steps the lines of each
/// @param denied beginnings of numbers that steps do not call
public record CompiledRoute(
        UUID id,
        String context,
        String pattern,
        List<String> entry,
        List<List<String>> steps,
        List<String> denied) {
    public CompiledRoute {
        Checked.pattern("number of a route", pattern);
        Checked.queue(context);
        entry = List.copyOf(entry);
        steps = steps.stream().map(List::copyOf).toList();
        denied = List.copyOf(denied);
        denied.forEach(beginning -> Checked.number("beginning of a number", beginning));
    }
}
