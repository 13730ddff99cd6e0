package org.parley.phonebar.remote;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/// The number in a link of another program: `tel:` (RFC 3966), `sip:` and `callto:`. What comes
/// after the number, such as an extension or a context, is left out.
public final class DialNumber {
    private static final int LONGEST = 400;

    private DialNumber() {}

    public static boolean isLink(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return lower.startsWith("tel:")
                || lower.startsWith("sip:")
                || lower.startsWith("sips:")
                || lower.startsWith("callto:");
    }

    /// What to dial; empty when the link holds no telephone number.
    public static Optional<String> of(String link) {
        if (!isLink(link) || link.length() > LONGEST) {
            return Optional.empty();
        }
        String rest = link.substring(link.indexOf(':') + 1).strip();
        while (rest.startsWith("/")) {
            rest = rest.substring(1);
        }
        return decoded(rest).map(DialNumber::first).flatMap(DialNumber::number);
    }

    /// A number as people write it, without what only separates.
    public static Optional<String> number(String text) {
        String number = text.replaceAll("[\\s()./\\-\\u2010-\\u2015\\u00a0]", "");
        return number.matches("\\+?[0-9*#]{1,32}") ? Optional.of(number) : Optional.empty();
    }

    private static Optional<String> decoded(String text) {
        try {
            return Optional.of(URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// Up to parameters, host or query.
    private static String first(String text) {
        return text.split("[;@?]", 2)[0];
    }
}
