package org.parley.server.platform.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parley.server.platform.db.tables.Tables.PARLEY_META;

import org.junit.jupiter.api.Test;
import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.Refusal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What both engines promise.
interface DatabaseContract {
    Database db();

    @Test
    default void storesWhatATransactionWrites() {
        db().run(tx -> put(tx, "colour", "green"));

        assertEquals("green", content("colour"));
        assertEquals(Optional.empty(), db().fault());
    }

    @Test
    default void storesNothingOfATransactionThatFails() {
        List<String> afterwards = new ArrayList<>();

        assertThrows(
                IllegalStateException.class,
                () ->
                        db().run(tx -> {
                            put(tx, "colour", "red");
                            tx.afterCommit(() -> afterwards.add("told"));
                            throw new IllegalStateException("changed my mind");
                        }));

        assertEquals(null, content("colour"));
        assertTrue(afterwards.isEmpty(), "nobody may hear of what was not stored");
    }

    @Test
    default void tellsOthersOnlyAfterTheCommit() {
        List<String> seen = new ArrayList<>();

        db().run(tx -> {
            tx.afterCommit(() -> seen.add("saw " + content("colour")));
            tx.afterCommit(() -> {
                throw new IllegalStateException("a listener's fault");
            });
            tx.afterCommit(() -> seen.add("goes on"));
            put(tx, "colour", "blue");
        });

        assertEquals(List.of("saw blue", "goes on"), seen);
    }

    @Test
    default void refusesASecondOfWhatMustBeUnique() {
        db().run(tx -> put(tx, "colour", "green"));

        Refusal refusal =
                assertThrows(Refusal.class, () -> db().run(tx -> put(tx, "colour", "red")));

        assertEquals(ErrorCode.CONFLICT, refusal.code());
        assertEquals("green", content("colour"));
    }

    @Test
    default void namesTheFieldOfAConstraint() {
        db().run(tx -> {
            tx.sql()
                    .execute(
                            "create table sample (login_name varchar(20), constraint"
                                    + " sample__login_name__unique unique (login_name))");
            tx.sql().execute("insert into sample values ('ann')");
        });

        Refusal refusal =
                assertThrows(
                        Refusal.class,
                        () ->
                                db().run(tx ->
                                        tx.sql()
                                                .execute(
                                                        "insert into sample values" + " ('ann')")));

        assertEquals("loginName", refusal.faults().getFirst().field());
        assertTrue(refusal.getMessage().contains("this login name"), refusal.getMessage());
    }

    @Test
    default void refusesATransactionInsideAnother() {
        assertThrows(
                IllegalStateException.class,
                () -> db().run(outer -> db().run(inner -> put(inner, "colour", "red"))));
    }

    private static void put(Transaction tx, String name, String content) {
        tx.sql()
                .insertInto(PARLEY_META)
                .set(PARLEY_META.NAME, name)
                .set(PARLEY_META.CONTENT, content)
                .execute();
    }

    private String content(String name) {
        return db().read(sql ->
                sql.select(PARLEY_META.CONTENT)
                        .from(PARLEY_META)
                        .where(PARLEY_META.NAME.eq(name))
                        .fetchOne(PARLEY_META.CONTENT));
    }
}
