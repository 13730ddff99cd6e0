package org.parley.server.triggers;

import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
import org.parley.contract.platform.Page;
import org.parley.contract.platform.Refusal;
import org.parley.contract.telephony.StepApplication;
import org.parley.contract.triggers.Trigger;
import org.parley.contract.triggers.TriggerApi;
import org.parley.contract.triggers.TriggerCase;
import org.parley.contract.triggers.TriggerRun;
import org.parley.contract.triggers.TriggerVerdict;
import org.parley.server.platform.entity.Entities;
import org.parley.server.platform.entity.EntityResource;
import org.parley.server.platform.http.CurrentRequest;
import org.parley.server.routing.AgentNames;
import org.parley.server.telephony.call.model.AgentRef;
import org.parley.server.telephony.waitingroom.QueueNames;
import org.parley.server.triggers.engine.Actions;
import org.parley.server.triggers.engine.ActiveTriggers;
import org.parley.server.triggers.engine.Happening;
import org.parley.server.triggers.engine.TriggerLog;

import java.util.List;
import java.util.UUID;

/// Triggers over REST.
public final class TriggerResource extends EntityResource<Trigger> implements TriggerApi {
    private final ActiveTriggers triggers;
    private final Actions actions;
    private final TriggerLog log;
    private final QueueNames queues;
    private final AgentNames agents;

    @Inject
    TriggerResource(
            Entities<Trigger> entities,
            CurrentRequest request,
            ActiveTriggers triggers,
            Actions actions,
            TriggerLog log,
            QueueNames queues,
            AgentNames agents) {
        super(entities, request);
        this.triggers = triggers;
        this.actions = actions;
        this.log = log;
        this.queues = queues;
        this.agents = agents;
    }

    @Override
    public List<StepApplication> actions() {
        return actions.applications();
    }

    @Override
    public List<TriggerVerdict> dryRun(TriggerCase happened) {
        var happening =
                new Happening(
                        "",
                        happened.status(),
                        happened.direction(),
                        queue(happened.queueId()),
                        happened.routeId(),
                        agent(happened.agentId()),
                        happened.callerNumber(),
                        happened.callerName(),
                        happened.dialled(),
                        Happening.Labels.NONE);
        return triggers.list().stream().map(trigger -> actions.judge(trigger, happening)).toList();
    }

    private Happening.@Nullable QueueRef queue(@Nullable UUID id) {
        if (id == null) {
            return null;
        }
        String name = queues.findName(id).orElseThrow(() -> Refusal.notFound("queue", id));
        return new Happening.QueueRef(id, name);
    }

    private @Nullable AgentRef agent(@Nullable UUID id) {
        return id == null ? null : new AgentRef(id, agents.nameOf(id));
    }

    @Override
    public Page<TriggerRun> runs(@Nullable UUID trigger, int limit, int offset) {
        return log.page(trigger, limit, offset);
    }
}
