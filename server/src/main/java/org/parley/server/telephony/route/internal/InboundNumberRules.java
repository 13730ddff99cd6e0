package org.parley.server.telephony.route.internal;

import static org.parley.server.platform.db.tables.Tables.INBOUND_NUMBER;
import static org.parley.server.platform.db.tables.Tables.QUEUE;

import jakarta.inject.Inject;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.parley.contract.auth.Me;
import org.parley.contract.telephony.InboundNumber;
import org.parley.contract.telephony.InboundNumberApi;
import org.parley.server.permissions.Visibility;
import org.parley.server.platform.audit.Actor;
import org.parley.server.platform.db.Transaction;
import org.parley.server.platform.entity.EntityRules;
import org.parley.server.platform.entity.EntityType;
import org.parley.server.platform.entity.Faults;
import org.parley.server.platform.events.EventBus;
import org.parley.server.telephony.route.RouteChanged;

/// Inbound numbers: each leads to a queue that is there.
final class InboundNumberRules implements EntityRules<InboundNumber> {
    private final Visibility visibility;
    private final EventBus events;

    @Inject
    InboundNumberRules(Visibility visibility, EventBus events) {
        this.visibility = visibility;
        this.events = events;
    }

    @Override
    public EntityType<InboundNumber> type() {
        return EntityType.of(
                        InboundNumber.class,
                        InboundNumber.KIND,
                        InboundNumberApi.class,
                        INBOUND_NUMBER)
                .keys(INBOUND_NUMBER.ID, INBOUND_NUMBER.VERSION)
                .name("pattern", INBOUND_NUMBER.PATTERN, null)
                .searched(INBOUND_NUMBER.DESCRIPTION)
                .plain(INBOUND_NUMBER.QUEUE_ID)
                .build();
    }

    @Override
    public Condition visibleTo(Me me) {
        return visibility.of(me).queues(INBOUND_NUMBER.QUEUE_ID);
    }

    @Override
    public void check(
            DSLContext sql, @Nullable InboundNumber before, InboundNumber after, Faults faults) {
        if (!sql.fetchExists(QUEUE, QUEUE.ID.eq(after.queueId()))) {
            faults.add("queueId", "is no queue");
        }
    }

    @Override
    public void stored(
            Transaction tx, @Nullable InboundNumber before, InboundNumber after, Actor actor) {
        tx.afterCommit(() -> events.publish(new RouteChanged(after.pattern())));
    }

    @Override
    public void deleting(Transaction tx, InboundNumber number, Actor actor) {
        tx.afterCommit(() -> events.publish(new RouteChanged(number.pattern())));
    }

    @Override
    public String copyName(String prefix, String name, int number) {
        return name + number;
    }
}
