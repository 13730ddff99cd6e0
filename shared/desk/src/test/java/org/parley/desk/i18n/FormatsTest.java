package org.parley.desk.i18n;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;

final class FormatsTest {
    private static final LocalDate DAY = LocalDate.of(2027, 2, 18);

    @ParameterizedTest
    @EnumSource(Language.class)
    void readsADayAsItIsShownAndAsInIso(Language language) {
        Formats formats = formats(language);
        assertEquals(DAY, formats.parseDate(formats.date(DAY)));
        assertEquals(DAY, formats.parseDate(formats.date(DAY).toUpperCase(language.locale())));
        assertEquals(DAY, formats.parseDate("2027-02-18"));
    }

    @Test
    void readsADayWrittenShort() {
        assertEquals(DAY, formats(Language.ITALIAN).parseDate("18/02/27"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void refusesWhatIsNoDay(Language language) {
        Formats formats = formats(language);
        assertThrows(DateTimeParseException.class, () -> formats.parseDate("tomorrow"));
        assertThrows(DateTimeParseException.class, () -> formats.parseDate("2027-02-31"));
    }

    private static Formats formats(Language language) {
        return new Formats(language.locale(), ZoneOffset.UTC);
    }
}
