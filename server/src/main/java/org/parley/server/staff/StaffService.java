package org.parley.server.staff;

import org.parley.contract.platform.Refusal;
import org.parley.contract.routing.PauseReason;
import org.parley.contract.staff.Agent;
import org.parley.server.platform.audit.Actor;
import org.parley.server.staff.model.AgentPhone;
import org.parley.server.staff.model.DeskTelephone;
import org.parley.server.staff.model.NewAgent;
import org.parley.server.staff.model.Work;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The agents. Each change is audited and told as {@link AgentChanged}.
public interface StaffService {
    /// All agents, by login name.
    List<Agent> listAgents();

    Optional<Agent> findAgent(UUID id);

    /// @throws Refusal `NOT_FOUND`
    default Agent getAgent(UUID id) {
        return findAgent(id).orElseThrow(() -> Refusal.notFound("agent", id));
    }

    /// @param name the login name in any case
    Optional<Agent> findAgentByName(String name);

    /// Makes the person and the telephone account.
    ///
    /// @throws Refusal `CONFLICT` when login name or extension are taken, `VALIDATION_FAILED`
    Agent createAgent(NewAgent agent, Actor actor);

    /// The telephone accounts of all enabled agents.
    List<AgentPhone> listPhones();

    /// The agent's telephone account.
    Optional<AgentPhone> findPhone(UUID agentId);

    /// How the agent works; nothing but one call at a time for somebody unknown.
    Work workOf(UUID agentId);

    /// The accounts of all enabled telephones without a person.
    List<DeskTelephone> listTelephones();

    Optional<DeskTelephone> findTelephone(UUID id);

    /// The reasons to choose from, by name.
    List<PauseReason> listPauses();
}
