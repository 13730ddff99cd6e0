package org.parley.server.platform.db;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parley.server.platform.db.tables.Tables.PARLEY_META;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.Refusal;
import org.parley.server.platform.life.StartFailure;
import org.parley.server.testing.CutWire;
import org.parley.server.testing.Databases;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/// The wire to PostgreSQL is cut for some seconds.
@Tag("postgres")
@Tag("fault")
final class DatabaseAwayTest {
    private static final Duration WAIT = Duration.ofMillis(500);

    private CutWire wire;
    private Database database;

    @BeforeEach
    void connectThroughAWire() throws IOException {
        String url = Databases.freshPostgres();
        wire = new CutWire(Databases.postgresPort());
        String through = url.replace(":" + Databases.postgresPort() + "/", ":" + wire.port() + "/");
        database = Database.open(new DatabaseConfig(through, "postgres", "", 5, WAIT));
    }

    @AfterEach
    void close() {
        database.close();
        wire.close();
    }

    @Test
    void refusesClearlyWhileAwayAndRecoversByItself() {
        put("before");
        wire.cut();

        for (int i = 0; i < 3; i++) {
            Refusal refusal = assertThrows(Refusal.class, () -> put("while away"));
            assertEquals(ErrorCode.UNAVAILABLE, refusal.code());
            assertTrue(refusal.getMessage().contains("nothing was stored"), refusal.getMessage());
        }
        assertTrue(database.fault().isPresent(), "the health check tells");
        assertEquals(ErrorCode.UNAVAILABLE, assertThrows(Refusal.class, this::count).code());

        wire.mend();

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertEquals(Optional.empty(), database.fault()));
        put("after");
        assertEquals(2, count(), "what was refused is not stored");
    }

    @Test
    void storesNothingOfATransactionDuringWhichTheWireIsCut() {
        Refusal refusal =
                assertThrows(
                        Refusal.class,
                        () ->
                                database.run(tx -> {
                                    insert(tx, "half");
                                    wire.cut();
                                    insert(tx, "whole");
                                }));
        assertEquals(ErrorCode.UNAVAILABLE, refusal.code());

        wire.mend();

        await().ignoreExceptions().until(() -> count() == 0);
    }

    @Test
    void cannotStartWithoutTheDatabaseAndSaysWhatToDo() {
        wire.cut();

        StartFailure failure = assertThrows(StartFailure.class, () -> Migrations.run(database));

        assertTrue(failure.cure().contains("database.url"), failure.cure());
    }

    private void put(String name) {
        database.run(tx -> insert(tx, name));
    }

    private static void insert(Transaction tx, String name) {
        tx.sql()
                .insertInto(PARLEY_META)
                .set(PARLEY_META.NAME, name)
                .set(PARLEY_META.CONTENT, "")
                .execute();
    }

    private int count() {
        return database.read(sql -> sql.fetchCount(PARLEY_META));
    }
}
