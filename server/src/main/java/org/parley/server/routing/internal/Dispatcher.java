package org.parley.server.routing.internal;

import org.jspecify.annotations.Nullable;
import org.parley.contract.routing.Channel;
import org.parley.server.routing.internal.core.Router;
import org.parley.server.routing.model.Decision;
import org.parley.server.routing.model.RoutingEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/// The one thread that owns the router. It takes what others put into its inbox, in order; keeps
/// the router's deadlines; and beats after each turn, at most once a second and at least every two.
final class Dispatcher {
    /// Something to do on the router's thread.
    @FunctionalInterface
    interface Task {
        void run(Router router, Instant now);

        /// The router is going down before it got to this.
        default void refuse() {}
    }

    private record Parcel(Task task, long sentAt) {}

    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);
    private static final Duration BEAT = Duration.ofSeconds(1);

    private final BlockingQueue<Parcel> inbox = new LinkedBlockingQueue<>();
    private final Map<UUID, Channel> channelOfQueue = new HashMap<>();
    private final Router router;
    private final Ports ports;
    private final InstantSource clock;
    private final RoutingMetrics metrics;
    private final Thread thread;
    private volatile boolean stopping;
    private @Nullable Instant lastBeat;

    Dispatcher(Router router, Ports ports, InstantSource clock, RoutingMetrics metrics) {
        this.router = router;
        this.ports = ports;
        this.clock = clock;
        this.metrics = metrics;
        metrics.watchInbox(inbox::size);
        thread = Thread.ofPlatform().name("router").unstarted(this::loop);
    }

    void start() {
        thread.start();
    }

    /// Refuses what comes from now on, finishes what came before, and waits for the end.
    ///
    /// @return whether it ended in time
    boolean stop(Duration patience) {
        stopping = true;
        inbox.add(new Parcel((_, _) -> {}, System.nanoTime()));
        try {
            return thread.join(patience);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// @return false when the router is going down; the task is refused then
    boolean send(Task task) {
        if (stopping) {
            task.refuse();
            return false;
        }
        Parcel parcel = new Parcel(task, System.nanoTime());
        inbox.add(parcel);
        if (stopping && inbox.remove(parcel)) {
            task.refuse();
            return false;
        }
        return true;
    }

    int depth() {
        return inbox.size();
    }

    private void loop() {
        while (!stopping) {
            try {
                turn(inbox.poll(untilNextDuty(), TimeUnit.NANOSECONDS));
            } catch (InterruptedException e) {
                LOG.error("The router's thread was interrupted; it goes on", e);
            }
        }
        Parcel left = inbox.poll();
        while (left != null) {
            turn(left);
            left = inbox.poll();
        }
    }

    private long untilNextDuty() {
        Instant now = clock.instant();
        Instant beat = lastBeat == null ? now : lastBeat.plus(BEAT);
        Instant next = router.nextDeadline().filter(beat::isAfter).orElse(beat);
        return Math.max(0, Duration.between(now, next).toNanos());
    }

    private void turn(@Nullable Parcel parcel) {
        Instant now = clock.instant();
        if (parcel != null) {
            long begun = System.nanoTime();
            metrics.waited().record(begun - parcel.sentAt(), TimeUnit.NANOSECONDS);
            guarded(parcel.task(), now);
            metrics.turn().record(System.nanoTime() - begun, TimeUnit.NANOSECONDS);
        }
        if (router.nextDeadline().filter(due -> !due.isAfter(now)).isPresent()) {
            guarded((_, at) -> apply(new RoutingEvent.Tick(), at), now);
        }
        if (lastBeat == null || !lastBeat.plus(BEAT).isAfter(now)) {
            lastBeat = now;
            ports.beat(now);
        }
    }

    private void guarded(Task task, Instant now) {
        try {
            task.run(router, now);
        } catch (RuntimeException e) {
            metrics.faults().increment();
            LOG.error("The router failed on an event; it goes on with the next", e);
        }
    }

    /// Applies an event and hands its decisions over. On the router's thread only.
    List<Decision> apply(RoutingEvent event, Instant now) {
        List<Decision> decisions = router.on(event, now);
        remember(event);
        handOver(decisions);
        ports.tell(event, decisions, now);
        return decisions;
    }

    /// Applies an arrival, keeping back what `taken` takes. On the router's thread only.
    void apply(RoutingEvent.ItemJoined joined, Instant now, Predicate<Decision> taken) {
        List<Decision> decisions = router.on(joined, now);
        handOver(decisions.stream().filter(decision -> !taken.test(decision)).toList());
        ports.tell(joined, decisions, now);
    }

    private void remember(RoutingEvent event) {
        if (event instanceof RoutingEvent.QueueDefined defined) {
            channelOfQueue.put(defined.settings().id(), defined.settings().channel());
        }
    }

    private void handOver(List<Decision> decisions) {
        for (Decision decision : decisions) {
            switch (decision) {
                case Decision.OfferMade offer -> {
                    if (!ports.present(offer)) {
                        submit(new RoutingEvent.OfferWithdrawn(offer.offer()));
                    }
                }
                case Decision.OfferCancelled cancelled -> ports.cancel(cancelled);
                case Decision.Dismissal dismissal ->
                        ports.dismiss(dismissal, channelOfQueue.get(dismissal.queue()));
                default -> {}
            }
        }
    }

    void submit(RoutingEvent event) {
        if (!send((_, now) -> apply(event, now))) {
            LOG.debug("Routing has stopped and passed over {}", event);
        }
    }
}
