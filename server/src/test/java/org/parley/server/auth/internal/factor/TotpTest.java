package org.parley.server.auth.internal.factor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.OptionalLong;

final class TotpTest {
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
    private static final Instant NOW = Instant.ofEpochSecond(1_111_111_111);

    /// RFC 6238, appendix B, the last six of its eight digits.
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void computesTheCodesOfTheStandard(long seconds, String code) {
        assertEquals(code, Totp.code(SECRET, Totp.stepOf(Instant.ofEpochSecond(seconds))));
    }

    @Test
    void takesTheCodeOfTheStepBeforeAndAfterBecauseClocksDiffer() {
        long step = Totp.stepOf(NOW);

        for (int aside = -1; aside <= 1; aside++) {
            assertEquals(
                    OptionalLong.of(step + aside),
                    Totp.findStep(SECRET, Totp.code(SECRET, step + aside), NOW, 0));
        }
        for (int aside : new int[] {-2, 2}) {
            assertEquals(
                    OptionalLong.empty(),
                    Totp.findStep(SECRET, Totp.code(SECRET, step + aside), NOW, 0));
        }
    }

    @Test
    void takesNoCodeThatIsNotLaterThanTheLastOne() {
        long step = Totp.stepOf(NOW);
        String code = Totp.code(SECRET, step);

        assertEquals(OptionalLong.of(step), Totp.findStep(SECRET, code, NOW, step - 1));
        assertEquals(OptionalLong.empty(), Totp.findStep(SECRET, code, NOW, step));
    }

    @Test
    void blanksDoNotMatterAndOtherThingsNeverFit() {
        long step = Totp.stepOf(NOW);
        String code = Totp.code(SECRET, step);

        assertEquals(
                OptionalLong.of(step),
                Totp.findStep(
                        SECRET, " " + code.substring(0, 3) + " " + code.substring(3), NOW, 0));
        for (String typed : new String[] {"", "0", "abcdef", code + "0", "\u0665\u0664"}) {
            assertEquals(OptionalLong.empty(), Totp.findStep(SECRET, typed, NOW, 0));
        }
    }
}
