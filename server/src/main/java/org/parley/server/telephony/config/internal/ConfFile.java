package org.parley.server.telephony.config.internal;

import java.nio.file.Path;

/// Writes one of Asterisk's files. This is the only place where a value meets their syntax.
///
/// A semicolon begins a comment there, anywhere in a line, unless a backslash stands before it; a
/// line ends a value. So each semicolon gets its backslash and each control character becomes a
/// blank. Nothing else has a meaning inside a value.
final class ConfFile {
    private final StringBuilder text = new StringBuilder(1024);

    ConfFile() {
        text.append("; Written by Parley: changes made here are lost at the next publication.\n");
    }

    ConfFile section(String name) {
        text.append("\n[").append(name).append("]\n");
        return this;
    }

    ConfFile set(String key, String value) {
        text.append(key).append(" = ").append(escaped(value)).append('\n');
        return this;
    }

    ConfFile set(String key, long value) {
        return set(key, Long.toString(value));
    }

    ConfFile set(String key, Path value) {
        return set(key, value.toString());
    }

    ConfFile set(String key, boolean value) {
        return set(key, value ? "yes" : "no");
    }

    /// A line as it is: dialplan of our own, made of checked names only.
    ConfFile line(String line) {
        text.append(line).append('\n');
        return this;
    }

    String text() {
        return text.toString();
    }

    static String escaped(String value) {
        var out = new StringBuilder(value.length() + 8);
        value.codePoints()
                .forEach(point -> {
                    if (point == ';') {
                        out.append("\\;");
                    } else if (Character.isISOControl(point)
                            || point == 0x2028
                            || point == 0x2029) {
                        out.append(' ');
                    } else {
                        out.appendCodePoint(point);
                    }
                });
        return out.toString().strip();
    }

    /// A caller id, as `"Name" <number>`: quotes and backslashes in the name are escaped.
    static String callerId(String name, String number) {
        return "\"" + name.replace("\\", "\\\\").replace("\"", "\\\"") + "\" <" + number + ">";
    }
}
