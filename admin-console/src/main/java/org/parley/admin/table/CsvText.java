package org.parley.admin.table;

import org.jspecify.annotations.Nullable;

import java.util.Objects;

/// Values as CSV writes them (RFC 4180).
public final class CsvText {
    private CsvText() {}

    /// A cell. A value that a spreadsheet would take for a formula gets an apostrophe before it; a
    /// telephone number does not.
    public static String cell(@Nullable Object value) {
        String text = Objects.toString(value, "");
        boolean telephone = text.matches("\\+[0-9 ]*");
        if (!text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 && !telephone) {
            text = "'" + text;
        }
        return text.matches("(?s).*[\",\r\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
