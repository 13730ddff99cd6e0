package org.parley.server.telephony.route.internal;

import static org.parley.server.platform.db.tables.Tables.INBOUND_NUMBER;
import static org.parley.server.platform.db.tables.Tables.QUEUE;

import jakarta.inject.Inject;

import org.parley.contract.platform.Ids;
import org.parley.server.platform.audit.Actor;
import org.parley.server.platform.db.Database;
import org.parley.server.platform.entity.Asker;
import org.parley.server.platform.entity.Entities;
import org.parley.server.telephony.route.RouteService;
import org.parley.server.telephony.route.model.InboundNumber;

import java.util.List;
import java.util.UUID;

/// Numbers in the database, audited.
public final class DefaultRouteService implements RouteService {
    private final Database db;
    private final Entities<org.parley.contract.telephony.InboundNumber> numbers;

    @Inject
    public DefaultRouteService(
            Database db, Entities<org.parley.contract.telephony.InboundNumber> numbers) {
        this.db = db;
        this.numbers = numbers;
    }

    @Override
    public List<InboundNumber> listInbound() {
        return db.read(sql ->
                sql.select(INBOUND_NUMBER.ID, INBOUND_NUMBER.PATTERN, QUEUE.ID, QUEUE.NAME)
                        .from(INBOUND_NUMBER)
                        .join(QUEUE)
                        .on(QUEUE.ID.eq(INBOUND_NUMBER.QUEUE_ID))
                        .orderBy(INBOUND_NUMBER.PATTERN)
                        .fetch(row ->
                                new InboundNumber(
                                        row.value1(), row.value2(), row.value3(), row.value4())));
    }

    @Override
    public void createInbound(String pattern, UUID queueId, Actor actor) {
        numbers.create(
                new org.parley.contract.telephony.InboundNumber(
                        Ids.next(), pattern, queueId, "", 1),
                new Asker(actor, null));
    }
}
