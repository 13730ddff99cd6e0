package org.parley.phone.sip;

import java.util.ArrayList;
import java.util.List;

/// Pieces of SIP's grammar (RFC 3261 section 25).
final class SipText {
    private static final String TOKEN_MARKS = "-.!%*_+`'~";

    private SipText() {}

    static boolean isToken(String text) {
        return !text.isEmpty() && text.chars().allMatch(SipText::isTokenCharacter);
    }

    private static boolean isTokenCharacter(int c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || TOKEN_MARKS.indexOf(c) >= 0;
    }

    static boolean hasLineBreak(String text) {
        return text.indexOf('\r') >= 0 || text.indexOf('\n') >= 0;
    }

    static boolean hasSpace(String text) {
        return text.chars().anyMatch(c -> c <= ' ');
    }

    /// Takes a list parted by commas apart; commas in quotes, in `<>` and in comments do not part.
    /// Empty members are left out.
    static List<String> splitList(String text) throws SipParseException {
        return split(text, ',');
    }

    /// As [#splitList], at another character.
    static List<String> split(String text, char separator) throws SipParseException {
        List<String> parts = new ArrayList<>();
        int from = 0;
        boolean angle = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                i = endOfQuoted(text, i);
            } else if (c == '<') {
                angle = true;
            } else if (c == '>') {
                angle = false;
            } else if (c == separator && !angle) {
                addUnlessBlank(parts, text.substring(from, i));
                from = i + 1;
            }
        }
        addUnlessBlank(parts, text.substring(from));
        return parts;
    }

    private static void addUnlessBlank(List<String> parts, String part) {
        if (!part.isBlank()) {
            parts.add(part.strip());
        }
    }

    /// The index of the quote that ends the quoted string which begins at `start`.
    static int endOfQuoted(String text, int start) throws SipParseException {
        for (int i = start + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '"') {
                return i;
            }
        }
        throw new SipParseException("A quoted text has no end.");
    }

    /// The content of a quoted string with its escapes undone; a text without quotes is returned as
    /// it is.
    static String unquote(String text) {
        if (text.length() < 2 || text.charAt(0) != '"' || text.charAt(text.length() - 1) != '"') {
            return text;
        }
        StringBuilder content = new StringBuilder(text.length());
        for (int i = 1; i < text.length() - 1; i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length() - 1) {
                i++;
                c = text.charAt(i);
            }
            content.append(c);
        }
        return content.toString();
    }

    /// A quoted string of any content; line breaks become blanks.
    static String quote(String content) {
        StringBuilder quoted = new StringBuilder(content.length() + 2).append('"');
        for (int i = 0; i < content.length(); i++) {
            char c = content.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\');
            }
            quoted.append(c < ' ' ? ' ' : c);
        }
        return quoted.append('"').toString();
    }

    /// A number of decimal digits up to `limit`.
    static long number(String text, long limit, String what) throws SipParseException {
        if (text.isEmpty()
                || text.length() > 19
                || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new SipParseException(what + " is not a number: " + shortened(text));
        }
        try {
            long value = Long.parseLong(text);
            if (value <= limit) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw new SipParseException(what + " is too large: " + text);
        }
        throw new SipParseException(what + " is too large: " + text);
    }

    /// For a sentence about a text that may be of any length and content.
    static String shortened(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints()
                .limit(60)
                .map(c -> c < ' ' || c == 127 ? '.' : c)
                .forEach(shown::appendCodePoint);
        return shown.length() < text.length() ? shown + "..." : shown.toString();
    }
}
