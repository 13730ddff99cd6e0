package org.parley.admin.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.admin.table.CsvText;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

final class PeriodTest {
    private static final ZoneId ROME = ZoneId.of("Europe/Rome");

    @ParameterizedTest
    @CsvSource({
        "TODAY, 2026-03-29, 2026-03-29",
        "YESTERDAY, 2026-03-28, 2026-03-28",
        "THIS_WEEK, 2026-03-23, 2026-03-29",
        "LAST_30_DAYS, 2026-02-28, 2026-03-29"
    })
    void countsWholeDays(Period period, LocalDate from, LocalDate to) {
        ZonedDateTime now = ZonedDateTime.of(2026, 3, 29, 23, 59, 59, 0, ROME);

        assertEquals(
                Optional.of(new Period.Days(Optional.of(from), Optional.of(to))), period.days(now));
    }

    @Test
    void aDayOfTheClockChangeHasTwentyThreeHours() {
        LocalDate day = LocalDate.of(2026, 3, 29);

        CallQuery query =
                CallQuery.of(
                        new Period.Days(Optional.of(day), Optional.of(day)), ROME, " x ", "queue");

        assertEquals("2026-03-28T23:00:00Z", query.from());
        assertEquals("2026-03-29T22:00:00Z", query.to());
        assertEquals("x", query.q());
    }

    @Test
    void everHasNoLimits() {
        CallQuery query =
                CallQuery.of(
                        Period.ALL.days(ZonedDateTime.of(2026, 3, 29, 1, 0, 0, 0, ROME)).get(),
                        ROME,
                        "",
                        "queue");

        assertNull(query.from());
        assertNull(query.to());
        assertNull(query.q());
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            value = {
                "plain, plain",
                "+39 02 1234, +39 02 1234",
                "=1+2, '=1+2",
                "@cmd, '@cmd",
                "+cmd, '+cmd",
                "|a,b|, |\"a,b\"|",
                "a\"b, |\"a\"\"b\"|"
            })
    void writesCellsThatNoSpreadsheetRuns(String value, String cell) {
        assertEquals(cell, CsvText.cell(value));
    }
}
