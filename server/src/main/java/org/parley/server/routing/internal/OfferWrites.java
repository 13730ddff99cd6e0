package org.parley.server.routing.internal;

import static org.jooq.impl.DSL.inline;
import static org.parley.server.platform.db.tables.Tables.ROUTING_DECISION;
import static org.parley.server.platform.db.tables.Tables.ROUTING_OFFER;

import org.jooq.BatchBindStep;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.Refusal;
import org.parley.server.platform.db.BatchInsert;
import org.parley.server.routing.model.OfferChange;
import org.parley.server.routing.model.StoredDecision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// A batch of changes as few statements: what happened to an offer in the batch in which it was
/// made goes into its first row, and equal statements travel together.
///
/// Changes of offers that are stored already go first, since they may free an item for another
/// offer.
final class OfferWrites {
    private static final List<Field<?>> OFFERS =
            List.of(
                    ROUTING_OFFER.NUMBER,
                    ROUTING_OFFER.ITEM_ID,
                    ROUTING_OFFER.LIVE_ITEM,
                    ROUTING_OFFER.QUEUE_ID,
                    ROUTING_OFFER.CHANNEL,
                    ROUTING_OFFER.STATE,
                    ROUTING_OFFER.OUTCOME,
                    ROUTING_OFFER.OWNER_ID,
                    ROUTING_OFFER.MADE_AT,
                    ROUTING_OFFER.ENDED_AT);
    private static final List<Field<?>> DECISIONS =
            List.of(
                    ROUTING_DECISION.ID,
                    ROUTING_DECISION.MADE_AT,
                    ROUTING_DECISION.ITEM_ID,
                    ROUTING_DECISION.QUEUE_ID,
                    ROUTING_DECISION.QUEUE_NAME,
                    ROUTING_DECISION.CHANNEL,
                    ROUTING_DECISION.STRATEGY,
                    ROUTING_DECISION.OFFER_NUMBER,
                    ROUTING_DECISION.WAITED_MILLIS,
                    ROUTING_DECISION.CHOSEN,
                    ROUTING_DECISION.INPUTS);

    static final String OFFERED = "OFFERED";
    static final String OWNED = "OWNED";
    static final String ENDED = "ENDED";

    private final DecisionJson json;
    private final Map<Long, Life> made = new LinkedHashMap<>();
    private final List<OfferChange.Ended> ended = new ArrayList<>();
    private final List<OfferChange.Taken> taken = new ArrayList<>();
    private final List<OfferChange.Finished> finished = new ArrayList<>();

    /// The life of an offer so far, all of it in this batch.
    private static final class Life {
        final StoredDecision decision;
        String state = OFFERED;
        @Nullable String outcome;
        @Nullable UUID owner;
        @Nullable Instant endedAt;

        Life(StoredDecision decision) {
            this.decision = decision;
        }

        void go(OfferChange change, String from, String to) {
            if (!state.equals(from)) {
                throw conflict(change);
            }
            state = to;
        }
    }

    OfferWrites(DecisionJson json, List<OfferChange> changes) {
        this.json = json;
        changes.forEach(this::sort);
    }

    private void sort(OfferChange change) {
        Life life = made.get(change.offer());
        switch (change) {
            case OfferChange.Made m -> {
                if (made.put(m.offer(), new Life(m.decision())) != null) {
                    throw conflict(m);
                }
            }
            case OfferChange.Ended e when life == null -> ended.add(e);
            case OfferChange.Taken t when life == null -> taken.add(t);
            case OfferChange.Finished f when life == null -> finished.add(f);
            case OfferChange.Ended e -> {
                life.go(e, OFFERED, ENDED);
                life.outcome = e.outcome().name();
                life.endedAt = e.at();
            }
            case OfferChange.Taken t -> {
                life.go(t, OFFERED, OWNED);
                life.owner = t.owner();
            }
            case OfferChange.Finished f -> {
                life.go(f, OWNED, ENDED);
                life.endedAt = f.at();
            }
        }
    }

    /// @throws Refusal `CONFLICT` when an offer does not stand where a change begins
    void write(DSLContext sql) {
        end(sql);
        take(sql);
        finish(sql);
        make(sql);
    }

    private void end(DSLContext sql) {
        if (ended.isEmpty()) {
            return;
        }
        BatchBindStep batch =
                sql.batch(
                        sql.update(ROUTING_OFFER)
                                .set(ROUTING_OFFER.STATE, inline(ENDED))
                                .set(ROUTING_OFFER.LIVE_ITEM, inline((String) null))
                                .set(ROUTING_OFFER.OUTCOME, (String) null)
                                .set(ROUTING_OFFER.ENDED_AT, (Instant) null)
                                .where(ROUTING_OFFER.NUMBER.eq((Long) null))
                                .and(ROUTING_OFFER.STATE.eq(inline(OFFERED))));
        for (OfferChange.Ended e : ended) {
            batch = batch.bind(e.outcome().name(), e.at(), e.offer());
        }
        expectOneEach(ended, batch.execute());
    }

    private void take(DSLContext sql) {
        if (taken.isEmpty()) {
            return;
        }
        BatchBindStep batch =
                sql.batch(
                        sql.update(ROUTING_OFFER)
                                .set(ROUTING_OFFER.STATE, inline(OWNED))
                                .set(ROUTING_OFFER.OWNER_ID, (UUID) null)
                                .where(ROUTING_OFFER.NUMBER.eq((Long) null))
                                .and(ROUTING_OFFER.STATE.eq(inline(OFFERED)))
                                .and(ROUTING_OFFER.OWNER_ID.isNull()));
        for (OfferChange.Taken t : taken) {
            batch = batch.bind(t.owner(), t.offer());
        }
        expectOneEach(taken, batch.execute());
    }

    private void finish(DSLContext sql) {
        if (finished.isEmpty()) {
            return;
        }
        BatchBindStep batch =
                sql.batch(
                        sql.update(ROUTING_OFFER)
                                .set(ROUTING_OFFER.STATE, inline(ENDED))
                                .set(ROUTING_OFFER.LIVE_ITEM, inline((String) null))
                                .set(ROUTING_OFFER.ENDED_AT, (Instant) null)
                                .where(ROUTING_OFFER.NUMBER.eq((Long) null))
                                .and(ROUTING_OFFER.STATE.eq(inline(OWNED))));
        for (OfferChange.Finished f : finished) {
            batch = batch.bind(f.at(), f.offer());
        }
        expectOneEach(finished, batch.execute());
    }

    private void make(DSLContext sql) {
        if (made.isEmpty()) {
            return;
        }
        BatchBindStep offers = BatchInsert.of(sql, ROUTING_OFFER, OFFERS);
        BatchBindStep decisions = BatchInsert.of(sql, ROUTING_DECISION, DECISIONS);
        for (Life life : made.values()) {
            offers = offers.bind(offer(life));
            decisions = decisions.bind(decision(life.decision));
        }
        offers.execute();
        decisions.execute();
    }

    private static @Nullable Object[] offer(Life life) {
        StoredDecision decision = life.decision;
        StoredDecision.Work work = decision.work();
        return new @Nullable Object[] {
            decision.offer(),
            work.item(),
            life.state.equals(ENDED) ? null : work.item(),
            work.queue(),
            work.channel().name(),
            life.state,
            life.outcome,
            life.owner,
            decision.at(),
            life.endedAt
        };
    }

    private @Nullable Object[] decision(StoredDecision decision) {
        StoredDecision.Work work = decision.work();
        return new @Nullable Object[] {
            decision.id(),
            decision.at(),
            work.item(),
            work.queue(),
            work.queueName(),
            work.channel().name(),
            decision.inputs().strategy().name(),
            decision.offer(),
            decision.inputs().waited().toMillis(),
            json.writeAgents(decision.chosen()),
            json.writeInputs(decision.inputs())
        };
    }

    private static void expectOneEach(List<? extends OfferChange> changes, int[] rows) {
        for (int i = 0; i < rows.length; i++) {
            if (rows[i] != 1) {
                throw conflict(changes.get(i));
            }
        }
    }

    private static Refusal conflict(OfferChange change) {
        return new Refusal(
                ErrorCode.CONFLICT,
                "The offer "
                        + change.offer()
                        + " can't become "
                        + change.getClass().getSimpleName()
                        + " from where it stands.");
    }
}
