package org.parley.server.dispositions;

import jakarta.inject.Inject;

import org.parley.contract.dispositions.DueDisposition;
import org.parley.contract.dispositions.OwnDispositionApi;
import org.parley.contract.platform.Refusal;
import org.parley.contract.routing.Channel;
import org.parley.contract.staff.Typology;
import org.parley.contract.telephony.Queue;
import org.parley.server.platform.life.Phase;
import org.parley.server.platform.life.Service;
import org.parley.server.routing.RoutingListener;
import org.parley.server.routing.desk.AgentDesk;
import org.parley.server.routing.desk.ReadyCheck;
import org.parley.server.routing.model.Decision;
import org.parley.server.routing.model.RoutingEvent;
import org.parley.server.staff.StaffService;
import org.parley.server.telephony.queue.QueueService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// Holds back agents who must say how their call ended: from its end on they are paused, until they
/// have said it, or until their queue demands it no more. Kept in the database, so that neither a
/// restart nor signing off and on changes anything. Agents with an external telephone have no bar
/// that asks, and are not held back.
final class DueDispositions implements RoutingListener, ReadyCheck, Service {
    private static final Logger LOG = LoggerFactory.getLogger(DueDispositions.class);
    private static final long SECONDS_BETWEEN_LOOKS = 5;

    private final DispositionStore store;
    private final QueueService queues;
    private final StaffService staff;
    private final AgentDesk desk;
    private final InstantSource clock;
    private final List<DispositionStore.Due> waiting = new ArrayList<>();
    private final ScheduledThreadPoolExecutor worker =
            new ScheduledThreadPoolExecutor(
                    1, Thread.ofPlatform().name("dispositions").daemon(true).factory());

    @Inject
    DueDispositions(
            DispositionStore store,
            QueueService queues,
            StaffService staff,
            AgentDesk desk,
            InstantSource clock) {
        this.store = store;
        this.queues = queues;
        this.staff = staff;
        this.desk = desk;
        this.clock = clock;
        worker.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    @Override
    public String name() {
        return "dispositions";
    }

    @Override
    public Phase phase() {
        return Phase.LINKS;
    }

    @Override
    public void start() {
        synchronized (this) {
            waiting.addAll(store.listDue());
        }
        worker.scheduleWithFixedDelay(
                this::review, SECONDS_BETWEEN_LOOKS, SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS);
    }

    @Override
    public void stop() {
        worker.shutdown();
        try {
            if (!worker.awaitTermination(5, TimeUnit.SECONDS)) {
                LOG.warn("A due disposition was still being stored");
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void routed(RoutingEvent event, List<Decision> decisions, Instant at) {
        for (Decision decision : decisions) {
            if (decision instanceof Decision.ConversationClosed closed
                    && closed.channel() == Channel.VOICE
                    && !worker.isShutdown()) {
                worker.execute(() -> closed(closed));
            }
        }
    }

    private void closed(Decision.ConversationClosed call) {
        try {
            queues.findQueue(call.queue())
                    .filter(this::isMandatory)
                    .ifPresent(queue -> closed(call, queue));
        } catch (Refusal e) {
            LOG.error("Agent {} could not be held back for a disposition", call.agent(), e);
        }
    }

    /// Holds the agent back, or ends the moment of peace that was given for it.
    private void closed(Decision.ConversationClosed call, Queue queue) {
        if (isDemanded(queue) && hasBar(call.agent()) && !store.has(call.item(), call.agent())) {
            hold(call.agent(), new DueDisposition(call.item(), queue.name(), clock.instant()));
        } else if (queue.wrapUpSeconds() == 0) {
            desk.endWrapUp(call.agent(), call.item());
        }
    }

    private boolean isDemanded(Queue queue) {
        return isMandatory(queue) && store.offers(queue.name());
    }

    private boolean isMandatory(Queue queue) {
        return queue.options().serving().dispositionMandatory();
    }

    private boolean hasBar(UUID agent) {
        return staff.findPhone(agent)
                .filter(phone ->
                        phone.settings().typology() == Typology.PHONEBAR
                                || phone.settings().typology() == Typology.WEBRTC)
                .isPresent();
    }

    /// The word may come at the very moment at which the agent is held back for it.
    private void hold(UUID agent, DueDisposition due) {
        store.addDue(agent, due);
        synchronized (this) {
            waiting.add(new DispositionStore.Due(agent, due));
        }
        desk.holdBack(agent, OwnDispositionApi.PAUSE);
        if (store.has(due.callId(), agent)) {
            store.removeDue(agent, due.callId());
            settled(agent, due.callId());
        }
    }

    /// The oldest first.
    synchronized List<DueDisposition> of(UUID agent) {
        return waiting.stream()
                .filter(one -> one.agent().equals(agent))
                .map(DispositionStore.Due::due)
                .toList();
    }

    /// The agent has said it.
    void settled(UUID agent, String call) {
        synchronized (this) {
            waiting.removeIf(one -> one.agent().equals(agent) && one.due().callId().equals(call));
        }
        if (of(agent).isEmpty()) {
            desk.letGo(agent, OwnDispositionApi.PAUSE);
        }
    }

    private void review() {
        try {
            for (DispositionStore.Due one : listWaiting()) {
                if (queues.findQueueByName(one.due().queue()).filter(this::isDemanded).isEmpty()) {
                    forget(one);
                }
            }
        } catch (Refusal e) {
            LOG.error("Dispositions that nobody demands any more are forgotten later", e);
        }
    }

    private synchronized List<DispositionStore.Due> listWaiting() {
        return List.copyOf(waiting);
    }

    private void forget(DispositionStore.Due one) {
        LOG.info("The call {} is closed without a disposition", one.due().callId());
        store.removeDue(one.agent(), one.due().callId());
        settled(one.agent(), one.due().callId());
    }

    @Override
    public Optional<Objection> findObjection(UUID agent) {
        return of(agent).stream()
                .findFirst()
                .map(due ->
                        new Objection(
                                OwnDispositionApi.PAUSE,
                                "Say first how the last call of the queue "
                                        + due.queue()
                                        + " ended; then you are ready by yourself."));
    }

    @Override
    public void overrule(UUID agent) {
        listWaiting().stream().filter(one -> one.agent().equals(agent)).forEach(this::forget);
    }
}
