package org.parley.contract.masking;

import java.util.regex.Pattern;

/// Keeps the end of customers' numbers back: `0551234567` becomes `055123xxxx`. Punctuation stays
/// where it was, and a number with fewer characters is hidden as a whole.
///
/// @param hidden how many letters and digits at the end are replaced, 0 for none
public record Mask(int hidden) {
    /// Hides nothing.
    public static final Mask NONE = new Mask(0);

    /// What stands in place of a hidden character: nothing that can be dialled.
    public static final char INSTEAD = 'x';

    /// Five digits or more, with what people write between them.
    private static final Pattern NUMBERS =
            Pattern.compile("\\+?\\p{Nd}(?:[ ./()-]{0,3}\\p{Nd}){4,}+");

    public Mask {
        if (hidden < 0) {
            throw new IllegalArgumentException("a mask cannot hide " + hidden + " characters");
        }
    }

    public boolean hides() {
        return hidden > 0;
    }

    /// A number, or whatever the other party is called by.
    public String number(String number) {
        StringBuilder shown = new StringBuilder(number);
        int left = hidden;
        for (int i = shown.length() - 1; i >= 0 && left > 0; i--) {
            if (Character.isLetterOrDigit(shown.charAt(i))) {
                shown.setCharAt(i, INSTEAD);
                left--;
            }
        }
        return shown.toString();
    }

    /// Words, such as a name, in which there may be numbers.
    public String text(String text) {
        return hides() ? NUMBERS.matcher(text).replaceAll(found -> number(found.group())) : text;
    }

    /// Whether a mask has hidden the end of this number, so that it cannot be dialled.
    public static boolean isHidden(String number) {
        return number.indexOf(INSTEAD) >= 0
                && number.chars().filter(Character::isLetter).allMatch(c -> c == INSTEAD);
    }
}
