package org.parley.server.platform.backup;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;

import org.jspecify.annotations.Nullable;
import org.parley.server.platform.backup.Tables.Column;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/// Writes a table: one JSON array a line, the names of the columns in the first, then a row each;
/// values are texts as both databases read them.
final class TableDump {
    private static final int AT_ONCE = 1_000;

    private final Connection connection;
    private final JsonFactory json = new JsonFactory();

    TableDump(Connection connection) {
        this.connection = connection;
    }

    /// @return the number of rows
    long write(String table, OutputStream out) throws SQLException, IOException {
        List<Column> columns = Tables.columns(connection, table);
        JsonGenerator lines = json.createGenerator(out);
        lines.setRootValueSeparator(null);
        lines.writeStartArray();
        for (Column column : columns) {
            lines.writeString(column.name());
        }
        end(lines);
        String names =
                columns.stream()
                        .map(column -> Tables.quoted(column.name()))
                        .collect(Collectors.joining(", "));
        long count = 0;
        try (var select =
                connection.prepareStatement("select " + names + " from " + Tables.quoted(table))) {
            select.setFetchSize(AT_ONCE);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    row(rows, columns, lines);
                    count++;
                }
            }
        }
        lines.flush();
        return count;
    }

    private static void row(ResultSet rows, List<Column> columns, JsonGenerator lines)
            throws SQLException, IOException {
        lines.writeStartArray();
        for (int i = 0; i < columns.size(); i++) {
            String value = text(rows, i + 1, columns.get(i));
            if (value == null || rows.wasNull()) {
                lines.writeNull();
            } else {
                lines.writeString(value);
            }
        }
        end(lines);
    }

    private static @Nullable String text(ResultSet rows, int index, Column column)
            throws SQLException {
        if (column.isBinary()) {
            byte[] bytes = rows.getBytes(index);
            return bytes == null ? null : Base64.getEncoder().encodeToString(bytes);
        }
        if (column.isInstant()) {
            OffsetDateTime at = rows.getObject(index, OffsetDateTime.class);
            return at == null ? null : at.toInstant().toString();
        }
        return rows.getString(index);
    }

    private static void end(JsonGenerator lines) throws IOException {
        lines.writeEndArray();
        lines.writeRaw('\n');
    }
}
