package org.parley.server.telephony.route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parley.server.telephony.route.plan.NumberPattern;

import java.util.List;
import java.util.stream.Stream;

@Tag("V3")
final class NumberPatternTest {
    private static boolean fits(String pattern, String number) {
        return new NumberPattern(pattern).fits(number);
    }

    @Test
    void aPatternTakesWhatAsteriskTakes() {
        assertTrue(fits("_12X.", "1234"));
        assertFalse(fits("_12X.", "123"));
        assertFalse(fits("_12X.", "12"));
        assertTrue(fits("_12X!", "123"));
        assertTrue(fits("_3X", "30"));
        assertFalse(fits("_3X", "300"));
        assertTrue(fits("_NZX", "210"));
        assertFalse(fits("_NZX", "110"));
        assertFalse(fits("_NZX", "201"));
        assertTrue(fits("_0[13-5*]", "0*") && fits("_0[13-5*]", "04"));
        assertFalse(fits("_0[13-5*]", "02"));
        assertTrue(fits("0800100", "0800100"));
        assertFalse(fits("0800100", "08001001"));
        assertTrue(fits("*97", "*97"));
    }

    @Test
    void theCloserOneComesFirst() {
        assertEquals(
                List.of("0800100", "_08[0-2]X.", "_08X.", "_0X.", "_0!", "_X."),
                Stream.of("_X.", "_0!", "_0X.", "_08X.", "_08[0-2]X.", "0800100")
                        .sorted((a, b) -> new NumberPattern(a).compareTo(new NumberPattern(b)))
                        .toList());
    }
}
