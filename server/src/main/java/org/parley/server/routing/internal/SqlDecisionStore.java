package org.parley.server.routing.internal;

import static org.parley.server.platform.db.tables.Tables.ROUTING_DECISION;
import static org.parley.server.platform.db.tables.Tables.ROUTING_OFFER;

import jakarta.inject.Inject;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.Page;
import org.parley.contract.platform.Refusal;
import org.parley.contract.routing.Channel;
import org.parley.server.permissions.Sight;
import org.parley.server.platform.db.Database;
import org.parley.server.routing.DecisionStore;
import org.parley.server.routing.model.OfferChange;
import org.parley.server.routing.model.StoredDecision;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Decisions and offers in the database. A change of an offer is a conditional update: it counts
/// only when the offer stands where the change begins.
public final class SqlDecisionStore implements DecisionStore {
    private static final String OFFERED = "OFFERED";
    private static final String OWNED = "OWNED";
    private static final String ENDED = "ENDED";
    private static final String LOST = "LOST";

    private final Database database;
    private final DecisionJson json = new DecisionJson();

    @Inject
    public SqlDecisionStore(Database database) {
        this.database = database;
    }

    @Override
    public void save(List<OfferChange> changes) {
        database.run(tx -> changes.forEach(change -> save(tx.sql(), change)));
    }

    private void save(DSLContext sql, OfferChange change) {
        switch (change) {
            case OfferChange.Made made -> made(sql, made.decision());
            case OfferChange.Taken taken -> taken(sql, taken);
            case OfferChange.Ended ended ->
                    expectOne(
                            change,
                            sql.update(ROUTING_OFFER)
                                    .set(ROUTING_OFFER.STATE, ENDED)
                                    .set(ROUTING_OFFER.OUTCOME, ended.outcome().name())
                                    .setNull(ROUTING_OFFER.LIVE_ITEM)
                                    .set(ROUTING_OFFER.ENDED_AT, ended.at())
                                    .where(ROUTING_OFFER.NUMBER.eq(ended.offer()))
                                    .and(ROUTING_OFFER.STATE.eq(OFFERED))
                                    .execute());
            case OfferChange.Finished finished ->
                    expectOne(
                            change,
                            sql.update(ROUTING_OFFER)
                                    .set(ROUTING_OFFER.STATE, ENDED)
                                    .setNull(ROUTING_OFFER.LIVE_ITEM)
                                    .set(ROUTING_OFFER.ENDED_AT, finished.at())
                                    .where(ROUTING_OFFER.NUMBER.eq(finished.offer()))
                                    .and(ROUTING_OFFER.STATE.eq(OWNED))
                                    .execute());
        }
    }

    private void made(DSLContext sql, StoredDecision decision) {
        StoredDecision.Work work = decision.work();
        sql.insertInto(ROUTING_OFFER)
                .set(ROUTING_OFFER.NUMBER, decision.offer())
                .set(ROUTING_OFFER.ITEM_ID, work.item())
                .set(ROUTING_OFFER.LIVE_ITEM, work.item())
                .set(ROUTING_OFFER.QUEUE_ID, work.queue())
                .set(ROUTING_OFFER.CHANNEL, work.channel().name())
                .set(ROUTING_OFFER.STATE, OFFERED)
                .set(ROUTING_OFFER.MADE_AT, decision.at())
                .execute();
        sql.insertInto(ROUTING_DECISION)
                .set(ROUTING_DECISION.ID, decision.id())
                .set(ROUTING_DECISION.MADE_AT, decision.at())
                .set(ROUTING_DECISION.ITEM_ID, work.item())
                .set(ROUTING_DECISION.QUEUE_ID, work.queue())
                .set(ROUTING_DECISION.QUEUE_NAME, work.queueName())
                .set(ROUTING_DECISION.CHANNEL, work.channel().name())
                .set(ROUTING_DECISION.STRATEGY, decision.inputs().strategy().name())
                .set(ROUTING_DECISION.OFFER_NUMBER, decision.offer())
                .set(ROUTING_DECISION.WAITED_MILLIS, decision.inputs().waited().toMillis())
                .set(ROUTING_DECISION.CHOSEN, json.writeAgents(decision.chosen()))
                .set(ROUTING_DECISION.INPUTS, json.writeInputs(decision.inputs()))
                .execute();
    }

    private static void taken(DSLContext sql, OfferChange.Taken taken) {
        expectOne(
                taken,
                sql.update(ROUTING_OFFER)
                        .set(ROUTING_OFFER.STATE, OWNED)
                        .set(ROUTING_OFFER.OWNER_ID, taken.owner())
                        .where(ROUTING_OFFER.NUMBER.eq(taken.offer()))
                        .and(ROUTING_OFFER.STATE.eq(OFFERED))
                        .and(ROUTING_OFFER.OWNER_ID.isNull())
                        .execute());
    }

    private static void expectOne(OfferChange change, int rows) {
        if (rows != 1) {
            throw new Refusal(
                    ErrorCode.CONFLICT,
                    "The offer "
                            + change.offer()
                            + " can't become "
                            + change.getClass().getSimpleName()
                            + " from where it stands.");
        }
    }

    @Override
    public int releaseAll(Instant at) {
        return database.write(tx ->
                tx.sql()
                        .update(ROUTING_OFFER)
                        .set(ROUTING_OFFER.STATE, LOST)
                        .setNull(ROUTING_OFFER.LIVE_ITEM)
                        .set(ROUTING_OFFER.ENDED_AT, at)
                        .where(ROUTING_OFFER.LIVE_ITEM.isNotNull())
                        .execute());
    }

    @Override
    public Optional<StoredDecision> find(UUID id) {
        return database.read(sql ->
                sql.selectFrom(ROUTING_DECISION)
                        .where(ROUTING_DECISION.ID.eq(id))
                        .fetchOptional(this::decision));
    }

    @Override
    public Page<StoredDecision> list(@Nullable String item, Sight seen, int limit, int offset) {
        Condition which =
                seen.queues(ROUTING_DECISION.QUEUE_ID)
                        .and(item == null ? DSL.noCondition() : ROUTING_DECISION.ITEM_ID.eq(item));
        return database.read(sql ->
                new Page<>(
                        sql.selectFrom(ROUTING_DECISION)
                                .where(which)
                                .orderBy(
                                        ROUTING_DECISION.MADE_AT.desc(),
                                        ROUTING_DECISION.OFFER_NUMBER.desc())
                                .limit(limit)
                                .offset(offset)
                                .fetch(this::decision),
                        sql.fetchCount(ROUTING_DECISION, which)));
    }

    @Override
    public int deleteBefore(Instant end) {
        return database.write(tx -> {
            tx.sql()
                    .deleteFrom(ROUTING_OFFER)
                    .where(ROUTING_OFFER.MADE_AT.lt(end))
                    .and(ROUTING_OFFER.LIVE_ITEM.isNull())
                    .execute();
            return tx.sql()
                    .deleteFrom(ROUTING_DECISION)
                    .where(ROUTING_DECISION.MADE_AT.lt(end))
                    .execute();
        });
    }

    private StoredDecision decision(Record row) {
        return new StoredDecision(
                row.get(ROUTING_DECISION.ID),
                row.get(ROUTING_DECISION.MADE_AT),
                new StoredDecision.Work(
                        row.get(ROUTING_DECISION.ITEM_ID),
                        row.get(ROUTING_DECISION.QUEUE_ID),
                        row.get(ROUTING_DECISION.QUEUE_NAME),
                        Channel.valueOf(row.get(ROUTING_DECISION.CHANNEL))),
                row.get(ROUTING_DECISION.OFFER_NUMBER),
                json.readAgents(row.get(ROUTING_DECISION.CHOSEN)),
                json.readInputs(row.get(ROUTING_DECISION.INPUTS)));
    }
}
