package org.parley.server.staff;

import org.jspecify.annotations.Nullable;
import org.parley.contract.platform.Page;
import org.parley.contract.platform.Refusal;
import org.parley.contract.routing.PauseReason;
import org.parley.contract.staff.Agent;
import org.parley.server.permissions.Sight;
import org.parley.server.platform.audit.Actor;
import org.parley.server.staff.model.AgentPhone;
import org.parley.server.staff.model.NewAgent;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The agents. Each change is audited and told as {@link AgentChanged}.
public interface StaffService {
    /// Agents by login name.
    ///
    /// @param part of the login name, full name or extension, in any case; absent for all
    /// @param seen only the agents that it shows
    Page<Agent> listAgents(@Nullable String part, Sight seen, int limit, int offset);

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

    /// The reasons to choose from, by name.
    List<PauseReason> listPauses();
}
