package org.parley.server.staff.internal;

import jakarta.inject.Inject;

import org.parley.contract.platform.Ids;
import org.parley.contract.routing.PauseReason;
import org.parley.contract.staff.Agent;
import org.parley.contract.staff.AgentAccount;
import org.parley.contract.staff.DtmfMode;
import org.parley.contract.staff.LineSettings;
import org.parley.contract.staff.LogLevel;
import org.parley.contract.staff.RecordingRule;
import org.parley.contract.staff.Typology;
import org.parley.server.permissions.ProfileService;
import org.parley.server.platform.audit.Actor;
import org.parley.server.platform.db.Database;
import org.parley.server.platform.entity.Asker;
import org.parley.server.platform.entity.Entities;
import org.parley.server.staff.AgentEdits;
import org.parley.server.staff.StaffService;
import org.parley.server.staff.model.AgentPhone;
import org.parley.server.staff.model.DeskTelephone;
import org.parley.server.staff.model.NewAgent;
import org.parley.server.staff.model.Work;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Reads the staff; agents are made as everywhere.
public final class DefaultStaffService implements StaffService {
    private final Database db;
    private final AgentStore store;
    private final Entities<AgentAccount> agents;

    @Inject
    public DefaultStaffService(Database db, AgentStore store, Entities<AgentAccount> agents) {
        this.db = db;
        this.store = store;
        this.agents = agents;
    }

    @Override
    public List<Agent> listAgents() {
        return db.read(store::list);
    }

    @Override
    public Optional<Agent> findAgent(UUID id) {
        return db.read(sql -> store.find(sql, id));
    }

    @Override
    public Optional<Agent> findAgentByName(String name) {
        return db.read(sql -> store.findByName(sql, name));
    }

    @Override
    public Agent createAgent(NewAgent wanted, Actor actor) {
        return AgentEdits.brief(agents.create(account(wanted), new Asker(actor, null)));
    }

    @Override
    public List<AgentPhone> listPhones() {
        return db.read(store::phones);
    }

    @Override
    public Optional<AgentPhone> findPhone(UUID agentId) {
        return db.read(sql -> store.findPhone(sql, agentId));
    }

    @Override
    public Work workOf(UUID agentId) {
        return db.read(sql -> store.findWork(sql, agentId)).orElse(Work.ONE_CALL);
    }

    @Override
    public List<DeskTelephone> listTelephones() {
        return db.read(store::telephones);
    }

    @Override
    public Optional<DeskTelephone> findTelephone(UUID id) {
        return db.read(sql -> store.findTelephone(sql, id));
    }

    @Override
    public List<PauseReason> listPauses() {
        return db.read(store::pauses);
    }

    /// With the settings that are usual.
    private static AgentAccount account(NewAgent agent) {
        return new AgentAccount(
                Ids.next(),
                agent.name(),
                agent.fullName(),
                "",
                agent.email(),
                "",
                agent.extension(),
                Typology.PHONEBAR,
                "",
                true,
                false,
                agent.password(),
                false,
                0,
                RecordingRule.AS_QUEUE,
                "",
                DtmfMode.RFC4733,
                LineSettings.USUAL,
                null,
                null,
                false,
                3,
                3,
                3,
                1,
                3,
                true,
                true,
                Set.of(),
                LogLevel.INFO,
                ProfileService.USUAL_RIGHTS,
                false,
                List.of(),
                Set.of(),
                List.of(),
                null,
                null,
                null,
                1);
    }
}
