package org.parley.server.platform.db;

import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;
import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.FieldFault;
import org.parley.contract.platform.Refusal;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Tells apart what a database's errors mean, by SQLSTATE (ISO 9075, and the vendors' own).
final class DatabaseFaults {
    private static final String UNIQUE_VIOLATION = "23505";

    /// PostgreSQL: shut down, crashed, starting up; H2: connection broken, already closed, closed
    /// database, file in use, input/output fault.
    private static final Set<String> AWAY =
            Set.of(
                    "57P01", "57P02", "57P03", "90067", "90007", "90098", "90121", "90020", "90028",
                    "90031");

    /// Deadlock, serialization fault, lock time-out.
    private static final Set<String> BUSY = Set.of("40001", "40P01", "55P03", "HYT00", "50200");

    /// A foreign key is broken; H2 tells a missing parent from a child that is left.
    private static final Set<String> REFERENCE = Set.of("23503", "23506");

    /// Constraints are named `table__column__unique`.
    private static final Pattern NAMED =
            Pattern.compile("([a-z0-9_]+?)__([a-z0-9_]+?)__unique", Pattern.CASE_INSENSITIVE);

    private DatabaseFaults() {}

    /// The refusal that tells of the fault, or the exception itself when it is a fault of ours.
    static RuntimeException translate(DataAccessException fault) {
        SQLException cause = sqlCause(fault);
        if (cause == null) {
            return fault;
        }
        String state = cause.getSQLState() == null ? "" : cause.getSQLState();
        if (isAway(cause, state)) {
            return because(
                    fault,
                    ErrorCode.UNAVAILABLE,
                    "The database does not answer, so nothing was stored. Try again in a few"
                            + " seconds.",
                    List.of());
        }
        if (BUSY.contains(state)) {
            return because(
                    fault,
                    ErrorCode.CONFLICT,
                    "Somebody else changed the same data at the same moment, so nothing was"
                            + " stored. Try again.",
                    List.of());
        }
        if (REFERENCE.contains(state)) {
            return because(
                    fault,
                    ErrorCode.CONFLICT,
                    "Something that this refers to is gone, or something else still refers to"
                            + " this, so nothing was stored. Load it again.",
                    List.of());
        }
        return state.equals(UNIQUE_VIOLATION) ? duplicate(fault, cause) : fault;
    }

    /// The driver's own words, in one line.
    static String reason(Throwable fault) {
        Throwable deepest = fault;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return String.valueOf(deepest.getMessage()).replaceAll("\\s+", " ").strip();
    }

    private static boolean isAway(SQLException cause, String state) {
        return cause instanceof SQLTransientConnectionException
                || cause instanceof SQLNonTransientConnectionException
                || state.startsWith("08")
                || AWAY.contains(state);
    }

    private static Refusal duplicate(DataAccessException fault, SQLException cause) {
        Matcher name = NAMED.matcher(String.valueOf(cause.getMessage()));
        if (!name.find()) {
            return because(
                    fault,
                    ErrorCode.CONFLICT,
                    "There is one with this value already, so nothing was stored. Choose another.",
                    List.of());
        }
        String field = name.group(2).toLowerCase(Locale.ROOT);
        return because(
                fault,
                ErrorCode.CONFLICT,
                "There is one with this "
                        + field.replace('_', ' ')
                        + " already, so nothing was stored. Choose another.",
                List.of(new FieldFault(camel(field), "is taken already")));
    }

    private static Refusal because(
            Throwable fault, ErrorCode code, String detail, List<FieldFault> faults) {
        var refusal = new Refusal(code, detail, faults);
        refusal.initCause(fault);
        return refusal;
    }

    private static @Nullable SQLException sqlCause(Throwable fault) {
        for (Throwable at = fault; at != null; at = at.getCause()) {
            if (at instanceof SQLException sql) {
                return sql;
            }
        }
        return null;
    }

    private static String camel(String name) {
        var text = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c == '_' && i + 1 < name.length()) {
                text.append(Character.toUpperCase(name.charAt(++i)));
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }
}
