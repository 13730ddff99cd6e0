package org.parley.server.telephony.route.internal;

import static org.parley.server.platform.db.tables.Tables.INBOUND_NUMBER;
import static org.parley.server.platform.db.tables.Tables.QUEUE;

import jakarta.inject.Inject;

import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.FieldFault;
import org.parley.contract.platform.Ids;
import org.parley.contract.platform.Refusal;
import org.parley.server.platform.audit.Actor;
import org.parley.server.platform.audit.Audit;
import org.parley.server.platform.audit.Subject;
import org.parley.server.platform.db.Database;
import org.parley.server.platform.events.EventBus;
import org.parley.server.telephony.queue.QueueService;
import org.parley.server.telephony.route.RouteChanged;
import org.parley.server.telephony.route.RouteService;
import org.parley.server.telephony.route.model.InboundNumber;

import java.util.List;
import java.util.UUID;

/// Numbers in the database, audited.
public final class DefaultRouteService implements RouteService {
    private static final String FORM = "[0-9*#+]{2,40}|_(?:[0-9*#+XZN]|\\[[0-9*#-]+\\]){1,40}[.!]?";

    private final Database db;
    private final QueueService queues;
    private final Audit audit;
    private final EventBus events;

    @Inject
    public DefaultRouteService(Database db, QueueService queues, Audit audit, EventBus events) {
        this.db = db;
        this.queues = queues;
        this.audit = audit;
        this.events = events;
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
        if (!pattern.matches(FORM)) {
            String rule = "takes 2 to 40 digits, or a pattern such as _0XX.";
            throw new Refusal(
                    ErrorCode.VALIDATION_FAILED,
                    "The number was not stored: it " + rule,
                    List.of(new FieldFault("pattern", rule)));
        }
        String queue = queues.getQueue(queueId).name();
        var number = new InboundNumber(Ids.next(), pattern, queueId, queue);
        db.run(tx -> {
            tx.sql()
                    .insertInto(INBOUND_NUMBER)
                    .set(INBOUND_NUMBER.ID, number.id())
                    .set(INBOUND_NUMBER.PATTERN, pattern)
                    .set(INBOUND_NUMBER.QUEUE_ID, queueId)
                    .execute();
            var subject = new Subject("inbound number", number.id().toString(), pattern);
            audit.record(tx, actor, "routes.create-inbound", subject, null, number);
            tx.afterCommit(() -> events.publish(new RouteChanged(pattern)));
        });
    }
}
