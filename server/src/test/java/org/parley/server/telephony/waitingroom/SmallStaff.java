package org.parley.server.telephony.waitingroom;

import org.parley.contract.routing.PauseReason;
import org.parley.contract.staff.Agent;
import org.parley.server.platform.audit.Actor;
import org.parley.server.staff.StaffService;
import org.parley.server.staff.model.AgentPhone;
import org.parley.server.staff.model.DeskTelephone;
import org.parley.server.staff.model.NewAgent;
import org.parley.server.staff.model.Work;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Agents by name and nothing else about them.
record SmallStaff(Map<String, UUID> agents) implements StaffService {
    @Override
    public List<Agent> listAgents() {
        return agents.entrySet().stream()
                .map(e -> new Agent(e.getValue(), e.getKey(), e.getKey(), "", e.getKey(), true))
                .toList();
    }

    @Override
    public Optional<Agent> findAgent(UUID id) {
        return listAgents().stream().filter(agent -> agent.id().equals(id)).findFirst();
    }

    @Override
    public Optional<Agent> findAgentByName(String name) {
        return listAgents().stream().filter(agent -> agent.name().equals(name)).findFirst();
    }

    @Override
    public Agent createAgent(NewAgent agent, Actor actor) {
        throw new UnsupportedOperationException("these agents are given");
    }

    @Override
    public List<AgentPhone> listPhones() {
        return agents.entrySet().stream()
                .map(e -> new AgentPhone(e.getValue(), e.getKey(), "", e.getKey()))
                .toList();
    }

    @Override
    public Optional<AgentPhone> findPhone(UUID agentId) {
        return listPhones().stream().filter(phone -> phone.agentId().equals(agentId)).findFirst();
    }

    @Override
    public Work workOf(UUID agentId) {
        return Work.ONE_CALL;
    }

    @Override
    public List<DeskTelephone> listTelephones() {
        return List.of();
    }

    @Override
    public Optional<DeskTelephone> findTelephone(UUID id) {
        return Optional.empty();
    }

    @Override
    public List<PauseReason> listPauses() {
        return List.of();
    }
}
