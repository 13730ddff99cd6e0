package org.parley.server.reports.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parley.server.platform.db.tables.Tables.CEL_PART;
import static org.parley.server.platform.db.tables.Tables.RECORDING;
import static org.parley.server.platform.db.tables.Tables.ROUTING_OFFER;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parley.contract.platform.Ids;
import org.parley.contract.reports.Outcome;
import org.parley.contract.telephony.Direction;
import org.parley.server.platform.db.Database;
import org.parley.server.reports.model.CallFact;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/// What the daily reconciliation finds, on both databases.
interface ReconciliationContract {
    Instant NOW = Instant.parse("2026-11-23T03:00:00Z");

    Database db();

    private String run() {
        return new Reconciliation(db(), InstantSource.fixed(NOW)).run();
    }

    private void reported(String call) {
        FactsForTests.put(
                db(),
                new CallFact(
                        call,
                        Direction.INBOUND,
                        NOW.minusSeconds(7_200),
                        null,
                        NOW.minusSeconds(7_100),
                        "39011001",
                        "",
                        "0800100",
                        null,
                        null,
                        "sales",
                        null,
                        null,
                        0,
                        null,
                        0,
                        0,
                        Outcome.ANSWERED,
                        "caller",
                        null,
                        List.of()));
    }

    private void taken(long offer, String call) {
        db().run(tx ->
                tx.sql()
                        .insertInto(ROUTING_OFFER)
                        .set(ROUTING_OFFER.NUMBER, offer)
                        .set(ROUTING_OFFER.ITEM_ID, call)
                        .set(ROUTING_OFFER.QUEUE_ID, Ids.next())
                        .set(ROUTING_OFFER.CHANNEL, "VOICE")
                        .set(ROUTING_OFFER.STATE, "CLOSED")
                        .set(ROUTING_OFFER.OUTCOME, "ACCEPTED")
                        .set(ROUTING_OFFER.MADE_AT, NOW.minusSeconds(7_190))
                        .set(ROUTING_OFFER.ENDED_AT, NOW.minusSeconds(7_180))
                        .execute());
    }

    private void recorded(String call) {
        db().run(tx ->
                tx.sql()
                        .insertInto(RECORDING)
                        .set(RECORDING.ID, Ids.next())
                        .set(RECORDING.CALL_ID, call)
                        .set(RECORDING.NODE, "n1")
                        .set(RECORDING.FILE, call + ".wav")
                        .set(RECORDING.BYTES, 1L)
                        .set(RECORDING.SHA256, "0".repeat(64))
                        .set(RECORDING.FOUND_AT, NOW.minusSeconds(7_000))
                        .execute());
    }

    private void open(String call, Instant at) {
        db().run(tx ->
                tx.sql()
                        .insertInto(CEL_PART)
                        .set(CEL_PART.NODE, "n1")
                        .set(CEL_PART.CALL_ID, call)
                        .set(CEL_PART.HAPPENED_AT, at)
                        .set(CEL_PART.LINES, "")
                        .execute());
    }

    @Test
    @Tag("V6")
    @Tag("V10")
    default void namesWhatDoesNotAgree() {
        reported("100.1");
        taken(1, "100.1");
        recorded("100.1");
        taken(2, "100.2");
        open("100.2", NOW.minusSeconds(60));
        assertEquals("all-agree 1 2 1", run());

        taken(3, "100.3");
        recorded("100.4");
        open("100.5", NOW.minusSeconds(200_000));
        String faults = assertThrows(IllegalStateException.class, this::run).getMessage();
        assertTrue(faults.contains("taken by an agent but not in the report (1): 100.3"), faults);
        assertTrue(faults.contains("recorded but not in the report (1): 100.4"), faults);
        assertTrue(faults.contains("never ended (1): 100.5"), faults);
    }
}
