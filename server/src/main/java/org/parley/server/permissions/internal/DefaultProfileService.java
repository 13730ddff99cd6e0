package org.parley.server.permissions.internal;

import jakarta.inject.Inject;

import org.parley.contract.permissions.Profile;
import org.parley.contract.permissions.Scope.Reach;
import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.FieldFault;
import org.parley.contract.platform.Permission;
import org.parley.contract.platform.Refusal;
import org.parley.server.permissions.ProfileService;
import org.parley.server.platform.audit.Actor;
import org.parley.server.platform.db.Database;
import org.parley.server.platform.db.Transaction;
import org.parley.server.platform.entity.Asker;
import org.parley.server.platform.entity.Entities;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Profiles in the database, audited.
public final class DefaultProfileService implements ProfileService {
    private final Database db;
    private final ProfileStore store;
    private final Entities<Profile> profiles;
    private final PermissionNews news;

    @Inject
    DefaultProfileService(
            Database db, ProfileStore store, Entities<Profile> profiles, PermissionNews news) {
        this.db = db;
        this.store = store;
        this.profiles = profiles;
        this.news = news;
    }

    @Override
    public List<Profile> list() {
        return db.read(store::list);
    }

    @Override
    public Optional<Profile> find(UUID id) {
        return db.read(sql -> store.find(sql, id));
    }

    @Override
    public Optional<Profile> findByName(String name) {
        return db.read(sql -> store.findByName(sql, name));
    }

    @Override
    public Profile create(Profile profile, Actor actor) {
        return profiles.create(profile, new Asker(actor, null));
    }

    @Override
    public Profile update(Profile profile, Actor actor) {
        return profiles.update(
                profile, version -> version == profile.version(), new Asker(actor, null));
    }

    @Override
    public void delete(UUID id, Actor actor) {
        profiles.delete(id, Entities.ANY_VERSION, new Asker(actor, null));
    }

    @Override
    public Optional<Profile> findOf(UUID person) {
        return db.read(sql -> store.findOf(sql, person));
    }

    @Override
    public void assign(Transaction tx, UUID person, UUID profile) {
        get(tx, profile);
        store.setMember(tx, person, profile);
        news.changed(tx);
    }

    @Override
    public void unassign(Transaction tx, UUID person) {
        store.removeMember(tx, person);
        news.changed(tx);
    }

    @Override
    public Set<Permission> agentRights(UUID agent) {
        return db.read(sql -> store.agentPermissions(sql, agent));
    }

    @Override
    public void setAgentRights(Transaction tx, UUID agent, Set<Permission> rights) {
        if (!AGENT_RIGHTS.containsAll(rights)) {
            throw new Refusal(
                    ErrorCode.VALIDATION_FAILED,
                    "The agent was not stored: an agent can be given only " + AGENT_RIGHTS + ".",
                    List.of(new FieldFault("permissions", "takes only " + AGENT_RIGHTS)));
        }
        store.setAgentPermissions(tx, agent, rights);
        news.changed(tx);
    }

    @Override
    public void associateQueue(Transaction tx, Actor maker, UUID queue) {
        associating(tx, maker)
                .filter(profile -> profile.queues().reach() == Reach.LISTED)
                .ifPresent(profile -> {
                    store.addResource(tx, profile.id(), true, queue);
                    news.changed(tx);
                });
    }

    @Override
    public void associateAgent(Transaction tx, Actor maker, UUID agent) {
        associating(tx, maker)
                .filter(profile -> profile.agents().reach() != Reach.ALL)
                .ifPresent(profile -> {
                    store.addResource(tx, profile.id(), false, agent);
                    news.changed(tx);
                });
    }

    private Optional<Profile> associating(Transaction tx, Actor maker) {
        return Optional.ofNullable(maker.id())
                .flatMap(person -> store.findOf(tx.sql(), person))
                .filter(Profile::autoAssociate);
    }

    private Profile get(Transaction tx, UUID id) {
        return store.find(tx.sql(), id).orElseThrow(() -> Refusal.notFound("profile", id));
    }
}
