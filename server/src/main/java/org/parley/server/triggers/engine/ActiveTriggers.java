package org.parley.server.triggers.engine;

import jakarta.inject.Inject;

import org.parley.contract.triggers.Trigger;
import org.parley.server.platform.entity.Asker;
import org.parley.server.platform.entity.Entities;
import org.parley.server.platform.entity.EntityQuery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The triggers, in the order in which they run. Held in memory.
public final class ActiveTriggers {
    private static final int PAGE = 1_000;

    private final Entities<Trigger> entities;
    private volatile List<Trigger> triggers = List.of();

    @Inject
    public ActiveTriggers(Entities<Trigger> entities) {
        this.entities = entities;
    }

    /// All of them, also those that are off.
    public List<Trigger> list() {
        return triggers;
    }

    /// Reads them again.
    void read() {
        List<Trigger> all = new ArrayList<>();
        int before;
        do {
            before = all.size();
            all.addAll(entities.list(EntityQuery.ALL, PAGE, before, Asker.SERVER).rows());
        } while (all.size() == before + PAGE);
        all.sort(Comparator.comparing(trigger -> trigger.id().toString()));
        triggers = List.copyOf(all);
    }
}
