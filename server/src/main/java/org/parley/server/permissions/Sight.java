package org.parley.server.permissions;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// The queues and agents that somebody sees, and with them the calls.
///
/// @param queues the visible queues; empty when all are
/// @param agents the visible agents; empty when all are
/// @param calls by what a call becomes visible
public record Sight(Optional<Queues> queues, Optional<Set<UUID>> agents, Calls calls) {
    /// Everything.
    public static final Sight ALL = new Sight(Optional.empty(), Optional.empty(), Calls.BY_QUEUE);

    public Sight {
        agents = agents.map(Set::copyOf);
    }

    /// Queues by both of their names.
    public record Queues(Set<UUID> ids, Set<String> names) {
        public Queues {
            ids = Set.copyOf(ids);
            names = Set.copyOf(names);
        }
    }

    /// By what a call becomes visible.
    public enum Calls {
        /// A call of a queue with the queue, another one with its agent.
        BY_QUEUE,
        /// As before, but a call of a queue that an agent served also needs the agent.
        BY_QUEUE_AND_AGENT,
        /// Each call with its agent.
        BY_AGENT
    }

    public boolean everything() {
        return queues.isEmpty() && agents.isEmpty();
    }

    public boolean seesQueue(UUID queue) {
        return queues.isEmpty() || queues.get().ids().contains(queue);
    }

    public boolean seesQueue(String name) {
        return queues.isEmpty() || queues.get().names().contains(name);
    }

    public boolean seesAgent(UUID agent) {
        return agents.isEmpty() || agents.get().contains(agent);
    }

    /// @param queue the name of the call's queue, if it went through one
    /// @param agent who served it or is rung, if anybody
    public boolean seesCall(@Nullable String queue, @Nullable UUID agent) {
        if (everything()) {
            return true;
        }
        boolean agentSeen = agent != null && seesAgent(agent);
        if (calls == Calls.BY_AGENT || queue == null) {
            return agentSeen;
        }
        return seesQueue(queue) && (calls == Calls.BY_QUEUE || agent == null || agentSeen);
    }

    /// The agents as a condition on a column with their ids.
    public Condition agents(Field<UUID> id) {
        return agents.<Condition>map(id::in).orElseGet(DSL::noCondition);
    }

    /// The queues as a condition on a column with their ids.
    public Condition queues(Field<UUID> id) {
        return queues.<Condition>map(seen -> id.in(seen.ids())).orElseGet(DSL::noCondition);
    }

    /// The calls as a condition on the columns with their queue's name and their agent's id.
    public Condition calls(Field<String> queue, Field<UUID> agent) {
        if (everything()) {
            return DSL.noCondition();
        }
        Condition agentSeen = agent.isNotNull().and(agents(agent));
        if (calls == Calls.BY_AGENT) {
            return agentSeen;
        }
        Condition queueSeen =
                queue.isNotNull()
                        .and(
                                queues.<Condition>map(seen -> queue.in(seen.names()))
                                        .orElseGet(DSL::noCondition));
        if (calls == Calls.BY_QUEUE_AND_AGENT) {
            queueSeen = queueSeen.and(agent.isNull().or(agents(agent)));
        }
        return queueSeen.or(queue.isNull().and(agentSeen));
    }
}
