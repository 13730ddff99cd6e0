package org.parley.server.telephony.waitingroom.internal;

import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
import org.parley.contract.routing.Channel;
import org.parley.contract.telephony.Queue;
import org.parley.contract.telephony.queue.QueueEntry;
import org.parley.server.platform.events.EventBus;
import org.parley.server.platform.life.Phase;
import org.parley.server.platform.life.Service;
import org.parley.server.routing.RoutingService;
import org.parley.server.routing.model.QueueLimits;
import org.parley.server.routing.model.QueueSettings;
import org.parley.server.routing.model.QueueTiming;
import org.parley.server.routing.model.RoutingEvent;
import org.parley.server.telephony.queue.QueueChanged;
import org.parley.server.telephony.queue.QueueRemoved;
import org.parley.server.telephony.queue.QueueService;
import org.parley.server.telephony.queue.model.QueueMember;
import org.parley.server.telephony.waitingroom.QueueNames;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// Tells the router of the queues and their members, at the start and whenever they change.
public final class QueueFeed implements QueueNames, Service {
    private static final Duration TO_HOLD_BACK = Duration.ofSeconds(2);

    /// Who belongs to which queue.
    private record Place(UUID queue, UUID agent) {}

    private final QueueService queues;
    private final RoutingService routing;
    private final EventBus events;
    private final Set<Place> members = new HashSet<>();
    private volatile Map<String, UUID> ids = Map.of();
    private volatile Map<UUID, String> names = Map.of();
    private volatile Map<UUID, Queue> known = Map.of();
    private EventBus.@Nullable Subscription subscription;
    private EventBus.@Nullable Subscription removals;

    @Inject
    QueueFeed(QueueService queues, RoutingService routing, EventBus events) {
        this.queues = queues;
        this.routing = routing;
        this.events = events;
    }

    @Override
    public String name() {
        return "queues for the router";
    }

    @Override
    public Phase phase() {
        return Phase.CORE;
    }

    @Override
    public void start() {
        read();
        subscription = events.subscribe(QueueChanged.class, _ -> read());
        removals = events.subscribe(QueueRemoved.class, _ -> read());
    }

    @Override
    public void stop() {
        for (EventBus.Subscription running : new EventBus.Subscription[] {subscription, removals}) {
            if (running != null) {
                running.close();
            }
        }
    }

    @Override
    public Optional<UUID> findId(String name) {
        return Optional.ofNullable(ids.get(name));
    }

    @Override
    public Optional<String> findName(UUID queue) {
        return Optional.ofNullable(names.get(queue));
    }

    /// The queue as it was told to the router.
    public Optional<Queue> find(UUID id) {
        return Optional.ofNullable(known.get(id));
    }

    /// Whether any queue tells callers anything.
    boolean announces() {
        return known.values().stream().anyMatch(Announcer::announces);
    }

    private synchronized void read() {
        Map<String, UUID> newIds = new HashMap<>();
        Map<UUID, String> newNames = new HashMap<>();
        for (Queue queue : queues.listQueues()) {
            newIds.put(queue.name(), queue.id());
            newNames.put(queue.id(), queue.name());
        }
        Set<UUID> gone = new HashSet<>(names.keySet());
        gone.removeAll(newNames.keySet());
        ids = Map.copyOf(newIds);
        names = Map.copyOf(newNames);
        known =
                queues.listQueues().stream()
                        .collect(Collectors.toUnmodifiableMap(Queue::id, queue -> queue));
        gone.forEach(queue -> routing.submit(new RoutingEvent.QueueRemoved(queue)));
        queues.listQueues()
                .forEach(queue -> routing.submit(new RoutingEvent.QueueDefined(settings(queue))));
        readMembers();
    }

    private void readMembers() {
        Set<Place> now = new HashSet<>();
        for (QueueMember member : queues.listMembers()) {
            now.add(new Place(member.queueId(), member.agentId()));
            routing.submit(
                    new RoutingEvent.MemberSet(
                            member.queueId(),
                            member.agentId(),
                            member.place(),
                            member.penalty(),
                            MemberOptions.named(member.skills())));
        }
        members.stream()
                .filter(place -> !now.contains(place))
                .forEach(place ->
                        routing.submit(
                                new RoutingEvent.MemberRemoved(place.queue(), place.agent())));
        members.clear();
        members.addAll(now);
    }

    private static QueueSettings settings(Queue queue) {
        QueueEntry entry = queue.options().entry();
        return QueueSettings.of(queue.id(), queue.name(), Channel.VOICE, queue.strategy())
                .withTiming(
                        new QueueTiming(
                                Duration.ofSeconds(Math.max(1, queue.agentTimeoutSeconds())),
                                Duration.ofSeconds(queue.retrySeconds()),
                                wrapUp(queue),
                                Duration.ofSeconds(queue.maxWaitSeconds()),
                                queue.options().serving().ringToEnd()))
                .withLimits(
                        new QueueLimits(
                                queue.weight(),
                                entry.maxLength(),
                                MemberOptions.empty(entry.joinEmpty()),
                                MemberOptions.empty(entry.leaveEmpty())))
                .withRules(MemberOptions.rules(queue.options().serving()));
    }

    /// Where a word about the call is demanded, the agent is left in peace at least until the
    /// server has had the time to hold him or her back for it.
    private static Duration wrapUp(Queue queue) {
        Duration wanted = Duration.ofSeconds(queue.wrapUpSeconds());
        boolean demanded = queue.options().serving().dispositionMandatory();
        return demanded && wanted.compareTo(TO_HOLD_BACK) < 0 ? TO_HOLD_BACK : wanted;
    }
}
