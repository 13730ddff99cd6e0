package org.parley.server.telephony.route.plan;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Free text in the dialplan. What is more than letters, digits and harmless signs travels
/// percent-encoded, so that no text ever becomes an expression, an argument or a line of its own.
public final class DialText {
    private static final Pattern VARIABLE =
            Pattern.compile(
                    "\\$?\\{([A-Za-z_][A-Za-z0-9_]{0,39}|CALLERID\\((?:num|name|dnid)\\))}");
    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9_.:@/*#+=-]*");

    private DialText() {}

    /// The text as a value of `Set`. `{NAME}` and `{CALLERID(num)}` are variables, also with the
    /// dollar sign before them; one that is not known is empty.
    public static String value(String text) {
        var out = new StringBuilder();
        Matcher variables = VARIABLE.matcher(text);
        int from = 0;
        while (variables.find()) {
            out.append(constant(text.substring(from, variables.start())));
            out.append("${").append(variables.group(1)).append('}');
            from = variables.end();
        }
        return out.append(constant(text.substring(from))).toString();
    }

    private static String constant(String text) {
        if (HARMLESS.matcher(text).matches()) {
            return text;
        }
        var encoded = new StringBuilder("${URIDECODE(");
        for (byte unit : text.getBytes(StandardCharsets.UTF_8)) {
            int code = Byte.toUnsignedInt(unit);
            if (code < 128 && Character.isLetterOrDigit(code)) {
                encoded.append((char) code);
            } else {
                encoded.append('%').append(hex(code >> 4)).append(hex(code & 15));
            }
        }
        return encoded.append(")}").toString();
    }

    private static char hex(int digit) {
        return "0123456789ABCDEF".charAt(digit);
    }
}
