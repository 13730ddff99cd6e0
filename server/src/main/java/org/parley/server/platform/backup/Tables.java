package org.parley.server.platform.backup;

import org.parley.server.platform.db.Engine;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The tables of a database as they are, whatever migrations made them.
final class Tables {
    static final String HISTORY = "flyway_schema_history";

    private static final Set<String> KINDS = Set.of("TABLE", "BASE TABLE");

    private Tables() {}

    /// A column.
    ///
    /// @param type the database's own name of it, without a size
    /// @param counted whether the database gives numbers itself
    record Column(String name, String type, boolean counted) {
        boolean isBinary() {
            String lower = type.toLowerCase(Locale.ROOT);
            return lower.startsWith("bytea") || lower.startsWith("binary");
        }

        boolean isInstant() {
            String lower = type.toLowerCase(Locale.ROOT);
            return lower.equals("timestamptz") || lower.equals("timestamp with time zone");
        }

        boolean isJson() {
            return type.toLowerCase(Locale.ROOT).startsWith("json");
        }
    }

    /// All but Flyway's own, in alphabetical order.
    static List<String> list(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet rows =
                connection.getMetaData().getTables(null, connection.getSchema(), "%", null)) {
            while (rows.next()) {
                String name = rows.getString("TABLE_NAME");
                if (KINDS.contains(rows.getString("TABLE_TYPE")) && !name.equals(HISTORY)) {
                    names.add(name);
                }
            }
        }
        names.sort(null);
        return names;
    }

    static List<Column> columns(Connection connection, String table) throws SQLException {
        List<Column> columns = new ArrayList<>();
        try (ResultSet rows =
                connection
                        .getMetaData()
                        .getColumns(null, connection.getSchema(), table.replace("_", "\\_"), "%")) {
            while (rows.next()) {
                columns.add(
                        new Column(
                                rows.getString("COLUMN_NAME"),
                                rows.getString("TYPE_NAME"),
                                "YES".equals(rows.getString("IS_AUTOINCREMENT"))));
            }
        }
        return columns;
    }

    /// Lets rows come in any order, until [#enforce].
    ///
    /// @return what [#enforce] needs
    static List<String> relax(Connection connection, Engine engine) throws SQLException {
        List<String> restoring = new ArrayList<>();
        try (var sql = connection.createStatement()) {
            if (engine == Engine.H2) {
                sql.execute("set referential_integrity false");
                restoring.add("set referential_integrity true");
                return restoring;
            }
            List<String> dropping = new ArrayList<>();
            try (var rows =
                    sql.executeQuery(
                            "select conrelid::regclass::text, quote_ident(conname),"
                                    + " pg_get_constraintdef(oid) from pg_constraint where contype ="
                                    + " 'f' and connamespace = current_schema()::regnamespace")) {
                while (rows.next()) {
                    String table = "alter table " + rows.getString(1);
                    dropping.add(table + " drop constraint " + rows.getString(2));
                    restoring.add(
                            table
                                    + " add constraint "
                                    + rows.getString(2)
                                    + " "
                                    + rows.getString(3));
                }
            }
            for (String statement : dropping) {
                sql.execute(statement);
            }
        }
        return restoring;
    }

    /// Holds rows to their references again; one that has lost its other end is a fault.
    static void enforce(Connection connection, List<String> restoring) throws SQLException {
        try (var sql = connection.createStatement()) {
            for (String statement : restoring) {
                sql.execute(statement);
            }
        }
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
