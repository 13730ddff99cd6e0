package org.parley.server.routing.internal;

import static org.parley.server.platform.db.tables.Tables.ROUTING_DECISION;
import static org.parley.server.platform.db.tables.Tables.ROUTING_OFFER;

import jakarta.inject.Inject;

import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.parley.contract.platform.Page;
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
    private static final String LOST = "LOST";

    private final Database database;
    private final DecisionJson json = new DecisionJson();

    @Inject
    public SqlDecisionStore(Database database) {
        this.database = database;
    }

    @Override
    public void save(List<OfferChange> changes) {
        var writes = new OfferWrites(json, changes);
        database.run(tx -> writes.write(tx.sql()));
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
