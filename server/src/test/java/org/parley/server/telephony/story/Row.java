package org.parley.server.telephony.story;

import org.parley.contract.reports.Outcome;

import java.util.ArrayList;
import java.util.List;

/// What the row of the call report must say; what is empty is not looked at.
///
/// @param legs telephones and trunks as they took part, such as `5001 unanswered` or `5001 BLIND
///   5002`
record Row(
        Outcome outcome,
        String queue,
        String agent,
        String endedBy,
        String callerName,
        List<String> legs) {
    /// No row at all: nobody here was asked for.
    static final Row NONE = new Row(null, "", "", "", "", List.of());

    static Row of(Outcome outcome) {
        return new Row(outcome, "", "", "", "", List.of());
    }

    Row queue(String name) {
        return new Row(outcome, name, agent, endedBy, callerName, legs);
    }

    Row agent(String name) {
        return new Row(outcome, queue, name, endedBy, callerName, legs);
    }

    Row endedBy(String who) {
        return new Row(outcome, queue, agent, who, callerName, legs);
    }

    Row callerName(String name) {
        return new Row(outcome, queue, agent, endedBy, name, legs);
    }

    Row legs(String... each) {
        return new Row(outcome, queue, agent, endedBy, callerName, List.of(each));
    }

    /// The cell of the table.
    String text() {
        if (outcome == null) {
            return "no row";
        }
        List<String> parts = new ArrayList<>();
        parts.add(outcome.name());
        add(parts, "queue ", queue);
        add(parts, "agent ", agent);
        add(parts, "ended by ", endedBy);
        add(parts, "name as it came: ", callerName.isEmpty() ? "" : "yes");
        add(parts, "legs ", String.join(", ", legs));
        return String.join("; ", parts);
    }

    private static void add(List<String> parts, String label, String text) {
        if (!text.isEmpty()) {
            parts.add(label + text);
        }
    }
}
