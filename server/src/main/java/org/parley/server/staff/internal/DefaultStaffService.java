package org.parley.server.staff.internal;

import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
import org.parley.contract.auth.Role;
import org.parley.contract.platform.Page;
import org.parley.contract.routing.PauseReason;
import org.parley.contract.staff.Agent;
import org.parley.server.auth.PeopleService;
import org.parley.server.auth.model.NewPerson;
import org.parley.server.auth.model.Person;
import org.parley.server.permissions.ProfileService;
import org.parley.server.permissions.Sight;
import org.parley.server.platform.audit.Actor;
import org.parley.server.platform.audit.Audit;
import org.parley.server.platform.audit.Subject;
import org.parley.server.platform.db.Database;
import org.parley.server.platform.events.EventBus;
import org.parley.server.staff.AgentChanged;
import org.parley.server.staff.StaffService;
import org.parley.server.staff.model.AgentPhone;
import org.parley.server.staff.model.NewAgent;

import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Agents: a person of the role, and a telephone account.
public final class DefaultStaffService implements StaffService {
    private static final String SECRET_SIGNS =
            "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";
    private static final int SECRET_LENGTH = 32;

    private final Database db;
    private final AgentStore store;
    private final PeopleService people;
    private final ProfileService profiles;
    private final Audit audit;
    private final EventBus events;
    private final SecureRandom random = new SecureRandom();

    @Inject
    public DefaultStaffService(
            Database db,
            AgentStore store,
            PeopleService people,
            ProfileService profiles,
            Audit audit,
            EventBus events) {
        this.profiles = profiles;
        this.db = db;
        this.store = store;
        this.people = people;
        this.audit = audit;
        this.events = events;
    }

    @Override
    public Page<Agent> listAgents(@Nullable String part, Sight seen, int limit, int offset) {
        return db.read(sql -> store.page(sql, part, seen, limit, offset));
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
        var person =
                new NewPerson(
                        wanted.name(),
                        wanted.fullName(),
                        wanted.email(),
                        Role.AGENT,
                        wanted.extension(),
                        wanted.password());
        return db.write(tx -> {
            Person made = people.create(tx, person, actor);
            store.insert(tx, made.id(), secret());
            profiles.setAgentRights(tx, made.id(), ProfileService.AGENT_RIGHTS);
            var agent =
                    new Agent(
                            made.id(),
                            made.name(),
                            made.fullName(),
                            made.email(),
                            wanted.extension(),
                            made.enabled());
            var subject = new Subject("agent", agent.id().toString(), agent.name());
            audit.record(tx, actor, "staff.create-agent", subject, null, agent);
            tx.afterCommit(() -> events.publish(new AgentChanged(agent)));
            return agent;
        });
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
    public List<PauseReason> listPauses() {
        return db.read(store::pauses);
    }

    private String secret() {
        var text = new StringBuilder();
        random.ints(SECRET_LENGTH, 0, SECRET_SIGNS.length())
                .forEach(i -> text.append(SECRET_SIGNS.charAt(i)));
        return text.toString();
    }
}
