package org.parley.server.realtime.feed;

import jakarta.inject.Inject;
import jakarta.inject.Provider;

import org.parley.server.platform.life.Phase;
import org.parley.server.platform.life.Service;
import org.parley.server.platform.life.Workers;
import org.parley.server.routing.RoutingListener;
import org.parley.server.routing.RoutingService;
import org.parley.server.routing.model.Decision;
import org.parley.server.routing.model.RoutingEvent;
import org.parley.server.routing.model.RoutingSnapshot;
import org.parley.server.routing.model.RoutingSnapshot.ItemView;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/// Tells the board which place each waiting call has, a moment after the router did something: once
/// for all that it did in that moment. Callers hear the same places.
final class WaitingPlaces implements RoutingListener, Service {
    private static final long AFTER_MILLIS = 200;

    private final Provider<RoutingService> routing;
    private final BoardFeed feed;
    private final AtomicBoolean asked = new AtomicBoolean();
    private final ScheduledThreadPoolExecutor worker =
            new ScheduledThreadPoolExecutor(
                    1,
                    Thread.ofPlatform().name("waiting-places").daemon(true).factory(),
                    new ThreadPoolExecutor.DiscardPolicy());

    @Inject
    WaitingPlaces(Provider<RoutingService> routing, BoardFeed feed) {
        this.routing = routing;
        this.feed = feed;
    }

    @Override
    public String name() {
        return "waiting places";
    }

    @Override
    public Phase phase() {
        return Phase.LINKS;
    }

    @Override
    public void start() {}

    @Override
    public void stop() {
        Workers.end(worker);
    }

    @Override
    public void routed(RoutingEvent event, List<Decision> decisions, Instant at) {
        if (asked.compareAndSet(false, true)) {
            worker.schedule(this::tell, AFTER_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void tell() {
        asked.set(false);
        routing.get().snapshot().thenAccept(snapshot -> feed.place(of(snapshot)));
    }

    /// Higher priority first, then whoever has waited longer; who is talked with has no place.
    static Map<String, Integer> of(RoutingSnapshot snapshot) {
        Map<UUID, Integer> counts = new HashMap<>();
        Map<String, Integer> places = new HashMap<>();
        snapshot.items().stream()
                .filter(item -> item.agent() == null)
                .sorted(
                        Comparator.comparingInt(ItemView::priority)
                                .reversed()
                                .thenComparing(ItemView::joinedAt))
                .forEach(item ->
                        places.put(item.item(), counts.merge(item.queue(), 1, Integer::sum)));
        return places;
    }
}
