package org.parley.server.permissions.internal;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;

import jakarta.inject.Inject;

import org.jooq.DSLContext;
import org.parley.contract.auth.Me;
import org.parley.contract.auth.Role;
import org.parley.contract.permissions.Profile;
import org.parley.contract.permissions.Scope.Reach;
import org.parley.server.permissions.Sight;
import org.parley.server.permissions.Visibility;
import org.parley.server.platform.db.Database;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/// An administrator sees everything, a user what the profile names, an agent the own work and the
/// own queues.
public final class StoredVisibility implements Visibility {
    private static final Duration FRESH = Duration.ofSeconds(5);
    private static final int MOST = 20_000;

    private final Database db;
    private final ProfileStore store;
    private final InstantSource clock;
    private final AtomicLong generation = new AtomicLong();
    private final Cache<UUID, Known> known = CacheBuilder.newBuilder().maximumSize(MOST).build();

    @Inject
    public StoredVisibility(Database db, ProfileStore store, InstantSource clock) {
        this.db = db;
        this.store = store;
        this.clock = clock;
    }

    @Override
    public Sight of(Me me) {
        if (me.role() == Role.ADMIN) {
            return Sight.ALL;
        }
        Instant now = clock.instant();
        Known found = known.getIfPresent(me.id());
        if (found != null && now.isBefore(found.until())) {
            return found.sight();
        }
        long asked = generation.get();
        Sight sight = db.read(sql -> me.role() == Role.USER ? user(sql, me) : agent(sql, me));
        if (asked == generation.get()) {
            known.put(me.id(), new Known(sight, now.plus(FRESH)));
        }
        return sight;
    }

    @Override
    public void forget() {
        generation.incrementAndGet();
        known.invalidateAll();
    }

    private Sight user(DSLContext sql, Me me) {
        return store.findOf(sql, me.id())
                .map(profile -> sight(sql, profile))
                .orElseGet(() -> nothing(Sight.Calls.BY_QUEUE));
    }

    private Sight sight(DSLContext sql, Profile profile) {
        boolean allQueues = profile.queues().reach() != Reach.LISTED;
        Optional<Sight.Queues> queues =
                allQueues ? Optional.empty() : Optional.of(named(sql, profile.queues().ids()));
        return switch (profile.agents().reach()) {
            case ALL -> new Sight(queues, Optional.empty(), Sight.Calls.BY_QUEUE);
            case LISTED ->
                    new Sight(
                            queues,
                            Optional.of(profile.agents().ids()),
                            Sight.Calls.BY_QUEUE_AND_AGENT);
            case OF_QUEUES ->
                    new Sight(
                            queues,
                            queues.map(seen -> agents(sql, seen, profile)),
                            Sight.Calls.BY_QUEUE);
        };
    }

    private Set<UUID> agents(DSLContext sql, Sight.Queues seen, Profile profile) {
        Set<UUID> agents = store.agentsOf(sql, seen.ids());
        agents.addAll(profile.agents().ids());
        return agents;
    }

    private Sight agent(DSLContext sql, Me me) {
        return new Sight(
                Optional.of(named(sql, store.queuesOf(sql, me.id()))),
                Optional.of(Set.of(me.id())),
                Sight.Calls.BY_AGENT);
    }

    private Sight.Queues named(DSLContext sql, Set<UUID> ids) {
        Map<UUID, String> names = new HashMap<>(store.queueNames(sql));
        names.keySet().retainAll(ids);
        return new Sight.Queues(names.keySet(), Set.copyOf(names.values()));
    }

    private static Sight nothing(Sight.Calls calls) {
        return new Sight(
                Optional.of(new Sight.Queues(Set.of(), Set.of())), Optional.of(Set.of()), calls);
    }

    private record Known(Sight sight, Instant until) {}
}
