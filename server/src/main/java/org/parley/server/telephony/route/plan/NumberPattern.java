package org.parley.server.telephony.route.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A number or pattern as Asterisk's dialplan takes it: which numbers fit, and which of two
/// patterns fits more closely. That is decided at the first place where they differ: fewer digits
/// there are closer, and a digit is closer than whatever follows.
public final class NumberPattern implements Comparable<NumberPattern> {
    private static final String DIGITS = "0123456789";
    private static final int REST = 100;
    private static final Comparator<NumberPattern> CLOSEST = NumberPattern::closer;

    private final List<String> places = new ArrayList<>();
    private final boolean rest;
    private final boolean restMayBeNothing;

    /// @param text such as `0800100`, or `_0[2-9]X.`
    public NumberPattern(String text) {
        String signs = text.startsWith("_") ? text.substring(1) : text;
        restMayBeNothing = text.startsWith("_") && signs.endsWith("!");
        rest = text.startsWith("_") && (signs.endsWith(".") || restMayBeNothing);
        String fixed = rest ? signs.substring(0, signs.length() - 1) : signs;
        int i = 0;
        while (i < fixed.length()) {
            int end = fixed.charAt(i) == '[' ? fixed.indexOf(']', i) : i;
            places.add(
                    text.startsWith("_")
                            ? signsOf(fixed.substring(i, end + 1))
                            : fixed.substring(i, i + 1));
            i = end + 1;
        }
    }

    private static String signsOf(String sign) {
        return switch (sign.charAt(0)) {
            case 'X' -> DIGITS;
            case 'Z' -> DIGITS.substring(1);
            case 'N' -> DIGITS.substring(2);
            case '[' -> set(sign.substring(1, sign.length() - 1));
            default -> sign;
        };
    }

    /// The signs of a set such as `13-5*`.
    private static String set(String inside) {
        var signs = new StringBuilder();
        for (int i = 0; i < inside.length(); i++) {
            boolean span = i + 2 < inside.length() && inside.charAt(i + 1) == '-';
            char last = span ? inside.charAt(i + 2) : inside.charAt(i);
            for (char c = inside.charAt(i); c <= last; c++) {
                signs.append(c);
            }
            i += span ? 2 : 0;
        }
        return signs.toString();
    }

    /// Whether a number fits.
    public boolean fits(String number) {
        int more = number.length() - places.size();
        if (more < 0 || (rest ? more == 0 && !restMayBeNothing : more > 0)) {
            return false;
        }
        for (int i = 0; i < places.size(); i++) {
            if (places.get(i).indexOf(number.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    /// The closer one first.
    @Override
    public int compareTo(NumberPattern other) {
        return CLOSEST.compare(this, other);
    }

    private static int closer(NumberPattern one, NumberPattern other) {
        int most = Math.max(one.places.size(), other.places.size());
        for (int i = 0; i < most; i++) {
            int order = Integer.compare(one.width(i), other.width(i));
            if (order != 0) {
                return order;
            }
        }
        return Boolean.compare(one.restMayBeNothing, other.restMayBeNothing);
    }

    private int width(int place) {
        return place < places.size() ? places.get(place).length() : REST;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NumberPattern pattern
                && places.equals(pattern.places)
                && rest == pattern.rest
                && restMayBeNothing == pattern.restMayBeNothing;
    }

    @Override
    public int hashCode() {
        return places.hashCode();
    }
}
