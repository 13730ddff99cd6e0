package org.parley.server.staff.rest;

import jakarta.inject.Inject;

import org.parley.contract.auth.Me;
import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.Refusal;
import org.parley.contract.staff.AgentAccount;
import org.parley.contract.staff.BarApi;
import org.parley.contract.staff.BarSetting;
import org.parley.contract.staff.BarSettings;
import org.parley.server.platform.audit.Actor;
import org.parley.server.platform.entity.Asker;
import org.parley.server.platform.entity.Entities;
import org.parley.server.platform.http.CurrentRequest;
import org.parley.server.platform.http.RestResource;
import org.parley.server.staff.AgentEdits;

/// The signed-in agent's own bar over REST.
public final class BarResource implements BarApi, RestResource {
    private final Entities<AgentAccount> agents;
    private final CurrentRequest request;

    @Inject
    BarResource(Entities<AgentAccount> agents, CurrentRequest request) {
        this.agents = agents;
        this.request = request;
    }

    @Override
    public BarSettings bar() {
        return AgentEdits.barOf(mine());
    }

    @Override
    public BarSettings changeBar(BarSettings wanted) {
        AgentAccount agent = mine();
        BarSettings before = AgentEdits.barOf(agent);
        for (BarSetting each : BarSetting.values()) {
            if (!before.isFree(each) && before.isOn(each) != wanted.isOn(each)) {
                throw forced();
            }
        }
        if (!before.isFree(BarSetting.AUTO_ANSWER)
                && before.autoAnswerSeconds() != wanted.autoAnswerSeconds()) {
            throw forced();
        }
        AgentAccount after = AgentEdits.withBar(agent, wanted);
        return AgentEdits.barOf(agents.update(after, Entities.ANY_VERSION, asker()));
    }

    private AgentAccount mine() {
        return agents.find(request.me().id(), asker())
                .orElseThrow(() ->
                        new Refusal(
                                ErrorCode.NOT_FOUND,
                                "Only agents have a bar. Ask an administrator to make you one."));
    }

    /// Everybody sees oneself, whatever else a profile shows.
    private Asker asker() {
        Me me = request.me();
        return new Asker(Actor.of(me), null);
    }

    private static Refusal forced() {
        return new Refusal(
                ErrorCode.FORBIDDEN,
                "Your administrator has set this for you. Ask him or her to change it.");
    }
}
