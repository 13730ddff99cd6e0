package org.parley.contract.auth;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// What passwords must be and how long they hold. The same rules are ticked off on the sign-in
/// screen and enforced by the server.
///
/// @param suite whether the rules below hold; without it a password needs [#SHORTEST] characters
///   and never ends
/// @param minimumLength 8 to 64 characters
/// @param validDays after so many days a password must be changed; 0 = never
/// @param warnDays so many days before that its owner is told at each sign-in
/// @param changeFirst a password that somebody else chose must be changed at the first sign-in
/// @param history a new password must differ from so many earlier ones; holds without the suite too
public record PasswordRules(
        boolean suite,
        @Min(8) @Max(64) int minimumLength,
        boolean lowerCase,
        boolean upperCase,
        boolean digit,
        boolean sign,
        @Min(0) @Max(3650) int validDays,
        @Min(0) @Max(365) int warnDays,
        boolean changeFirst,
        @Min(0) @Max(12) int history) {
    /// The signs of which a password needs one.
    public static final String SIGNS = "~!@#$%^&-_=+[{]}.";

    /// No password is shorter.
    public static final int SHORTEST = 8;

    /// No password is longer.
    public static final int LONGEST = 200;

    /// The suite as it is usual, switched off.
    public static final PasswordRules OFF =
            new PasswordRules(false, 8, true, true, true, true, 90, 15, true, 0);

    /// The same rules with the suite on or off.
    public PasswordRules withSuite(boolean on) {
        return new PasswordRules(
                on,
                minimumLength,
                lowerCase,
                upperCase,
                digit,
                sign,
                validDays,
                warnDays,
                changeFirst,
                history);
    }

    /// How many characters a password needs now.
    public int shortest() {
        return suite ? minimumLength : SHORTEST;
    }

    /// What a password must be now, in the order in which people are told.
    public Set<PasswordRule> rules() {
        Set<PasswordRule> rules = EnumSet.of(PasswordRule.LENGTH);
        if (suite) {
            addIf(lowerCase, PasswordRule.LOWER_CASE, rules);
            addIf(upperCase, PasswordRule.UPPER_CASE, rules);
            addIf(digit, PasswordRule.DIGIT, rules);
            addIf(sign, PasswordRule.SIGN, rules);
        }
        return rules;
    }

    /// The rules that the password breaks; empty for a good one.
    public Set<PasswordRule> broken(String password) {
        Set<PasswordRule> broken = rules();
        broken.removeIf(rule -> holds(rule, password));
        return broken;
    }

    /// When a password that was chosen at the instant must be changed, if ever.
    public Optional<Instant> end(Instant chosenAt) {
        return suite && validDays > 0
                ? Optional.of(chosenAt.plus(Duration.ofDays(validDays)))
                : Optional.empty();
    }

    /// Whether a password chosen at the instant must be changed now.
    public boolean isOver(Instant chosenAt, Instant now) {
        return end(chosenAt).filter(end -> !now.isBefore(end)).isPresent();
    }

    /// In how many days a password ends, begun days counted, when it is time to warn its owner.
    public Optional<Integer> daysToWarnOf(Instant chosenAt, Instant now) {
        return end(chosenAt)
                .filter(end -> !now.isBefore(end.minus(Duration.ofDays(warnDays))))
                .map(end -> (int) Duration.between(now, end).plusDays(1).minusNanos(1).toDays());
    }

    private boolean holds(PasswordRule rule, String password) {
        return switch (rule) {
            case LENGTH ->
                    password.codePointCount(0, password.length()) >= shortest()
                            && password.length() <= LONGEST;
            case LOWER_CASE -> password.codePoints().anyMatch(Character::isLowerCase);
            case UPPER_CASE -> password.codePoints().anyMatch(Character::isUpperCase);
            case DIGIT -> password.codePoints().anyMatch(Character::isDigit);
            case SIGN -> password.codePoints().anyMatch(c -> SIGNS.indexOf(c) >= 0);
        };
    }

    private static void addIf(boolean wanted, PasswordRule rule, Set<PasswordRule> to) {
        if (wanted) {
            to.add(rule);
        }
    }
}
