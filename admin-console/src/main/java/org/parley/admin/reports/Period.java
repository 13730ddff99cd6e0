package org.parley.admin.reports;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/// A span of days that people ask for by name. Weeks begin on Monday.
public enum Period {
    TODAY,
    YESTERDAY,
    THIS_WEEK,
    LAST_30_DAYS,
    /// From and to are chosen.
    CHOSEN,
    ALL;

    /// The days of a period, the last one included.
    ///
    /// @param from empty for "since ever"
    /// @param to empty for "until now"
    public record Days(Optional<LocalDate> from, Optional<LocalDate> to) {}

    /// The days as of now; those of [#CHOSEN] are for the person to say.
    public Optional<Days> days(ZonedDateTime now) {
        LocalDate today = now.toLocalDate();
        return switch (this) {
            case TODAY -> Optional.of(days(today, today));
            case YESTERDAY -> Optional.of(days(today.minusDays(1), today.minusDays(1)));
            case THIS_WEEK ->
                    Optional.of(
                            days(
                                    today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)),
                                    today));
            case LAST_30_DAYS -> Optional.of(days(today.minus(29, ChronoUnit.DAYS), today));
            case CHOSEN -> Optional.empty();
            case ALL -> Optional.of(new Days(Optional.empty(), Optional.empty()));
        };
    }

    private static Days days(LocalDate from, LocalDate to) {
        return new Days(Optional.of(from), Optional.of(to));
    }
}
