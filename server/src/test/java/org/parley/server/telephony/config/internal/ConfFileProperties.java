package org.parley.server.telephony.config.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Whatever a value holds, Asterisk reads it back as that value and reads nothing else.
final class ConfFileProperties {
    @Property(tries = 2_000)
    void aValueStaysOneValue(@ForAll("hostile") String value) {
        String[] lines =
                new ConfFile().section("s").set("key", value).set("next", "x").text().split("\n");
        assertEquals("next = x", lines[lines.length - 1]);
        assertEquals("[s]", lines[lines.length - 3]);
        assertEquals(cleaned(value), asAsteriskReads(lines[lines.length - 2]));
    }

    @Provide
    Arbitrary<String> hostile() {
        return Arbitraries.oneOf(
                Arbitraries.strings().all().ofMaxLength(60),
                Arbitraries.of(
                                ";",
                                "\\",
                                "--",
                                "[x]",
                                "\n",
                                "\r",
                                "\"",
                                "${X}",
                                "#include",
                                "=>",
                                "(!)",
                                ",",
                                "😀",
                                " ")
                        .list()
                        .ofMaxSize(12)
                        .map(parts -> String.join("", parts)));
    }

    private static String cleaned(String value) {
        var out = new StringBuilder();
        value.codePoints()
                .map(point ->
                        Character.isISOControl(point) || point == 0x2028 || point == 0x2029
                                ? ' '
                                : point)
                .forEach(out::appendCodePoint);
        return out.toString().strip();
    }

    /// The way of Asterisk's reader: a semicolon ends the line unless a backslash stands before it,
    /// which is then taken out.
    private static String asAsteriskReads(String line) {
        var text = new StringBuilder(line);
        int from = 0;
        for (int at = text.indexOf(";", from); at >= 0; at = text.indexOf(";", from)) {
            if (at > 0 && text.charAt(at - 1) == '\\') {
                text.deleteCharAt(at - 1);
                from = at;
            } else {
                text.setLength(at);
            }
        }
        return text.substring(text.indexOf("=") + 1).strip();
    }
}
