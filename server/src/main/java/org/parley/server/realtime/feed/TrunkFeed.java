package org.parley.server.realtime.feed;

import jakarta.inject.Inject;

import org.parley.contract.realtime.TrunkRow;
import org.parley.server.platform.events.EventBus;
import org.parley.server.platform.life.Phase;
import org.parley.server.platform.life.Service;
import org.parley.server.realtime.LiveBoard;
import org.parley.server.telephony.trunk.TrunkChanged;
import org.parley.server.telephony.trunk.TrunkStateChanged;
import org.parley.server.telephony.trunk.TrunkStates;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Keeps the lines to carriers on the live board.
public final class TrunkFeed implements Service {
    private final LiveBoard board;
    private final TrunkStates states;
    private final EventBus events;
    private final Set<String> shown = new HashSet<>();
    private final List<EventBus.Subscription> subscriptions = new ArrayList<>();

    @Inject
    TrunkFeed(LiveBoard board, TrunkStates states, EventBus events) {
        this.board = board;
        this.states = states;
        this.events = events;
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
        subscriptions.add(events.subscribe(TrunkStateChanged.class, _ -> read()));
        subscriptions.add(events.subscribe(TrunkChanged.class, _ -> read()));
        read();
    }

    @Override
    public void stop() {
        subscriptions.forEach(EventBus.Subscription::close);
        subscriptions.clear();
    }

    private synchronized void read() {
        List<TrunkRow> rows = states.list().stream().map(TrunkRow::new).toList();
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
}
