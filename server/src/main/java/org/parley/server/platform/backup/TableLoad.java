package org.parley.server.platform.backup;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import org.jspecify.annotations.Nullable;
import org.parley.server.platform.backup.Tables.Column;
import org.parley.server.platform.db.Engine;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Fills a table with what {@link TableDump} has written, in place of the rows that a migration
/// laid in.
final class TableLoad {
    private static final int AT_ONCE = 500;

    private final Connection connection;
    private final Engine engine;
    private final JsonFactory json = new JsonFactory();

    TableLoad(Connection connection, Engine engine) {
        this.connection = connection;
        this.engine = engine;
    }

    /// @return the number of rows
    /// @throws IOException when the text is no such table
    long read(String table, InputStream in) throws SQLException, IOException {
        Map<String, Column> known =
                Tables.columns(connection, table).stream()
                        .collect(Collectors.toMap(Column::name, Function.identity()));
        try (var sql = connection.createStatement()) {
            sql.execute("delete from " + Tables.quoted(table));
        }
        long count;
        List<Column> columns;
        try (JsonParser rows = json.createParser(in)) {
            columns = columns(table, next(table, rows), known);
            count = insert(table, columns, rows);
        }
        for (Column column : columns) {
            if (column.counted()) {
                goOnCounting(table, column.name());
            }
        }
        return count;
    }

    /// The next line's values; none at the end.
    private static List<@Nullable String> next(String table, JsonParser rows) throws IOException {
        List<@Nullable String> values = new ArrayList<>();
        JsonToken begin = rows.nextToken();
        if (begin == null) {
            return values;
        }
        if (begin != JsonToken.START_ARRAY) {
            throw new IOException("the rows of " + table + " are unreadable");
        }
        for (JsonToken token = rows.nextToken();
                token != JsonToken.END_ARRAY;
                token = rows.nextToken()) {
            values.add(token == JsonToken.VALUE_NULL ? null : rows.getText());
        }
        return values;
    }

    private static List<Column> columns(
            String table, List<@Nullable String> names, Map<String, Column> known)
            throws IOException {
        var columns = new ArrayList<Column>();
        for (String name : names) {
            Column column = name == null ? null : known.get(name);
            if (column == null) {
                throw new IOException("the table " + table + " has no column " + name);
            }
            columns.add(column);
        }
        return columns;
    }

    private long insert(String table, List<Column> columns, JsonParser rows)
            throws SQLException, IOException {
        String names =
                columns.stream()
                        .map(column -> Tables.quoted(column.name()))
                        .collect(Collectors.joining(", "));
        String places = columns.stream().map(this::place).collect(Collectors.joining(", "));
        long count = 0;
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "insert into "
                                + Tables.quoted(table)
                                + " ("
                                + names
                                + ") values ("
                                + places
                                + ")")) {
            for (var row = next(table, rows); !row.isEmpty(); row = next(table, rows)) {
                for (int i = 0; i < columns.size(); i++) {
                    set(insert, i + 1, columns.get(i), row.get(i));
                }
                insert.addBatch();
                count++;
                if (count % AT_ONCE == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
        return count;
    }

    private static void set(
            PreparedStatement insert, int index, Column column, @Nullable String value)
            throws SQLException {
        if (column.isBinary()) {
            insert.setBytes(index, value == null ? null : Base64.getDecoder().decode(value));
        } else {
            insert.setString(index, value);
        }
    }

    private String place(Column column) {
        if (column.isBinary()) {
            return "?";
        }
        if (column.isJson() && engine == Engine.H2) {
            return "? format json";
        }
        return "cast(? as " + (column.type().equals("bigserial") ? "bigint" : column.type()) + ")";
    }

    private void goOnCounting(String table, String column) throws SQLException {
        String next = "select coalesce(max(" + Tables.quoted(column) + "), 0) + 1 from ";
        try (var sql = connection.createStatement();
                var row = sql.executeQuery(next + Tables.quoted(table))) {
            row.next();
            long value = row.getLong(1);
            try (var alter = connection.createStatement()) {
                alter.execute(
                        "alter table "
                                + Tables.quoted(table)
                                + " alter column "
                                + Tables.quoted(column)
                                + " restart with "
                                + value);
            }
        }
    }
}
