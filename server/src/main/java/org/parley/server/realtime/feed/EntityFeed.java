package org.parley.server.realtime.feed;

import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
import org.parley.contract.realtime.EntityRow;
import org.parley.contract.realtime.EntityRow.EntityChange;
import org.parley.server.platform.entity.EntityChanged;
import org.parley.server.platform.events.EventBus;
import org.parley.server.platform.life.Phase;
import org.parley.server.platform.life.Service;
import org.parley.server.realtime.LiveBoard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Tells the desks which configured things have changed, so that open screens read them again.
public final class EntityFeed implements Service {
    private final LiveBoard board;
    private final EventBus events;
    private final Map<String, EntityRow> rows = new HashMap<>();
    private EventBus.@Nullable Subscription subscription;

    @Inject
    EntityFeed(LiveBoard board, EventBus events) {
        this.board = board;
        this.events = events;
    }

    @Override
    public String name() {
        return "entity feed";
    }

    @Override
    public Phase phase() {
        return Phase.LINKS;
    }

    @Override
    public void start() {
        subscription = events.subscribe(EntityChanged.class, this::show);
    }

    @Override
    public void stop() {
        if (subscription != null) {
            subscription.close();
        }
    }

    private void show(EntityChanged change) {
        EntityRow before = rows.get(change.kind());
        List<EntityChange> newest =
                before == null ? new ArrayList<>() : new ArrayList<>(before.newest());
        newest.add(new EntityChange(change.id(), change.version()));
        if (newest.size() > EntityRow.MOST) {
            newest.removeFirst();
        }
        long count = before == null ? 1 : before.count() + 1;
        var row = new EntityRow(change.kind(), change.needs(), count, newest);
        rows.put(change.kind(), row);
        board.put(row);
    }
}
