package org.parley.contract.masking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

/// What a mask lets through.
@Tag("X9")
final class MaskProperties {
    @Example
    void theEndOfANumberIsHiddenAndTheRestStays() {
        Mask mask = new Mask(4);

        assertEquals("055123xxxx", mask.number("0551234567"));
        assertEquals("+39 055 12xxx-xx", new Mask(5).number("+39 055 12345-67"));
        assertEquals("xxx", mask.number("112"));
        assertEquals("", mask.number(""));
        assertEquals("0551234567", Mask.NONE.number("0551234567"));
    }

    @Example
    void aNameStaysUnlessItIsANumber() {
        Mask mask = new Mask(4);

        assertEquals("Zoë Müller", mask.text("Zoë Müller"));
        assertEquals("+3905512xxxx", mask.text("+39055123456"));
        assertEquals("Studio 54, 055 12x xxx", mask.text("Studio 54, 055 123 456"));
    }

    @Property
    void noMoreIsHiddenThanWasWishedAndNothingOfTheEndIsLeft(
            @ForAll @CharRange(from = '0', to = '9') @StringLength(max = 30) String number,
            @ForAll @IntRange(max = 32) int hidden) {
        String shown = new Mask(hidden).number(number);

        int kept = Math.max(0, number.length() - hidden);
        assertEquals(number.substring(0, kept) + "x".repeat(number.length() - kept), shown);
        assertEquals(shown, new Mask(hidden).number(shown), "twice is as once");
        assertEquals(shown.contains("x"), Mask.isHidden(shown));
    }

    @Property
    void anyTextAtAllKeepsItsLengthAndEveryLongNumberLosesItsEnd(
            @ForAll String before,
            @ForAll @CharRange(from = '0', to = '9') @StringLength(min = 5, max = 20) String number,
            @ForAll @IntRange(min = 1, max = 32) int hidden) {
        String text = before + " " + number;

        String shown = new Mask(hidden).text(text);

        assertEquals(text.length(), shown.length());
        assertTrue(shown.endsWith("x"));
        assertEquals(
                number.length() > hidden, Character.isDigit(shown.charAt(before.length() + 1)));
    }

    @Example
    void aWordWithAnXCanStillBeCalled() {
        assertFalse(Mask.isHidden("max"));
        assertFalse(Mask.isHidden("*5512"));
        assertTrue(Mask.isHidden("0551xxx"));
    }
}
