package org.parley.server.routing.internal;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.Ids;
import org.parley.contract.platform.Refusal;
import org.parley.server.platform.life.LowPriority;
import org.parley.server.platform.life.Service;
import org.parley.server.routing.DecisionStore;
import org.parley.server.routing.RoutingListener;
import org.parley.server.routing.configure.RoutingConfig;
import org.parley.server.routing.model.Decision;
import org.parley.server.routing.model.OfferChange;
import org.parley.server.routing.model.RoutingEvent;
import org.parley.server.routing.model.StoredDecision;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// Stores the router's decisions on a thread of its own, so that a slow database never slows the
/// router.
///
/// While the database is away, changes are kept and tried again. Beyond [#ROOM] of them the newest
/// are given up: each is counted in `parley.routing.record.lost` and the loss is logged.
public final class DecisionRecorder implements RoutingListener, Service {
    static final int ROOM = 200_000;
    private static final Logger LOG = LoggerFactory.getLogger(DecisionRecorder.class);
    private static final int BATCH = 2_000;

    /// How long changes gather before they are written: the writing keeps off the processors while
    /// a burst of calls is being offered, and costs a fraction in one.
    private static final Duration GATHER = Duration.ofMillis(250);

    /// How many changes a [#GATHER] brings when it pays to wait for more, and how many times in
    /// all.
    private static final int MANY = 50;

    private static final int ROUNDS = 4;

    private static final Duration SOON = Duration.ofMillis(200);
    private static final Duration END = Duration.ofSeconds(5);
    private static final Duration CLEANING = Duration.ofHours(1);

    private final BlockingQueue<OfferChange> inbox = new LinkedBlockingQueue<>(ROOM);
    private final Map<UUID, String> queueNames = new HashMap<>();
    private final Map<String, Long> offerOfTalk = new HashMap<>();
    private final DecisionStore store;
    private final RoutingConfig config;
    private final InstantSource clock;
    private final Counter lost;
    private final Counter refused;
    private final CountDownLatch ending = new CountDownLatch(1);
    private volatile @Nullable Thread writer;
    private Instant cleanedAt = Instant.MIN;

    @Inject
    public DecisionRecorder(
            DecisionStore store,
            RoutingConfig config,
            InstantSource clock,
            MeterRegistry registry) {
        this.store = store;
        this.config = config;
        this.clock = clock;
        registry.gauge("parley.routing.record.waiting", inbox, BlockingQueue::size);
        lost = registry.counter("parley.routing.record.lost");
        refused = registry.counter("parley.routing.record.refused");
    }

    @Override
    public String name() {
        return "decision recorder";
    }

    @Override
    public void start() {
        int left = store.releaseAll(clock.instant());
        if (left > 0) {
            LOG.info("Released {} offers and conversations of an earlier run", left);
        }
        writer =
                Thread.ofPlatform()
                        .name("decision-recorder")
                        .daemon()
                        .start(LowPriority.of(this::loop));
    }

    @Override
    public void stop() {
        ending.countDown();
        Thread running = writer;
        try {
            if (running != null && !running.join(END)) {
                LOG.warn("The database does not answer; decisions may be missing");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (!inbox.isEmpty()) {
            lost.increment(inbox.size());
            LOG.error("{} changes of offers were not stored before the end", inbox.size());
        }
    }

    /// How many changes wait to be stored.
    int waiting() {
        return inbox.size();
    }

    @Override
    public void routed(RoutingEvent event, List<Decision> decisions, Instant at) {
        if (event instanceof RoutingEvent.QueueDefined defined) {
            queueNames.put(defined.settings().id(), defined.settings().name());
        }
        for (Decision decision : decisions) {
            note(decision);
        }
    }

    private void note(Decision decision) {
        switch (decision) {
            case Decision.OfferMade made -> keep(new OfferChange.Made(stored(made)));
            case Decision.OfferClosed closed -> {
                if (closed.outcome() != Decision.OfferOutcome.ACCEPTED) {
                    keep(new OfferChange.Ended(closed.offer(), closed.outcome(), closed.at()));
                }
            }
            case Decision.ConversationBegan began -> {
                if (began.offer() != 0) {
                    offerOfTalk.put(began.item(), began.offer());
                    keep(new OfferChange.Taken(began.offer(), began.agent()));
                }
            }
            case Decision.ConversationClosed closed -> {
                Long offer = offerOfTalk.remove(closed.item());
                if (offer != null) {
                    keep(new OfferChange.Finished(offer, closed.at()));
                }
            }
            default -> {}
        }
    }

    private StoredDecision stored(Decision.OfferMade made) {
        return new StoredDecision(
                Ids.at(made.lease().from().toEpochMilli()),
                made.lease().from(),
                new StoredDecision.Work(
                        made.item(),
                        made.queue(),
                        queueNames.getOrDefault(made.queue(), made.queue().toString()),
                        made.channel()),
                made.offer(),
                made.agents(),
                made.inputs());
    }

    private void keep(OfferChange change) {
        if (!inbox.offer(change)) {
            lost.increment();
            if (lost.count() % 1_000 == 1) {
                LOG.error(
                        "Decisions can't be stored as fast as they are made; lost so far: {}",
                        (long) lost.count());
            }
        }
    }

    private void loop() {
        List<OfferChange> batch = new ArrayList<>();
        while (ending.getCount() > 0 || !inbox.isEmpty()) {
            try {
                OfferChange first = inbox.poll(SOON.toMillis(), TimeUnit.MILLISECONDS);
                if (first != null) {
                    batch.add(first);
                    gather();
                    inbox.drainTo(batch, BATCH - 1);
                    store(batch);
                    batch.clear();
                }
                cleanIfDue();
            } catch (InterruptedException e) {
                lost.increment(batch.size());
                LOG.error("Interrupted while {} changes of offers were not stored", batch.size());
                return;
            }
        }
    }

    private void gather() throws InterruptedException {
        for (int round = 1; round <= ROUNDS; round++) {
            if (ending.await(GATHER.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.debug("The server ends; {} changes are written at once", inbox.size() + 1);
                return;
            }
            if (inbox.size() < round * MANY || inbox.size() >= BATCH) {
                return;
            }
        }
    }

    /// Stores a batch at once; when one of it is refused, one by one, so that only that one is
    /// missing.
    private void store(List<OfferChange> batch) throws InterruptedException {
        if (attempt(batch)) {
            return;
        }
        for (OfferChange change : batch) {
            if (!attempt(List.of(change))) {
                refused.increment();
                LOG.error(
                        "The store refused that offer {} is {}",
                        change.offer(),
                        change.getClass().getSimpleName());
            }
        }
    }

    /// Tries until the database answers.
    ///
    /// @return false when it answers no
    private boolean attempt(List<OfferChange> changes) throws InterruptedException {
        while (true) {
            try {
                store.save(changes);
                return true;
            } catch (Refusal e) {
                if (e.code() != ErrorCode.UNAVAILABLE) {
                    LOG.warn(
                            "A batch of {} changes of offers was refused: {}",
                            changes.size(),
                            e.getMessage());
                    return false;
                }
                LOG.warn(
                        "The database is away; {} changes of offers wait",
                        inbox.size() + changes.size());
                pause();
            } catch (RuntimeException e) {
                LOG.error("A batch of {} changes of offers failed", changes.size(), e);
                return false;
            }
        }
    }

    private void pause() throws InterruptedException {
        if (ending.await(SOON.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new InterruptedException("the server ends while the database is away");
        }
    }

    private void cleanIfDue() {
        Instant now = clock.instant();
        if (cleanedAt.isAfter(now.minus(CLEANING))) {
            return;
        }
        cleanedAt = now;
        try {
            int old = store.deleteBefore(now.minus(config.keepDecisions()));
            LOG.debug("Forgot {} old decisions", old);
        } catch (RuntimeException e) {
            LOG.warn("Old decisions could not be forgotten; tried again in an hour", e);
        }
    }
}
