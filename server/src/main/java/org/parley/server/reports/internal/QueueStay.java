package org.parley.server.reports.internal;

import org.jspecify.annotations.Nullable;
import org.parley.contract.reports.Outcome;
import org.parley.server.reports.model.CelRow;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// What the rows say of a call's stay in a queue. When it was in several: the one that gave it to
/// the agent who answered first, else the last.
///
/// @param queue null when it was in none
/// @param toldMillis how long the caller was first told that the wait would be, in all; null when
///   nothing was told
/// @param outcome how it ended if nobody answered
/// @param back of a call back to somebody who kept his place; null for any other
record QueueStay(
        @Nullable String queue,
        @Nullable Instant joinedAt,
        @Nullable Long toldMillis,
        Outcome outcome,
        @Nullable Back back) {
    /// A call to somebody who kept his place.
    ///
    /// @param number that was called
    /// @param call in which he asked for it
    record Back(String number, String call) {}

    Optional<Back> calledBack() {
        return Optional.ofNullable(back);
    }

    /// @param answered when an agent first talked; null when none did
    static QueueStay of(List<CelRow> rows, @Nullable Instant answered) {
        Predicate<CelRow> before = row -> answered == null || !row.at().isAfter(answered);
        boolean served =
                answered != null && rows.stream().anyMatch(before.and(row -> joined(row) != null));
        String queue = null;
        Instant joinedAt = null;
        Long told = null;
        Outcome outcome = Outcome.ABANDONED;
        for (CelRow row : served ? rows.stream().filter(before).toList() : rows) {
            String joined = joined(row);
            if (joined != null && !joined.equals(queue)) {
                queue = joined;
                joinedAt = row.at();
                told = null;
                outcome = Outcome.ABANDONED;
            } else if (is(row, "ParleyTold") && joinedAt != null && told == null) {
                told = Duration.between(joinedAt, row.at()).toMillis() + seconds(row) * 1_000;
            } else if (is(row, "ParleyLeave")) {
                outcome = left(text(row));
            }
        }
        return new QueueStay(queue, joinedAt, told, outcome, findBack(rows));
    }

    private static @Nullable Back findBack(List<CelRow> rows) {
        return rows.stream()
                .filter(row -> is(row, "ParleyCalledBack"))
                .reduce((_, last) -> last)
                .map(row -> back(text(row)))
                .orElse(null);
    }

    /// The number and the call, as `3902501*1763870000.1`.
    private static Back back(String text) {
        int star = text.indexOf('*');
        return star < 0
                ? new Back(text, "")
                : new Back(text.substring(0, star), text.substring(star + 1));
    }

    private static boolean is(CelRow row, String kind) {
        return row.event().equals("USER_DEFINED") && row.kind().equals(kind);
    }

    private static long seconds(CelRow row) {
        String text = text(row);
        return text.matches("[0-9]{1,6}") ? Long.parseLong(text) : 0;
    }

    private static @Nullable String joined(CelRow row) {
        if (is(row, "ParleyJoin")) {
            return text(row);
        }
        boolean own = row.event().equals("APP_START") && row.application().equals("Queue");
        if (!own) {
            return null;
        }
        int comma = row.data().indexOf(',');
        return comma < 0 ? row.data() : row.data().substring(0, comma);
    }

    private static Outcome left(String reason) {
        return switch (reason) {
            case "digit", "sent" -> Outcome.EXITED;
            case "callback" -> Outcome.CALL_BACK;
            case "timeout" -> Outcome.TIMED_OUT;
            default -> Outcome.FAILED;
        };
    }

    /// What the dialplan gave along: Asterisk puts it into a JSON object.
    static String text(CelRow row) {
        return FactLeg.json(row.extra()).path("extra").asText(row.extra());
    }
}
