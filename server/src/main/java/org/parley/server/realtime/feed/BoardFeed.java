package org.parley.server.realtime.feed;

import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
import org.parley.contract.realtime.CallRow;
import org.parley.contract.realtime.NodeRow;
import org.parley.contract.telephony.LiveCall;
import org.parley.server.platform.events.EventBus;
import org.parley.server.platform.life.Phase;
import org.parley.server.platform.life.Service;
import org.parley.server.platform.life.Workers;
import org.parley.server.realtime.LiveBoard;
import org.parley.server.reports.CallReportService;
import org.parley.server.reports.FactsChanged;
import org.parley.server.routing.RoutingListener;
import org.parley.server.routing.model.Decision;
import org.parley.server.routing.model.RoutingEvent;
import org.parley.server.staff.AgentChanged;
import org.parley.server.staff.AgentRemoved;
import org.parley.server.telephony.call.CallListener;
import org.parley.server.telephony.call.Telephones;
import org.parley.server.telephony.call.model.CallChange;
import org.parley.server.telephony.call.model.NodeState;
import org.parley.server.telephony.call.model.PhonePresence;
import org.parley.server.telephony.queue.QueueChanged;
import org.parley.server.telephony.queue.QueueRemoved;
import org.parley.server.telephony.waitingroom.KeptPlaceChanged;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// Keeps the live board: calls and nodes as they change, agents and queues worked out anew whenever
/// something of theirs changed, today's counters counted from the facts.
public final class BoardFeed implements CallListener, RoutingListener, Service {
    private final LiveBoard board;
    private final BoardRows rows;
    private final CallReportService reports;
    private final CounterStarts starts;
    private final Telephones telephones;
    private final EventBus events;
    private final InstantSource clock;
    private final Map<String, LiveCall> calls = new HashMap<>();
    private final Set<UUID> registered = new HashSet<>();
    private Map<String, Integer> places = Map.of();
    private final ScheduledExecutorService worker =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("board-feed").daemon(true).factory());
    private final List<EventBus.Subscription> subscriptions = new ArrayList<>();
    private volatile String node = "";
    private TodayFigures today = TodayFigures.NONE;
    private Instant countedFrom = Instant.EPOCH;

    @Inject
    BoardFeed(
            LiveBoard board,
            BoardRows rows,
            CallReportService reports,
            CounterStarts starts,
            Telephones telephones,
            EventBus events,
            InstantSource clock) {
        this.board = board;
        this.rows = rows;
        this.reports = reports;
        this.starts = starts;
        this.telephones = telephones;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "board feed";
    }

    @Override
    public Phase phase() {
        return Phase.LINKS;
    }

    @Override
    public void start() {
        subscriptions.add(events.subscribe(FactsChanged.class, _ -> worker.execute(this::count)));
        subscriptions.add(
                events.subscribe(
                        AgentChanged.class,
                        change -> worker.execute(() -> showAgents(Set.of(change.agent().id())))));
        subscriptions.add(
                events.subscribe(
                        AgentRemoved.class,
                        gone -> worker.execute(() -> board.remove("agent:" + gone.id()))));
        subscriptions.add(events.subscribe(QueueChanged.class, _ -> worker.execute(this::showAll)));
        subscriptions.add(
                events.subscribe(
                        QueueRemoved.class,
                        gone ->
                                worker.execute(() -> {
                                    board.remove("queue:" + gone.queue().id());
                                    showAll();
                                })));
        subscriptions.add(
                events.subscribe(
                        KeptPlaceChanged.class, change -> worker.execute(() -> show(change))));
        subscriptions.add(events.subscribe(CountersBegun.class, _ -> worker.execute(this::count)));
        worker.execute(this::count);
        worker.scheduleWithFixedDelay(this::midnight, 1, 1, TimeUnit.SECONDS);
    }

    @Override
    public void stop() {
        subscriptions.forEach(EventBus.Subscription::close);
        subscriptions.clear();
        Workers.end(worker);
    }

    @Override
    public void changed(CallChange change) {
        worker.execute(() -> show(change));
    }

    /// Of two nodes, the one at work alone is on the board.
    @Override
    public void node(NodeState state) {
        String before = node;
        if (!before.equals(state.name())) {
            node = state.name();
            if (!before.isEmpty()) {
                board.remove("node:" + before);
            }
        }
        board.put(
                new NodeRow(
                        state.name(),
                        state.connected(),
                        state.epoch(),
                        state.since(),
                        state.version()));
    }

    @Override
    public void phone(PhonePresence presence) {
        telephones
                .findOwner(presence.endpoint())
                .ifPresent(agent ->
                        worker.execute(() -> {
                            boolean changed =
                                    presence.registered()
                                            ? registered.add(agent.id())
                                            : registered.remove(agent.id());
                            if (changed) {
                                showAgents(Set.of(agent.id()));
                            }
                        }));
    }

    @Override
    public void routed(RoutingEvent event, List<Decision> decisions, Instant at) {
        Set<UUID> touched = new HashSet<>();
        for (Decision decision : decisions) {
            if (decision instanceof Decision.AgentStateChanged changed) {
                touched.add(changed.agent().agent());
            }
        }
        if (!touched.isEmpty()) {
            worker.execute(() -> {
                showAgents(touched);
                showQueues();
            });
        }
    }

    private void show(CallChange change) {
        LiveCall before = calls.get(change.call().id());
        switch (change) {
            case CallChange.Updated e -> {
                calls.put(e.call().id(), e.call());
                board.put(row(e.call()));
            }
            case CallChange.Ended e -> leave(e.call());
            case CallChange.Merged e -> leave(e.call());
        }
        Set<UUID> touched = new HashSet<>();
        if (change.call().agentId() != null) {
            touched.add(change.call().agentId());
        }
        if (before != null && before.agentId() != null) {
            touched.add(before.agentId());
        }
        showAgents(touched);
        if (change.call().queue() != null) {
            showQueues();
        }
    }

    private void show(KeptPlaceChanged change) {
        LiveCall call = KeptPlaceRows.call(change.place());
        if (change.kept()) {
            calls.put(call.id(), call);
            board.put(row(call));
        } else {
            leave(call);
        }
        showQueues();
    }

    private void leave(LiveCall call) {
        calls.remove(call.id());
        board.remove(CallRow.of(call).key());
    }

    /// Hears which place those have who wait, by call; from 1.
    void place(Map<String, Integer> now) {
        worker.execute(() -> {
            Map<String, Integer> before = places;
            places = Map.copyOf(now);
            calls.values().stream()
                    .filter(call -> !Objects.equals(before.get(call.id()), places.get(call.id())))
                    .forEach(call -> board.put(row(call)));
        });
    }

    private CallRow row(LiveCall call) {
        boolean waits =
                switch (call.state()) {
                    case WAITING, RINGING, CALL_BACK -> true;
                    default -> false;
                };
        return new CallRow(call, waits ? places.get(call.id()) : null);
    }

    private void showAll() {
        showAgents(null);
        showQueues();
    }

    /// @param which null for all
    private void showAgents(@Nullable Set<UUID> which) {
        rows.agents(which, calls.values(), registered, today).forEach(board::put);
    }

    private void showQueues() {
        rows.queues(calls.values(), today).forEach(board::put);
    }

    private void count() {
        countedFrom = startOfDay();
        today = TodayFigures.read(reports, countedFrom, starts.listAfter(countedFrom));
        showAll();
    }

    private void midnight() {
        if (!startOfDay().equals(countedFrom)) {
            count();
        }
    }

    private Instant startOfDay() {
        ZoneId zone = ZoneId.systemDefault();
        return clock.instant().atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
    }
}
