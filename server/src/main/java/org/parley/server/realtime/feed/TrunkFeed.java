package org.parley.server.realtime.feed;

import jakarta.inject.Inject;

import org.parley.contract.realtime.TrunkRow;
import org.parley.contract.telephony.Trunk;
import org.parley.server.platform.events.EventBus;
import org.parley.server.platform.life.Phase;
import org.parley.server.platform.life.Service;
import org.parley.server.realtime.LiveBoard;
import org.parley.server.telephony.call.model.LiveLeg;
import org.parley.server.telephony.trunk.TrunkChanged;
import org.parley.server.telephony.trunk.TrunkService;
import org.parley.server.telephony.trunk.TrunkStateChanged;
import org.parley.server.telephony.trunk.TrunkStates;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Keeps the lines to carriers on the live board.
public final class TrunkFeed implements Service {
    private final LiveBoard board;
    private final TrunkStates states;
    private final EventBus events;
    private final TrunkService trunks;
    private final BusyLines lines;
    private final Set<String> shown = new HashSet<>();
    private final Object reading = new Object();
    private List<Trunk> stored = List.of();
    private Map<String, Load> loads = Map.of();
    private final List<EventBus.Subscription> subscriptions = new ArrayList<>();

    @Inject
    TrunkFeed(
            LiveBoard board,
            TrunkStates states,
            TrunkService trunks,
            EventBus events,
            BusyLines lines) {
        this.board = board;
        this.states = states;
        this.trunks = trunks;
        this.events = events;
        this.lines = lines;
    }

    @Override
    public String name() {
        return "trunk feed";
    }

    @Override
    public Phase phase() {
        return Phase.LINKS;
    }

    @Override
    public void start() {
        subscriptions.add(events.subscribe(TrunkStateChanged.class, _ -> show()));
        subscriptions.add(events.subscribe(TrunkChanged.class, _ -> read()));
        lines.listen(this::show);
        read();
    }

    @Override
    public void stop() {
        subscriptions.forEach(EventBus.Subscription::close);
        subscriptions.clear();
    }

    /// Calls in and out by a trunk.
    private record Load(int in, int out) {
        static final Load NONE = new Load(0, 0);

        Load plus(Load other) {
            return new Load(in + other.in, out + other.out);
        }
    }

    private synchronized void show(List<LiveLeg> legs) {
        Map<String, Load> now =
                legs.stream()
                        .collect(
                                Collectors.toMap(
                                        leg -> leg.channel().endpoint(),
                                        leg -> leg.calling() ? new Load(1, 0) : new Load(0, 1),
                                        Load::plus));
        if (!now.equals(loads)) {
            loads = now;
            show();
        }
    }

    /// One reads at a time, so that an older answer never follows a newer one; who shows does not
    /// wait for it.
    private void read() {
        synchronized (reading) {
            List<Trunk> now = trunks.listAll();
            synchronized (this) {
                stored = now;
                show();
            }
        }
    }

    private synchronized void show() {
        List<TrunkRow> rows = stored.stream().map(this::row).toList();
        Set<String> keys = new HashSet<>();
        for (TrunkRow row : rows) {
            keys.add(row.key());
            board.put(row);
        }
        shown.removeAll(keys);
        shown.forEach(board::remove);
        shown.clear();
        shown.addAll(keys);
    }

    private TrunkRow row(Trunk trunk) {
        Load load = loads.getOrDefault(trunk.name(), Load.NONE);
        return new TrunkRow(
                states.of(trunk), trunk.host(), load.in(), load.out(), trunk.callLimit());
    }
}
