package org.parley.server.dispositions;

import static org.parley.server.platform.db.tables.Tables.CALL_DISPOSITION;

import jakarta.inject.Inject;

import org.parley.server.platform.db.Database;

import java.util.List;

/// What agents said of calls, for the rest of the server.
public final class CallDispositions {
    private final Database database;

    @Inject
    CallDispositions(Database database) {
        this.database = database;
    }

    /// The words chosen for a call, the widest first; none while nobody has chosen.
    ///
    /// @param call the linked id
    public List<String> of(String call) {
        return database
                .read(sql ->
                        sql.select(
                                        CALL_DISPOSITION.FIRST_LEVEL,
                                        CALL_DISPOSITION.SECOND_LEVEL,
                                        CALL_DISPOSITION.THIRD_LEVEL)
                                .from(CALL_DISPOSITION)
                                .where(CALL_DISPOSITION.CALL_ID.eq(call))
                                .fetchOptional(
                                        row -> List.of(row.value1(), row.value2(), row.value3())))
                .stream()
                .flatMap(List::stream)
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
