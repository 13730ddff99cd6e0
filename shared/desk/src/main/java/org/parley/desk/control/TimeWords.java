package org.parley.desk.control;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Optional;

/// Times of the day as people type them: `09:00`, or `9:00`.
public final class TimeWords {
    private TimeWords() {}

    /// The time; empty when nothing was typed, or what is none.
    public static Optional<LocalTime> parse(String typed) {
        String text = typed.strip();
        try {
            return text.isEmpty()
                    ? Optional.empty()
                    : Optional.of(LocalTime.parse(text.indexOf(':') == 1 ? "0" + text : text));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /// Whether something was typed that is no time.
    public static boolean isWrong(String typed) {
        return !typed.isBlank() && parse(typed).isEmpty();
    }
}
