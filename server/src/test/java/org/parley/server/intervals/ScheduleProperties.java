package org.parley.server.intervals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.jspecify.annotations.Nullable;
import org.parley.contract.intervals.Span;
import org.parley.contract.intervals.TimeRule;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// Compares a schedule, minute by minute over ten years of clock changes, with a reading of the
/// rules that knows nothing but the calendar of `java.time`.
final class ScheduleProperties {
    private static final Instant BEGIN = Instant.parse("2019-12-30T00:00:00Z");
    private static final long MINUTE = 60;
    private static final int TEN_YEARS = 10 * 366 * 24 * 60;
    private static final int SOME_WEEKS = 25 * 24 * 60;

    @Property(tries = 6)
    void agreesWithTheCalendarInEachMinuteOfTenYears(
            @ForAll("rules") List<TimeRule> rules, @ForAll("zones") ZoneId zone) {
        walk(rules, zone, BEGIN, TEN_YEARS);
    }

    @Property(tries = 250)
    void agreesAroundEachJumpOfTheClock(
            @ForAll("rules") List<TimeRule> rules,
            @ForAll("zones") ZoneId zone,
            @ForAll("years") int years) {
        Instant from = BEGIN.plusSeconds(years * 365L * 24 * 3600);
        var jump = zone.getRules().nextTransition(from);
        Instant near = jump == null ? from : jump.getInstant();
        walk(rules, zone, near.minusSeconds(3 * 24 * 3600), SOME_WEEKS);
    }

    private static void walk(List<TimeRule> rules, ZoneId zone, Instant from, int minutes) {
        Schedule schedule = Schedule.of(rules, zone);
        List<Plain> plain = rules.stream().map(Plain::new).toList();
        Optional<Instant> change = schedule.findNextChange(from);
        boolean before = holds(plain, from.atZone(zone));
        for (int i = 0; i < minutes; i++) {
            Instant time = from.plusSeconds(i * MINUTE);
            boolean expected = holds(plain, time.atZone(zone));
            if (expected != schedule.holdsAt(time)
                    || expected != schedule.holdsAt(time.plusSeconds(MINUTE - 1))) {
                fail("not " + expected + " at " + time.atZone(zone) + " with " + rules);
            }
            if (expected != before) {
                assertEquals(Optional.of(time), change, () -> "change before " + time.atZone(zone));
                change = schedule.findNextChange(time);
                before = expected;
            }
        }
    }

    private static boolean holds(List<Plain> rules, ZonedDateTime time) {
        for (Plain rule : rules) {
            if (rule.begunOn(time, 0) || rule.begunOn(time, 1)) {
                return true;
            }
        }
        return false;
    }

    /// A rule read a second time in the plainest way.
    private record Plain(TimeRule rule, Map<LocalDate, Boolean> days) {
        Plain(TimeRule rule) {
            this(rule, new HashMap<>());
        }

        boolean begunOn(ZonedDateTime time, int daysAgo) {
            LocalTime now = time.toLocalTime().withSecond(0).withNano(0);
            Span<LocalTime> times = rule.times();
            boolean inTime;
            if (times == null) {
                inTime = daysAgo == 0;
            } else if (times.to().isBefore(times.from())) {
                inTime = daysAgo == 0 ? !now.isBefore(times.from()) : !now.isAfter(times.to());
            } else {
                inTime = daysAgo == 0 && !now.isBefore(times.from()) && !now.isAfter(times.to());
            }
            return inTime
                    && days.computeIfAbsent(time.toLocalDate().minusDays(daysAgo), this::takes);
        }

        private boolean takes(LocalDate day) {
            return circle(ordinals(rule.weekDays()), 0, 6).contains(day.getDayOfWeek().ordinal())
                    && circle(rule.monthDays(), 1, 31).contains(day.getDayOfMonth())
                    && circle(ordinals(rule.months()), 0, 11).contains(day.getMonth().ordinal())
                    && inDates(rule.dates(), day);
        }
    }

    private static List<Integer> circle(@Nullable Span<Integer> span, int least, int most) {
        if (span == null) {
            return IntStream.rangeClosed(least, most).boxed().toList();
        }
        return IntStream.iterate(
                        span.from(),
                        i -> i != -1,
                        i -> i == span.to() ? -1 : i == most ? least : i + 1)
                .boxed()
                .toList();
    }

    private static @Nullable Span<Integer> ordinals(@Nullable Span<? extends Enum<?>> span) {
        return span == null ? null : new Span<>(span.from().ordinal(), span.to().ordinal());
    }

    private static boolean inDates(@Nullable Span<LocalDate> span, LocalDate day) {
        return span == null || span.from().datesUntil(span.to().plusDays(1)).anyMatch(day::equals);
    }

    @Provide
    Arbitrary<List<TimeRule>> rules() {
        Arbitrary<LocalTime> minutes =
                Arbitraries.integers()
                        .between(0, 1439)
                        .edgeCases(e -> e.add(0, 60, 119, 120, 179, 180, 1439))
                        .map(m -> LocalTime.of(m / 60, m % 60));
        Arbitrary<LocalDate> dates =
                Arbitraries.integers().between(0, 3650).map(LocalDate.of(2020, 1, 1)::plusDays);
        Arbitrary<Span<LocalDate>> spans =
                Combinators.combine(dates, Arbitraries.integers().between(0, 40))
                        .as((from, days) -> new Span<>(from, from.plusDays(days)));
        return Combinators.combine(
                        span(minutes),
                        span(Arbitraries.of(DayOfWeek.class)),
                        span(Arbitraries.integers().between(1, 31)),
                        span(Arbitraries.of(Month.class)),
                        spans.injectNull(0.8))
                .as((times, week, days, months, dated) ->
                        new TimeRule("", times, week, days, months, dated))
                .list()
                .ofMinSize(1)
                .ofMaxSize(3);
    }

    private static <T> Arbitrary<Span<T>> span(Arbitrary<T> ends) {
        return Combinators.combine(ends, ends).as(Span::new).injectNull(0.5);
    }

    /// Zones that change at night, at midnight, by half an hour, on the other half of the world,
    /// twice around a fasting month, and not at all.
    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of(
                        "Europe/Rome",
                        "America/New_York",
                        "America/Santiago",
                        "America/Havana",
                        "Asia/Beirut",
                        "Africa/Casablanca",
                        "Africa/Cairo",
                        "Australia/Lord_Howe",
                        "Pacific/Chatham",
                        "America/Scoresbysund",
                        "Asia/Kathmandu",
                        "UTC")
                .map(ZoneId::of);
    }

    @Provide
    Arbitrary<Integer> years() {
        return Arbitraries.integers().between(0, 9);
    }
}
