package org.parley.server.staff.rest;

import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
import org.parley.contract.staff.AgentAccount;
import org.parley.contract.staff.AgentApi;
import org.parley.contract.staff.AgentQueue;
import org.parley.server.permissions.CurrentSight;
import org.parley.server.permissions.Sight;
import org.parley.server.platform.entity.Entities;
import org.parley.server.platform.entity.EntityResource;
import org.parley.server.platform.http.CurrentRequest;
import org.parley.server.staff.AgentEdits;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Agents over REST. Who sees some queues only can neither give nor take another one.
public final class AgentResource extends EntityResource<AgentAccount> implements AgentApi {
    private final Entities<AgentAccount> agents;
    private final CurrentSight sight;

    @Inject
    AgentResource(Entities<AgentAccount> agents, CurrentRequest request, CurrentSight sight) {
        super(agents, request);
        this.agents = agents;
        this.sight = sight;
    }

    @Override
    public AgentAccount create(AgentAccount agent) {
        return super.create(AgentEdits.withQueues(agent, seen(agent.queues(), List.of())));
    }

    @Override
    public AgentAccount update(UUID id, AgentAccount agent, @Nullable String ifMatch) {
        List<AgentQueue> before = agents.get(id, asker()).queues();
        return super.update(
                id, AgentEdits.withQueues(agent, seen(agent.queues(), before)), ifMatch);
    }

    /// The wanted queues that the asking person sees, and those of before that he or she does not.
    private List<AgentQueue> seen(@Nullable List<AgentQueue> wanted, List<AgentQueue> before) {
        Sight seen = sight.get();
        List<AgentQueue> all = new ArrayList<>();
        if (wanted != null) {
            wanted.stream().filter(queue -> seen.seesQueue(queue.queueId())).forEach(all::add);
        }
        before.stream().filter(queue -> !seen.seesQueue(queue.queueId())).forEach(all::add);
        return all;
    }
}
