package org.parley.contract.auth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

final class PasswordRulesTest {
    private static final PasswordRules SUITE = PasswordRules.OFF.withSuite(true);
    private static final Instant CHOSEN = Instant.parse("2026-08-24T10:00:00Z");

    @Test
    @Tag("A5")
    void withTheSuiteOnEachKindOfCharacterIsNeeded() {
        assertEquals(Set.of(PasswordRule.UPPER_CASE, PasswordRule.SIGN), SUITE.broken("abc12345"));
        assertEquals(Set.of(), SUITE.broken("Abc1234!"));
        assertEquals(Set.of(PasswordRule.LENGTH), SUITE.broken("Abc123!"));
        assertEquals(Set.of(PasswordRule.DIGIT), SUITE.broken("Abcdefg!"));
        assertEquals(Set.of(PasswordRule.LOWER_CASE), SUITE.broken("ABC1234!"));
        assertEquals(SUITE.rules(), SUITE.broken(""));
    }

    @Test
    void anySignOfTheListWillDoAndNoOther() {
        PasswordRules.SIGNS
                .codePoints()
                .forEach(sign ->
                        assertEquals(Set.of(), SUITE.broken("Abc1234" + Character.toString(sign))));
        assertEquals(Set.of(PasswordRule.SIGN), SUITE.broken("Abc1234 "));
        assertEquals(Set.of(PasswordRule.SIGN), SUITE.broken("Abc1234\u20ac"));
    }

    @Test
    void letterAndDigitsOfOtherScriptsCount() {
        assertEquals(Set.of(), SUITE.broken("\u00c8\u00e8\u0663abcd!"));
    }

    @Test
    void withTheSuiteOffOnlyTheLengthCounts() {
        assertEquals(Set.of(), PasswordRules.OFF.broken("abc12345"));
        assertEquals(Set.of(PasswordRule.LENGTH), PasswordRules.OFF.broken("abc1234"));
    }

    @Test
    void whatIsTooLongIsRefused() {
        assertEquals(Set.of(), PasswordRules.OFF.broken("x".repeat(200)));
        assertEquals(Set.of(PasswordRule.LENGTH), PasswordRules.OFF.broken("x".repeat(201)));
    }

    @Test
    void aPasswordEndsAfterNinetyDaysAndIsWarnedOfFifteenDaysBefore() {
        Instant end = CHOSEN.plus(Duration.ofDays(90));

        assertEquals(
                Optional.empty(),
                SUITE.daysToWarnOf(CHOSEN, end.minus(Duration.ofDays(15)).minusNanos(1)));
        assertEquals(Optional.of(15), SUITE.daysToWarnOf(CHOSEN, end.minus(Duration.ofDays(15))));
        assertEquals(Optional.of(1), SUITE.daysToWarnOf(CHOSEN, end.minusNanos(1)));
        assertFalse(SUITE.isOver(CHOSEN, end.minusNanos(1)));
        assertTrue(SUITE.isOver(CHOSEN, end));
    }

    @Test
    void withTheSuiteOffAPasswordNeverEnds() {
        assertEquals(Optional.empty(), PasswordRules.OFF.end(CHOSEN));
    }

    @Property
    void whatBreaksNothingWithTheSuiteBreaksNothingWithoutIt(
            @ForAll @StringLength(max = 210) String password) {
        if (SUITE.broken(password).isEmpty()) {
            assertEquals(Set.of(), PasswordRules.OFF.broken(password));
        }
    }
}
