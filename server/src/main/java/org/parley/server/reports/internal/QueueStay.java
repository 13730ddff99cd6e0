package org.parley.server.reports.internal;

import org.jspecify.annotations.Nullable;
import org.parley.contract.reports.Outcome;
import org.parley.server.reports.model.CelRow;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What the rows say of a call's stay in a queue: the last one when it was in several.
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

    static QueueStay of(List<CelRow> rows) {
        String queue = null;
        Instant joinedAt = null;
        Long told = null;
        Outcome outcome = Outcome.ABANDONED;
        Back back = null;
        for (CelRow row : rows) {
            String joined = joined(row);
            if (joined != null && !joined.equals(queue)) {
                queue = joined;
                joinedAt = row.at();
                told = null;
                outcome = Outcome.ABANDONED;
            } else if (isTold(row) && joinedAt != null && told == null) {
                told = Duration.between(joinedAt, row.at()).toMillis() + seconds(row) * 1_000;
            } else if (row.event().equals("USER_DEFINED") && row.kind().equals("ParleyLeave")) {
                outcome = left(text(row));
            } else if (row.event().equals("USER_DEFINED")
                    && row.kind().equals("ParleyCalledBack")) {
                back = back(text(row));
            }
        }
        return new QueueStay(queue, joinedAt, told, outcome, back);
    }

    /// The number and the call, as `3902501*1763870000.1`.
    private static Back back(String text) {
        int star = text.indexOf('*');
        return star < 0
                ? new Back(text, "")
                : new Back(text.substring(0, star), text.substring(star + 1));
    }

    private static boolean isTold(CelRow row) {
        return row.event().equals("USER_DEFINED") && row.kind().equals("ParleyTold");
    }

    private static long seconds(CelRow row) {
        String text = text(row);
        return text.matches("[0-9]{1,6}") ? Long.parseLong(text) : 0;
    }

    private static @Nullable String joined(CelRow row) {
        if (row.event().equals("USER_DEFINED") && row.kind().equals("ParleyJoin")) {
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
