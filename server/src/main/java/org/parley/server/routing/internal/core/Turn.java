package org.parley.server.routing.internal.core;

import org.parley.server.routing.model.Decision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What one event sets going: the decisions so far, and who has to be looked at again before the
/// turn ends.
final class Turn {
    private final Instant now;
    private final List<Decision> decisions = new ArrayList<>();
    private final Set<AgentState> touched = new LinkedHashSet<>();
    private final Set<Item> unplaced = new LinkedHashSet<>();

    Turn(Instant now) {
        this.now = now;
    }

    Instant now() {
        return now;
    }

    void decide(Decision decision) {
        decisions.add(decision);
    }

    /// The agent changed: perhaps free for work, at any rate to be shown anew.
    void touch(AgentState agent) {
        touched.add(agent);
    }

    /// The item may have become placeable.
    void place(Item item) {
        unplaced.add(item);
    }

    Set<AgentState> touched() {
        return touched;
    }

    Set<Item> unplaced() {
        return unplaced;
    }

    List<Decision> decisions() {
        return List.copyOf(decisions);
    }
}
