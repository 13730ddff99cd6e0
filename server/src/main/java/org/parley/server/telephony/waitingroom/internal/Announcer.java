package org.parley.server.telephony.waitingroom.internal;

import jakarta.inject.Inject;

import org.parley.contract.telephony.Queue;
import org.parley.contract.telephony.queue.QueueAnnouncements;
import org.parley.server.platform.ami.AmiAction;
import org.parley.server.platform.ami.AmiLink;
import org.parley.server.platform.life.Phase;
import org.parley.server.platform.life.Service;
import org.parley.server.routing.RoutingListener;
import org.parley.server.routing.RoutingService;
import org.parley.server.routing.model.Decision;
import org.parley.server.routing.model.RoutingEvent;
import org.parley.server.routing.model.RoutingSnapshot;
import org.parley.server.telephony.call.CallListener;
import org.parley.server.telephony.call.model.CallEvent;
import org.parley.server.telephony.call.model.ChannelName;
import org.parley.server.telephony.config.Dialplan;
import org.parley.server.telephony.config.SoundPublisher;
import org.parley.server.telephony.config.model.AsteriskNodeSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Tells those who wait where they stand, how long it takes, and what the queue wants them to hear.
/// The words go to the caller's channel; the dialplan says them between two slices of music.
public final class Announcer implements Service, CallListener, RoutingListener {
    private static final Logger LOG = LoggerFactory.getLogger(Announcer.class);

    /// How much one wait weighs in the expected one, as in Asterisk's own queues.
    private static final double NEWEST = 0.25;

    /// A caller whose channel is known.
    private record Listener(ChannelName channel, Announcements told) {}

    private final QueueFeed queues;
    private final RoutingService routing;
    private final AmiLink link;
    private final AsteriskNodeSettings node;
    private final InstantSource clock;
    private final Map<String, Listener> listeners = new ConcurrentHashMap<>();
    private final Map<UUID, Double> waits = new ConcurrentHashMap<>();
    private final SecureRandom random = new SecureRandom();
    private final ScheduledThreadPoolExecutor worker =
            new ScheduledThreadPoolExecutor(
                    1, Thread.ofPlatform().name("announcements").daemon(true).factory());

    @Inject
    Announcer(
            QueueFeed queues,
            RoutingService routing,
            AmiLink link,
            AsteriskNodeSettings node,
            InstantSource clock) {
        this.queues = queues;
        this.routing = routing;
        this.link = link;
        this.node = node;
        this.clock = clock;
    }

    /// Whether the queue tells those who wait anything.
    static boolean announces(Queue queue) {
        QueueAnnouncements told = queue.options().announcements();
        return queue.options().callback().offered()
                || told.positionEverySeconds() > 0
                || (told.periodicEverySeconds() > 0 && !told.periodic().isEmpty());
    }

    @Override
    public String name() {
        return "announcements";
    }

    @Override
    public Phase phase() {
        return Phase.LINKS;
    }

    @Override
    public void start() {
        worker.scheduleWithFixedDelay(this::tell, 1, 1, TimeUnit.SECONDS);
    }

    @Override
    public void stop() {
        worker.shutdownNow();
    }

    @Override
    public void happened(CallEvent event) {
        switch (event) {
            case CallEvent.WaitingJoined e ->
                    listeners.computeIfAbsent(
                            e.leg(),
                            _ ->
                                    new Listener(
                                            e.channel(),
                                            new Announcements(
                                                    e.since(),
                                                    id -> SoundPublisher.playable(node, id),
                                                    random)));
            case CallEvent.HungUp e -> listeners.remove(e.leg());
            default -> {}
        }
    }

    @Override
    public void routed(RoutingEvent event, List<Decision> decisions, Instant at) {
        for (Decision decision : decisions) {
            if (decision instanceof Decision.ConversationBegan began) {
                double waited = began.waited().toSeconds();
                waits.merge(
                        began.queue(),
                        waited,
                        (before, now) -> before * (1 - NEWEST) + now * NEWEST);
            }
        }
    }

    private void tell() {
        if (!queues.announces() || listeners.isEmpty() || !link.connected()) {
            return;
        }
        try {
            tell(routing.snapshot().get(1, TimeUnit.SECONDS));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("Nothing is announced: the router does not answer", e);
        }
    }

    private void tell(RoutingSnapshot snapshot) {
        Map<UUID, Integer> places = new HashMap<>();
        snapshot.items().stream()
                .filter(item -> item.agent() == null)
                .sorted(
                        Comparator.comparingInt(RoutingSnapshot.ItemView::priority)
                                .reversed()
                                .thenComparing(RoutingSnapshot.ItemView::joinedAt))
                .forEach(item -> tell(item, places.merge(item.queue(), 1, Integer::sum)));
    }

    private void tell(RoutingSnapshot.ItemView item, int position) {
        Listener listener = listeners.get(item.item());
        Queue queue = queues.find(item.queue()).filter(Announcer::announces).orElse(null);
        if (listener == null || queue == null || item.offer() != 0) {
            return;
        }
        Instant now = clock.instant();
        Duration expected = expected(item, queue.id(), now);
        List<String> words =
                new ArrayList<>(listener.told().due(queue.options(), position, expected, now));
        Duration waited = Duration.between(item.joinedAt(), now);
        words.addAll(listener.told().dueOffer(queue.options(), waited, expected));
        if (!words.isEmpty()) {
            say(listener, Dialplan.SAY, String.join("&", words));
        }
        listener.told()
                .duePeriodic(queue.options(), now)
                .ifPresent(sound -> say(listener, Dialplan.SPOT, sound));
    }

    private void say(Listener listener, String variable, String words) {
        link.send(AmiAction.setVariable(listener.channel().text(), variable, words));
    }

    /// What is left of the usual wait.
    private Duration expected(RoutingSnapshot.ItemView item, UUID queue, Instant now) {
        long usual = Math.round(waits.getOrDefault(queue, 0.0));
        Duration left = Duration.ofSeconds(usual).minus(Duration.between(item.joinedAt(), now));
        return left.isNegative() ? Duration.ZERO : left;
    }
}
