package org.parley.server.realtime.supervision;

import jakarta.inject.Inject;

import org.parley.contract.auth.Me;
import org.parley.contract.platform.Refusal;
import org.parley.contract.telephony.Queue;
import org.parley.server.permissions.Visibility;
import org.parley.server.platform.audit.Actor;
import org.parley.server.platform.audit.Audit;
import org.parley.server.platform.audit.Subject;
import org.parley.server.platform.db.Database;
import org.parley.server.platform.events.EventBus;
import org.parley.server.realtime.feed.CounterStarts;
import org.parley.server.realtime.feed.CountersBegun;
import org.parley.server.telephony.queue.QueueService;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/// Has the counters of a queue begin anew on the board. The facts stay, and so do reports.
///
/// Refuses: `NOT_FOUND` for a queue that the supervisor does not see.
final class CountersReset {
    private final Database database;
    private final Audit audit;
    private final CounterStarts starts;
    private final QueueService queues;
    private final Visibility visibility;
    private final EventBus events;
    private final Clock clock;

    @Inject
    CountersReset(
            Database database,
            Audit audit,
            CounterStarts starts,
            QueueService queues,
            Visibility visibility,
            EventBus events,
            Clock clock) {
        this.database = database;
        this.audit = audit;
        this.starts = starts;
        this.queues = queues;
        this.visibility = visibility;
        this.events = events;
        this.clock = clock;
    }

    /// What the audit keeps.
    private record From(Instant countedFrom) {}

    void run(UUID id, Me me) {
        if (!visibility.of(me).seesQueue(id)) {
            throw Refusal.notFound("queue", id);
        }
        Queue queue = queues.getQueue(id);
        Instant now = clock.instant();
        database.run(tx -> {
            starts.begin(tx, id, now);
            audit.record(
                    tx,
                    Actor.of(me),
                    "realtime.reset-counters",
                    new Subject("queue-counters", id.toString(), queue.name()),
                    null,
                    new From(now));
            tx.afterCommit(() -> events.publish(new CountersBegun(id)));
        });
    }
}
