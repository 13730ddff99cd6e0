package org.parley.server.reports.cel;

import org.parley.server.reports.model.CelRow;
import org.parley.server.telephony.config.EventColumns;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The form of a line in the event log: comma-separated, each value in double quotes, a quote
/// inside doubled (RFC 4180), so that a value may hold commas, quotes and line ends.
public final class CelCsv {
    private static final int EVENT = column("eventtype");
    private static final int TIME = column("eventtime");
    private static final int LEG = column("uniqueid");
    private static final int CALL = column("linkedid");
    private static final int CHANNEL = column("channame");
    private static final int NUMBER = column("cidnum");
    private static final int NAME = column("cidname");
    private static final int EXTEN = column("exten");
    private static final int CONTEXT = column("context");
    private static final int APPLICATION = column("appname");
    private static final int DATA = column("appdata");
    private static final int EXTRA = column("eventextra");
    private static final int KIND = column("userdeftype");
    private static final int DECIMALS = 9;
    private static final long[] TENS = {
        1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000
    };

    private CelCsv() {}

    private static int column(String name) {
        return EventColumns.ALL.indexOf(name);
    }

    /// Complete lines.
    ///
    /// @param broken lines that are not of the expected form
    /// @param end the place after the last complete line
    public record Lines(List<CelRow> rows, int broken, int end) {}

    /// The complete lines at the beginning of these bytes.
    public static Lines lines(byte[] bytes, int length) {
        List<CelRow> rows = new ArrayList<>();
        int broken = 0;
        int from = 0;
        int end = endOfLine(bytes, from, length);
        while (end >= 0) {
            var line = new String(bytes, from, end - from, StandardCharsets.UTF_8);
            Optional<CelRow> row = row(line);
            row.ifPresent(rows::add);
            broken += row.isEmpty() && !line.isBlank() ? 1 : 0;
            from = end;
            end = endOfLine(bytes, from, length);
        }
        return new Lines(rows, broken, from);
    }

    /// The row of one line; empty when the line is not of the expected form.
    public static Optional<CelRow> row(String line) {
        List<String> values = values(line);
        if (values.size() != EventColumns.ALL.size()) {
            return Optional.empty();
        }
        return time(values.get(TIME))
                .map(at -> row(values, at))
                .filter(row -> !row.leg().isEmpty() && !row.call().isEmpty());
    }

    private static CelRow row(List<String> values, Instant at) {
        return new CelRow(
                values.get(EVENT),
                values.get(KIND),
                at,
                values.get(LEG),
                values.get(CALL),
                values.get(CHANNEL),
                values.get(NUMBER),
                values.get(NAME),
                values.get(EXTEN),
                values.get(CONTEXT),
                values.get(APPLICATION),
                values.get(DATA),
                values.get(EXTRA));
    }

    /// The line of a row, as [#row] reads it, with its line feed.
    public static String line(CelRow row) {
        String[] values = new String[EventColumns.ALL.size()];
        Arrays.fill(values, "");
        values[EVENT] = row.event();
        values[KIND] = row.kind();
        values[TIME] = time(row.at());
        values[LEG] = row.leg();
        values[CALL] = row.call();
        values[CHANNEL] = row.channel();
        values[NUMBER] = row.callerNumber();
        values[NAME] = row.callerName();
        values[EXTEN] = row.exten();
        values[CONTEXT] = row.context();
        values[APPLICATION] = row.application();
        values[DATA] = row.data();
        values[EXTRA] = row.extra();
        var line = new StringBuilder();
        for (String value : values) {
            line.append(line.isEmpty() ? "\"" : ",\"").append(value.replace("\"", "\"\""));
            line.append('"');
        }
        return line.append('\n').toString();
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

    /// Seconds since 1970 with at most nine decimals.
    private static Optional<Instant> time(String text) {
        int dot = text.indexOf('.');
        int whole = dot < 0 ? text.length() : dot;
        int decimals = dot < 0 ? 0 : text.length() - dot - 1;
        if (decimals > DECIMALS) {
            return Optional.empty();
        }
        try {
            long seconds = Long.parseLong(text, 0, whole, 10);
            long part =
                    decimals == 0 ? 0 : Integer.parseUnsignedInt(text, dot + 1, text.length(), 10);
            return Optional.of(Instant.ofEpochSecond(seconds, part * TENS[DECIMALS - decimals]));
        } catch (NumberFormatException | DateTimeException _) {
            return Optional.empty();
        }
    }

    private static String time(Instant at) {
        String decimals = Integer.toString(1_000_000_000 + at.getNano()).substring(1);
        return at.getEpochSecond() + "." + decimals;
    }
}
