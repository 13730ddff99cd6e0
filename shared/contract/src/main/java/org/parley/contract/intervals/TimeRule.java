package org.parley.contract.intervals;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;

/// One part of an interval: in force when everything that it names holds. What is absent holds
/// always, so that a rule of nothing is in force at all times.
///
/// The times are whole minutes and the last minute belongs to it: 09:00 to 13:00 ends at 13:00:59.
/// A span over midnight (22:00 to 06:00) belongs to the day on which it begins: with Friday alone
/// it lasts until Saturday's 06:00.
///
/// @param name what people call it, such as `morning`
/// @param monthDays 1 to 31; a month without the day passes over it
/// @param dates single dates or a holiday's span, each with its year
public record TimeRule(
        @Size(max = 80) String name,
        @Nullable @Valid Span<LocalTime> times,
        @Nullable @Valid Span<DayOfWeek> weekDays,
        @Nullable @Valid Span<Integer> monthDays,
        @Nullable @Valid Span<Month> months,
        @Nullable @Valid Span<LocalDate> dates) {
    /// In force at all times.
    public static TimeRule always(String name) {
        return new TimeRule(name, null, null, null, null, null);
    }

    public TimeRule withTimes(LocalTime from, LocalTime to) {
        return new TimeRule(name, new Span<>(from, to), weekDays, monthDays, months, dates);
    }

    public TimeRule withWeekDays(DayOfWeek from, DayOfWeek to) {
        return new TimeRule(name, times, new Span<>(from, to), monthDays, months, dates);
    }

    public TimeRule withMonthDays(int from, int to) {
        return new TimeRule(name, times, weekDays, new Span<>(from, to), months, dates);
    }

    public TimeRule withMonths(Month from, Month to) {
        return new TimeRule(name, times, weekDays, monthDays, new Span<>(from, to), dates);
    }

    public TimeRule withDates(LocalDate from, LocalDate to) {
        return new TimeRule(name, times, weekDays, monthDays, months, new Span<>(from, to));
    }
}
