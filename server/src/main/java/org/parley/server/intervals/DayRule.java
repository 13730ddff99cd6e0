package org.parley.server.intervals;

import org.jspecify.annotations.Nullable;
import org.parley.contract.intervals.Span;
import org.parley.contract.intervals.TimeRule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/// A rule as minutes of a day and a test for days. Minutes are counted on the wall clock, so that a
/// day always has 1,440 of them, whatever the clocks of a country do.
///
/// @param first the first minute in force, 0 to 1,439
/// @param end the first minute after it; above 1,440 when the span runs into the next day
record DayRule(TimeRule rule, int first, int end) {
    static final int DAY = 1_440;

    static DayRule of(TimeRule rule) {
        Span<LocalTime> times = rule.times();
        if (times == null) {
            return new DayRule(rule, 0, DAY);
        }
        int first = minute(times.from());
        int last = minute(times.to());
        return new DayRule(rule, first, (last < first ? last + DAY : last) + 1);
    }

    /// Whether the rule is in force in that minute of that day: begun on the day itself or, over
    /// midnight, on the day before.
    boolean holds(LocalDate day, int minute) {
        return (minute >= first && minute < end && takes(day))
                || (minute + DAY < end && takes(day.minusDays(1)));
    }

    /// The minutes of any day in which the rule may begin or end, midnight among them.
    IntStream edges() {
        return IntStream.of(0, first, end % DAY);
    }

    /// Whether nothing ever changes with it.
    boolean constant() {
        return rule.weekDays() == null
                && rule.monthDays() == null
                && rule.months() == null
                && rule.dates() == null
                && end - first == DAY;
    }

    private boolean takes(LocalDate day) {
        return inDates(rule.dates(), day)
                && inCircle(rule.monthDays(), Integer::intValue, day.getDayOfMonth())
                && inCircle(rule.weekDays(), DayOfWeek::getValue, day.getDayOfWeek())
                && inCircle(rule.months(), Month::getValue, day.getMonth());
    }

    private static boolean inDates(@Nullable Span<LocalDate> span, LocalDate day) {
        return span == null || !(day.isBefore(span.from()) || day.isAfter(span.to()));
    }

    /// Whether the value lies between the ends, going over the circle's end when they are the wrong
    /// way round.
    private static <T> boolean inCircle(
            @Nullable Span<T> span, ToIntFunction<T> number, T candidate) {
        if (span == null) {
            return true;
        }
        int from = number.applyAsInt(span.from());
        int to = number.applyAsInt(span.to());
        int value = number.applyAsInt(candidate);
        return from <= to ? value >= from && value <= to : value >= from || value <= to;
    }

    private static int minute(LocalTime time) {
        return (int) ChronoUnit.MINUTES.between(LocalTime.MIDNIGHT, time);
    }
}
