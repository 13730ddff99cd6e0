package org.parley.server.reports.cel;

import org.parley.server.reports.model.CelRow;
import org.parley.server.telephony.config.EventColumns;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The form of a line in the event log: comma-separated, each value in double quotes, a quote
/// inside doubled (RFC 4180), so that a value may hold commas, quotes and line ends.
public final class CelCsv {
    private static final BigDecimal NANOS = BigDecimal.valueOf(1_000_000_000L);

    private CelCsv() {}

    /// The row of one line; empty when the line is not of the expected form.
    public static Optional<CelRow> row(String line) {
        List<String> values = values(line);
        if (values.size() != EventColumns.ALL.size()) {
            return Optional.empty();
        }
        return time(value(values, "eventtime"))
                .map(at -> row(values, at))
                .filter(row -> !row.leg().isEmpty() && !row.call().isEmpty());
    }

    private static CelRow row(List<String> values, Instant at) {
        return new CelRow(
                value(values, "eventtype"),
                value(values, "userdeftype"),
                at,
                value(values, "uniqueid"),
                value(values, "linkedid"),
                value(values, "channame"),
                value(values, "cidnum"),
                value(values, "cidname"),
                value(values, "exten"),
                value(values, "context"),
                value(values, "appname"),
                value(values, "appdata"),
                value(values, "eventextra"));
    }

    private static String value(List<String> values, String column) {
        return values.get(EventColumns.ALL.indexOf(column));
    }

    /// Where the line that begins at `from` ends: the place after its line feed, which is not
    /// inside quotes; -1 when the line is not complete yet.
    public static int endOfLine(byte[] bytes, int from, int length) {
        boolean quoted = false;
        for (int i = from; i < length; i++) {
            if (bytes[i] == '"') {
                quoted = !quoted;
            } else if (bytes[i] == '\n' && !quoted) {
                return i + 1;
            }
        }
        return -1;
    }

    static List<String> values(String line) {
        List<String> values = new ArrayList<>(EventColumns.ALL.size());
        var value = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                if (quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                    value.append('"');
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (c == ',' && !quoted) {
                values.add(value.toString());
                value.setLength(0);
            } else if (quoted || c != '\n' && c != '\r') {
                value.append(c);
            }
        }
        values.add(value.toString());
        return values;
    }

    private static Optional<Instant> time(String text) {
        try {
            var seconds = new BigDecimal(text);
            BigDecimal[] parts = seconds.multiply(NANOS).divideAndRemainder(NANOS);
            return Optional.of(
                    Instant.ofEpochSecond(parts[0].longValueExact(), parts[1].longValue()));
        } catch (ArithmeticException | NumberFormatException | DateTimeException _) {
            return Optional.empty();
        }
    }
}
