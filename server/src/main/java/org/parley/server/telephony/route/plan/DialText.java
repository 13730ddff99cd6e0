package org.parley.server.telephony.route.plan;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Free text in the dialplan. What is more than letters, digits and harmless signs travels
/// percent-encoded, so that no text ever becomes an expression, an argument or a line of its own.
public final class DialText {
    private static final Pattern VARIABLE =
            Pattern.compile(
                    "\\$?\\{([A-Za-z_][A-Za-z0-9_]{0,79}|CALLERID\\((?:num|name|dnid)\\))}");
    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9_.:@/*#+=-]*");

    /// Standard variables that Asterisk knows otherwise: within a plan `EXTEN` is a step of it.
    private static final Map<String, String> ELSEWHERE =
            Map.of("EXTEN", "PARLEY_DNID", "LINKEDID", "CHANNEL(linkedid)");

    /// As many bytes as are sure to fit into one line when each is encoded.
    private static final int PIECE = 600;

    private DialText() {}

    /// The lines that give a variable a text, whatever it is: nothing in it is a variable.
    public static List<String> assignment(String variable, String text) {
        List<String> lines = new ArrayList<>();
        String before = "";
        for (int from = 0; from < text.length(); ) {
            int to = Math.min(text.length(), from + PIECE / 3);
            if (to < text.length() && Character.isHighSurrogate(text.charAt(to - 1))) {
                to--;
            }
            lines.add(
                    "Set(__" + variable + "=" + before + constant(text.substring(from, to)) + ")");
            before = "${" + variable + "}";
            from = to;
        }
        return lines;
    }

    /// The text as a value of `Set`. `{NAME}` and `{CALLERID(num)}` are variables, also with the
    /// dollar sign before them; one that is not known is empty.
    public static String value(String text) {
        var out = new StringBuilder();
        Matcher variables = VARIABLE.matcher(text);
        int from = 0;
        while (variables.find()) {
            out.append(constant(text.substring(from, variables.start())));
            out.append("${").append(name(variables.group(1))).append('}');
            from = variables.end();
        }
        return out.append(constant(text.substring(from))).toString();
    }

    /// How Asterisk knows a variable that a text names.
    public static String name(String variable) {
        return ELSEWHERE.getOrDefault(variable, variable);
    }

    /// The variables that a text names, in its order.
    public static List<String> variables(String text) {
        return VARIABLE.matcher(text).results().map(found -> found.group(1)).toList();
    }

    /// The text with values in the place of its variables; one that is not known is empty.
    public static String fill(String text, Map<String, String> values) {
        return VARIABLE.matcher(text)
                .replaceAll(
                        found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), "")));
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
