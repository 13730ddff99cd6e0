package org.parley.server.intervals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parley.contract.intervals.TimeRule;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

final class ScheduleTest {
    private static final ZoneId ROME = ZoneId.of("Europe/Rome");
    private static final TimeRule ALWAYS = TimeRule.always("");

    @Test
    @Tag("V5")
    void lastMinuteBelongsToTheSpan() {
        Schedule morning = rome(ALWAYS.withTimes(LocalTime.of(9, 0), LocalTime.of(13, 0)));
        assertFalse(morning.holdsAt(at("2026-11-23T08:59:59")));
        assertTrue(morning.holdsAt(at("2026-11-23T09:00:00")));
        assertTrue(morning.holdsAt(at("2026-11-23T13:00:30")));
        assertFalse(morning.holdsAt(at("2026-11-23T13:01:00")));
    }

    @Test
    void nightBelongsToTheDayOnWhichItBegins() {
        Schedule friday =
                rome(
                        ALWAYS.withTimes(LocalTime.of(22, 0), LocalTime.of(6, 0))
                                .withWeekDays(DayOfWeek.FRIDAY, DayOfWeek.FRIDAY));
        assertFalse(friday.holdsAt(at("2026-11-27T05:00:00")));
        assertTrue(friday.holdsAt(at("2026-11-27T22:00:00")));
        assertTrue(friday.holdsAt(at("2026-11-28T06:00:59")));
        assertFalse(friday.holdsAt(at("2026-11-28T06:01:00")));
        assertFalse(friday.holdsAt(at("2026-11-28T22:00:00")));
    }

    @Test
    void weekGoesRoundFromFridayToMonday() {
        Schedule days = rome(ALWAYS.withWeekDays(DayOfWeek.FRIDAY, DayOfWeek.MONDAY));
        assertFalse(days.holdsAt(at("2026-11-26T23:59:59")));
        assertTrue(days.holdsAt(at("2026-11-27T00:00:00")));
        assertTrue(days.holdsAt(at("2026-11-30T23:59:59")));
        assertFalse(days.holdsAt(at("2026-12-01T00:00:00")));
    }

    @Test
    void monthsAndMonthDaysGoRoundToo() {
        Schedule winter = rome(ALWAYS.withMonths(Month.DECEMBER, Month.FEBRUARY));
        assertTrue(winter.holdsAt(at("2027-01-15T12:00:00")));
        assertFalse(winter.holdsAt(at("2027-03-01T00:00:00")));
        Schedule turn = rome(ALWAYS.withMonthDays(28, 3));
        assertTrue(turn.holdsAt(at("2027-02-28T12:00:00")));
        assertTrue(turn.holdsAt(at("2027-03-03T23:59:00")));
        assertFalse(turn.holdsAt(at("2027-03-04T00:00:00")));
    }

    @Test
    void datesHaveTheirYear() {
        Schedule closed =
                rome(ALWAYS.withDates(LocalDate.of(2026, 12, 24), LocalDate.of(2026, 12, 26)));
        assertFalse(closed.holdsAt(at("2026-12-23T23:59:59")));
        assertTrue(closed.holdsAt(at("2026-12-26T23:59:59")));
        assertFalse(closed.holdsAt(at("2027-12-25T12:00:00")));
    }

    @Test
    void anyRuleIsEnough() {
        Schedule day =
                rome(
                        ALWAYS.withTimes(LocalTime.of(9, 0), LocalTime.of(12, 59)),
                        ALWAYS.withTimes(LocalTime.of(14, 0), LocalTime.of(17, 59)));
        assertTrue(day.holdsAt(at("2026-11-23T12:59:59")));
        assertFalse(day.holdsAt(at("2026-11-23T13:00:00")));
        assertTrue(day.holdsAt(at("2026-11-23T17:59:59")));
    }

    @Test
    void eachZoneHasItsOwnClock() {
        TimeRule morning = ALWAYS.withTimes(LocalTime.of(9, 0), LocalTime.of(12, 59));
        Instant tenInRome = at("2026-11-23T10:00:00");
        assertTrue(rome(morning).holdsAt(tenInRome));
        assertFalse(
                Schedule.of(List.of(morning), ZoneId.of("America/New_York")).holdsAt(tenInRome));
    }

    @Test
    void tellsWhenItNextChanges() {
        Schedule hours =
                rome(
                        ALWAYS.withTimes(LocalTime.of(9, 0), LocalTime.of(17, 59))
                                .withWeekDays(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
        assertEquals(
                Optional.of(at("2026-11-23T09:00:00")),
                hours.findNextChange(at("2026-11-20T18:00:00")));
        assertEquals(
                Optional.of(at("2026-11-23T18:00:00")),
                hours.findNextChange(at("2026-11-23T09:00:00")));
    }

    @Test
    void whatAlwaysOrNeverHoldsNeverChanges() {
        Instant now = at("2026-11-23T10:00:00");
        assertEquals(Optional.empty(), rome(ALWAYS).findNextChange(now));
        assertEquals(Optional.empty(), rome().findNextChange(now));
        assertFalse(rome().holdsAt(now));
        Schedule past = rome(ALWAYS.withDates(LocalDate.of(2020, 1, 1), LocalDate.of(2020, 1, 1)));
        assertEquals(Optional.empty(), past.findNextChange(now));
    }

    @Test
    void hourShownTwiceInAutumnCountsTwice() {
        Schedule early = rome(ALWAYS.withTimes(LocalTime.of(2, 0), LocalTime.of(2, 29)));
        Instant first = Instant.parse("2026-10-25T00:00:00Z");
        assertTrue(early.holdsAt(first));
        assertEquals(Optional.of(first.plusSeconds(1800)), early.findNextChange(first));
        assertEquals(
                Optional.of(first.plusSeconds(3600)),
                early.findNextChange(first.plusSeconds(1800)));
        assertTrue(early.holdsAt(first.plusSeconds(3600)));
    }

    @Test
    void hourLeftOutInSpringNeverComes() {
        Schedule early = rome(ALWAYS.withTimes(LocalTime.of(2, 0), LocalTime.of(2, 59)));
        Instant before = Instant.parse("2027-03-28T00:59:59Z");
        assertFalse(early.holdsAt(before.plusSeconds(1)));
        assertEquals(Optional.of(at("2027-03-29T02:00:00")), early.findNextChange(before));
    }

    private static Schedule rome(TimeRule... rules) {
        return Schedule.of(List.of(rules), ROME);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ROME).toInstant();
    }
}
