package org.parley.server.reports.internal;

import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
import org.parley.contract.platform.Refusal;
import org.parley.server.platform.db.Database;
import org.parley.server.platform.events.EventBus;
import org.parley.server.platform.life.LowPriority;
import org.parley.server.platform.life.Phase;
import org.parley.server.platform.life.Service;
import org.parley.server.platform.life.Workers;
import org.parley.server.reports.CallMarkListener;
import org.parley.server.reports.FactsChanged;
import org.parley.server.reports.cel.CelFile;
import org.parley.server.reports.model.CallFact;
import org.parley.server.telephony.call.CallListener;
import org.parley.server.telephony.call.Telephones;
import org.parley.server.telephony.call.model.CallChange;
import org.parley.server.telephony.call.model.NodeState;
import org.parley.server.telephony.config.model.AsteriskNodeSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// Reads Asterisk's event log on a thread of its own, twice a second, once when there is much to
/// read; also what was written while no server ran.
public final class CelService implements Service, CallListener {
    private static final Logger LOG = LoggerFactory.getLogger(CelService.class);
    private static final long EVERY_MILLIS = 500;
    private static final long OFTEN_ENOUGH_MILLIS = 1_000;

    /// Rows in one reading from which on fewer, larger ones are cheaper: some fifty calls a second.
    private static final int MANY = 500;

    private final CelIngest ingest;
    private final CallFactStore facts;
    private final EventBus events;
    private final ScheduledExecutorService reader =
            Executors.newSingleThreadScheduledExecutor(
                    LowPriority.threads(
                            Thread.ofPlatform().name("event-log").daemon(true).factory()));
    private volatile @Nullable Future<?> next;
    private boolean failing;

    /// How many rows the last reading brought.
    private int lately;

    @Inject
    CelService(
            AsteriskNodeSettings node,
            Database database,
            CelStore rows,
            CallFactStore facts,
            Telephones telephones,
            EventBus events,
            Set<CallMarkListener> marked) {
        this.facts = facts;
        this.events = events;
        ingest =
                new CelIngest(
                        node.name(),
                        new CelFile(node.folders().callEvents()),
                        database,
                        rows,
                        facts,
                        new FactBuilder(telephones::findOwner),
                        marked);
    }

    @Override
    public String name() {
        return "event log";
    }

    @Override
    public Phase phase() {
        return Phase.LINKS;
    }

    @Override
    public void start() {
        reader.execute(this::turn);
    }

    @Override
    public void stop() {
        Future<?> waiting = next;
        if (waiting != null) {
            waiting.cancel(false);
        }
        Workers.end(reader);
    }

    @Override
    public void changed(CallChange change) {
        if (change instanceof CallChange.Ended ended && !ended.held().isZero()) {
            reader.execute(
                    () -> guarded(() -> facts.hold(ended.call().id(), ended.held().toMillis())));
        }
    }

    @Override
    public void node(NodeState state) {
        if (state.connected()) {
            reader.execute(() ->
                    guarded(() -> {
                        read();
                        ingest.closeBefore(state.started(), this::tell);
                    }));
        }
    }

    private void turn() {
        lately = 0;
        try {
            guarded(this::read);
        } finally {
            if (!reader.isShutdown()) {
                next =
                        reader.schedule(
                                this::turn,
                                lately < MANY ? EVERY_MILLIS : OFTEN_ENOUGH_MILLIS,
                                TimeUnit.MILLISECONDS);
            }
        }
    }

    private void read() {
        lately = ingest.run(this::tell);
    }

    private void tell(List<CallFact> stored) {
        events.publish(new FactsChanged(stored));
    }

    /// A full disk or an absent database must not end the reading: it goes on where it stopped.
    private void guarded(Runnable work) {
        try {
            work.run();
            failing = false;
        } catch (UncheckedIOException | Refusal e) {
            if (!failing) {
                LOG.error("The event log cannot be taken in; it is tried again until it can", e);
            }
            failing = true;
        }
    }
}
