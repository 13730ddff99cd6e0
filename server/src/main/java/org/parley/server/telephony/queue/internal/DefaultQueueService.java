package org.parley.server.telephony.queue.internal;

import jakarta.inject.Inject;

import org.parley.contract.platform.Refusal;
import org.parley.contract.routing.OwnQueue;
import org.parley.contract.telephony.Queue;
import org.parley.contract.telephony.VoiceQueue;
import org.parley.server.permissions.Visibility;
import org.parley.server.platform.audit.Actor;
import org.parley.server.platform.audit.Audit;
import org.parley.server.platform.audit.Subject;
import org.parley.server.platform.db.Database;
import org.parley.server.platform.db.Transaction;
import org.parley.server.platform.entity.Asker;
import org.parley.server.platform.entity.Entities;
import org.parley.server.platform.events.EventBus;
import org.parley.server.telephony.queue.QueueChanged;
import org.parley.server.telephony.queue.QueueService;
import org.parley.server.telephony.queue.model.QueueMember;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Queues in the database, audited.
public final class DefaultQueueService implements QueueService {
    private final Database db;
    private final QueueStore store;
    private final Entities<VoiceQueue> queues;
    private final Visibility visibility;
    private final Audit audit;
    private final EventBus events;
    private final InstantSource clock;

    @Inject
    public DefaultQueueService(
            Database db,
            QueueStore store,
            Entities<VoiceQueue> queues,
            Visibility visibility,
            Audit audit,
            EventBus events,
            InstantSource clock) {
        this.clock = clock;
        this.queues = queues;
        this.visibility = visibility;
        this.db = db;
        this.store = store;
        this.audit = audit;
        this.events = events;
    }

    @Override
    public List<Queue> listQueues() {
        return db.read(store::list);
    }

    @Override
    public Optional<Queue> findQueue(UUID id) {
        return db.read(sql -> store.find(sql, id));
    }

    @Override
    public Optional<Queue> findQueueByName(String name) {
        return db.read(sql -> store.findByName(sql, name));
    }

    @Override
    public List<QueueMember> listMembers() {
        return db.read(store::members);
    }

    @Override
    public void createQueue(Queue queue, Actor actor) {
        VoiceQueue whole = VoiceQueue.of(queue, "", List.of(), Set.of(), 1);
        queues.create(whole, new Asker(actor, null));
    }

    @Override
    public void addMember(UUID queueId, UUID agentId, int penalty, Actor actor) {
        db.run(tx -> {
            Queue queue =
                    store.find(tx.sql(), queueId)
                            .orElseThrow(() -> Refusal.notFound("queue", queueId));
            if (store.insertMember(tx, queueId, agentId, penalty, true)) {
                var member = Map.of("agentId", agentId, "penalty", penalty);
                audit.record(tx, actor, "queues.add-member", subject(queue), null, member);
                changed(tx, queue);
            }
        });
    }

    @Override
    public List<OwnQueue> listOwn(UUID agentId) {
        return db.read(sql -> AbsenceStore.list(sql, agentId));
    }

    @Override
    public void serve(UUID queueId, UUID agentId, boolean wanted, Actor actor) {
        db.run(tx -> {
            boolean member =
                    AbsenceStore.list(tx.sql(), agentId).stream()
                            .anyMatch(own -> own.id().equals(queueId));
            Queue queue =
                    store.find(tx.sql(), queueId)
                            .filter(_ -> member)
                            .orElseThrow(() -> Refusal.notFound("queue of yours", queueId));
            if (AbsenceStore.serve(tx, queueId, agentId, wanted, clock.instant())) {
                audit.record(
                        tx,
                        actor,
                        wanted ? "queues.join" : "queues.leave",
                        subject(queue),
                        null,
                        Map.of("agentId", agentId));
                changed(tx, queue);
            }
        });
    }

    private void changed(Transaction tx, Queue queue) {
        tx.afterCommit(() -> {
            visibility.forget();
            events.publish(new QueueChanged(queue));
        });
    }

    private static Subject subject(Queue queue) {
        return new Subject("queue", queue.id().toString(), queue.name());
    }
}
