package org.parley.server.triggers.engine;

import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
import org.parley.contract.platform.Ids;
import org.parley.contract.telephony.PlanStep;
import org.parley.contract.triggers.Trigger;
import org.parley.contract.triggers.TriggerRun;
import org.parley.contract.triggers.TriggerStatus;
import org.parley.server.platform.entity.EntityChanged;
import org.parley.server.platform.events.EventBus;
import org.parley.server.platform.life.Phase;
import org.parley.server.platform.life.Service;
import org.parley.server.platform.life.Workers;
import org.parley.server.telephony.call.CallListener;
import org.parley.server.telephony.call.model.CallChange;
import org.parley.server.telephony.call.model.CallEvent;
import org.parley.server.telephony.waitingroom.QueueNames;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/// Runs the triggers that fit what becomes of calls, on a thread of its own: calls never wait for
/// them. The same thing fires once for each call, agent and queue.
public final class TriggerRunner implements CallListener, Service {
    private static final Logger LOG = LoggerFactory.getLogger(TriggerRunner.class);
    private static final int MOST_UNDER_WAY = 100;

    private record Fired(TriggerStatus status, @Nullable UUID agent, @Nullable String queue) {}

    private final ActiveTriggers triggers;
    private final Actions actions;
    private final TriggerLog log;
    private final QueueNames queues;
    private final CallLabels labels;
    private final EventBus events;
    private final InstantSource clock;
    private final CallPhases phases = new CallPhases();
    private final Map<String, UUID> routes = new HashMap<>();
    private final Map<String, Set<Fired>> fired = new HashMap<>();
    private final Semaphore free = new Semaphore(MOST_UNDER_WAY);
    private final ExecutorService worker =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().name("triggers").daemon(true).factory());
    private final ExecutorService slow = Executors.newVirtualThreadPerTaskExecutor();
    private EventBus.Subscription subscription = () -> {};

    @Inject
    public TriggerRunner(
            ActiveTriggers triggers,
            Actions actions,
            TriggerLog log,
            QueueNames queues,
            CallLabels labels,
            EventBus events,
            InstantSource clock) {
        this.triggers = triggers;
        this.actions = actions;
        this.log = log;
        this.queues = queues;
        this.labels = labels;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "triggers";
    }

    @Override
    public Phase phase() {
        return Phase.LINKS;
    }

    @Override
    public void start() {
        triggers.read();
        subscription =
                events.subscribe(
                        EntityChanged.class,
                        change -> {
                            if (change.kind().equals(Trigger.KIND)) {
                                triggers.read();
                            }
                        });
    }

    @Override
    public void stop() {
        subscription.close();
        Workers.end(worker);
        Workers.end(slow);
    }

    @Override
    public void happened(CallEvent event) {
        if (event instanceof CallEvent.Routed routed && !worker.isShutdown()) {
            worker.execute(() -> routed(routed));
        }
    }

    @Override
    public void changed(CallChange change) {
        if (!worker.isShutdown()) {
            worker.execute(() -> take(change));
        }
    }

    private void routed(CallEvent.Routed routed) {
        try {
            routes.put(routed.call(), UUID.fromString(routed.route()));
        } catch (IllegalArgumentException e) {
            LOG.warn("Asterisk names a route that is none: {}", routed, e);
        }
    }

    private void take(CallChange change) {
        String call = change.call().id();
        for (CallPhases.Phase phase : phases.of(change)) {
            Happening happening = happening(phase);
            UUID agent = phase.agent() == null ? null : phase.agent().id();
            var once = new Fired(phase.status(), agent, phase.call().queue());
            if (fired.computeIfAbsent(call, _ -> new HashSet<>()).add(once)) {
                fire(happening);
            }
        }
        if (change instanceof CallChange.Merged merged) {
            UUID route = routes.get(call);
            if (route != null) {
                routes.putIfAbsent(merged.into(), route);
            }
        }
        if (!(change instanceof CallChange.Updated)) {
            fired.remove(call);
            routes.remove(call);
        }
    }

    private Happening happening(CallPhases.Phase phase) {
        var call = phase.call();
        String queue = call.queue();
        return new Happening(
                call.id(),
                phase.status(),
                call.direction(),
                queue == null
                        ? null
                        : new Happening.QueueRef(queues.findId(queue).orElse(null), queue),
                routes.get(call.id()),
                phase.agent(),
                call.callerNumber(),
                call.callerName(),
                call.dialled(),
                labels.of(call.id()));
    }

    private void fire(Happening happening) {
        for (Trigger trigger : triggers.list()) {
            if (trigger.enabled() && Conditions.fits(trigger, happening)) {
                trigger.actions().forEach(action -> begin(trigger, action, happening));
            }
        }
    }

    private void begin(Trigger trigger, PlanStep action, Happening happening) {
        ActionKind kind = actions.findKind(action.application()).orElse(null);
        if (kind == null || !actions.isDue(action)) {
            return;
        }
        if (!kind.isSlow()) {
            run(trigger, action, kind, happening);
        } else if (free.tryAcquire()) {
            slow.execute(() -> {
                try {
                    run(trigger, action, kind, happening);
                } finally {
                    free.release();
                }
            });
        } else {
            note(
                    trigger,
                    action,
                    happening,
                    0,
                    false,
                    MOST_UNDER_WAY
                            + " actions are under way already; the systems that they call are"
                            + " too slow for so many calls");
        }
    }

    private void run(Trigger trigger, PlanStep action, ActionKind kind, Happening happening) {
        long begun = clock.millis();
        try {
            String done = kind.run(Actions.parameters(kind, action), happening);
            note(trigger, action, happening, clock.millis() - begun, true, done);
        } catch (ActionFailure e) {
            LOG.warn("The trigger {} failed: {}", trigger.name(), e.getMessage());
            note(
                    trigger,
                    action,
                    happening,
                    clock.millis() - begun,
                    false,
                    String.valueOf(e.getMessage()));
        }
    }

    private void note(
            Trigger trigger,
            PlanStep action,
            Happening happening,
            long millis,
            boolean succeeded,
            String detail) {
        log.add(
                new TriggerRun(
                        Ids.at(clock.millis()),
                        clock.instant(),
                        trigger.id(),
                        trigger.name(),
                        action.application(),
                        happening.call(),
                        happening.status(),
                        happening.agent() == null ? null : happening.agent().name(),
                        succeeded,
                        millis,
                        detail));
    }
}
