package org.parley.server.routing.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.Ids;
import org.parley.contract.platform.Refusal;
import org.parley.contract.routing.Channel;
import org.parley.contract.routing.Strategy;
import org.parley.server.permissions.Sight;
import org.parley.server.platform.db.Database;
import org.parley.server.routing.model.Decision.OfferOutcome;
import org.parley.server.routing.model.OfferChange;
import org.parley.server.routing.model.OfferInputs;
import org.parley.server.routing.model.StoredDecision;
import org.parley.server.routing.model.Verdict;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What the store promises on both databases.
interface DecisionStoreContract {
    Instant START = Instant.parse("2026-11-22T08:00:00.123456Z");
    UUID ANN = new UUID(1, 1);
    UUID BOB = new UUID(1, 2);

    Database db();

    private SqlDecisionStore store() {
        return new SqlDecisionStore(db());
    }

    static StoredDecision decision(long offer, String item) {
        var inputs =
                new OfferInputs(
                        Strategy.RANDOM,
                        0.123456789012345,
                        2,
                        BOB,
                        Duration.ofMillis(1_234),
                        List.of(
                                new OfferInputs.Candidate(
                                        ANN, 0, 1, Verdict.ELIGIBLE, 1L << 40, -3),
                                new OfferInputs.Candidate(BOB, 1, 0, Verdict.PAUSED, 0, 0)));
        return new StoredDecision(
                Ids.at(START.toEpochMilli()),
                START.plusSeconds(offer),
                new StoredDecision.Work(
                        item, new UUID(2, 2), "Vendite \u00e8 \"'; ${x}", Channel.VOICE),
                offer,
                List.of(ANN),
                inputs);
    }

    private static void assertConflict(Runnable save) {
        Refusal refusal = assertThrows(Refusal.class, save::run);
        assertEquals(ErrorCode.CONFLICT, refusal.code());
    }

    @Test
    default void givesBackADecisionAsItWas() {
        StoredDecision decision = decision(1, "call");
        store().save(List.of(new OfferChange.Made(decision)));
        assertEquals(Optional.of(decision), store().find(decision.id()));
        assertEquals(Optional.empty(), store().find(Ids.next()));
    }

    @Test
    default void listsTheNewestFirstAndByItem() {
        for (int i = 1; i <= 5; i++) {
            store().save(List.of(new OfferChange.Made(decision(i, "call-" + i % 2 + "-" + i))));
        }
        var page = store().list(null, Sight.ALL, 2, 1);
        assertEquals(5, page.total());
        assertEquals(List.of(4L, 3L), page.rows().stream().map(StoredDecision::offer).toList());
        assertEquals(1, store().list("call-1-3", Sight.ALL, 10, 0).total());
        assertEquals(0, store().list("call", Sight.ALL, 10, 0).total());
    }

    @Test
    default void refusesASecondLiveOfferOfAnItem() {
        store().save(List.of(new OfferChange.Made(decision(1, "call"))));
        assertConflict(() -> store().save(List.of(new OfferChange.Made(decision(2, "call")))));
        store().save(List.of(new OfferChange.Ended(1, OfferOutcome.MISSED, START)));
        store().save(List.of(new OfferChange.Made(decision(2, "call"))));
    }

    @Test
    default void letsOneAgentTakeAnItemAndNoOther() {
        store().save(
                        List.of(
                                new OfferChange.Made(decision(1, "mail")),
                                new OfferChange.Taken(1, ANN)));
        assertConflict(() -> store().save(List.of(new OfferChange.Taken(1, BOB))));
        assertConflict(() -> store().save(List.of(new OfferChange.Made(decision(2, "mail")))));
        assertConflict(
                () -> store().save(List.of(new OfferChange.Ended(1, OfferOutcome.MISSED, START))));
        store().save(List.of(new OfferChange.Finished(1, START)));
        store().save(List.of(new OfferChange.Made(decision(2, "mail"))));
    }

    @Test
    default void storesNothingOfABatchThatIsRefused() {
        assertConflict(() ->
                store().save(
                                List.of(
                                        new OfferChange.Made(decision(1, "a")),
                                        new OfferChange.Taken(77, ANN))));
        assertEquals(0, store().list(null, Sight.ALL, 10, 0).total());
    }

    @Test
    default void freesWhatAnEarlierRunLeft() {
        store().save(
                        List.of(
                                new OfferChange.Made(decision(1, "a")),
                                new OfferChange.Made(decision(2, "b")),
                                new OfferChange.Taken(2, ANN)));
        assertEquals(2, store().releaseAll(START));
        assertEquals(0, store().releaseAll(START));
        store().save(List.of(new OfferChange.Made(decision(3, "b"))));
    }

    @Test
    default void forgetsTheOldButNotWhatIsLive() {
        store().save(
                        List.of(
                                new OfferChange.Made(decision(1, "a")),
                                new OfferChange.Ended(1, OfferOutcome.REFUSED, START),
                                new OfferChange.Made(decision(2, "a"))));
        assertEquals(2, store().deleteBefore(START.plusSeconds(3)));
        assertConflict(() -> store().save(List.of(new OfferChange.Made(decision(3, "a")))));
        assertTrue(store().list(null, Sight.ALL, 10, 0).rows().isEmpty());
    }
}
