package org.parley.server.permissions.internal;

import jakarta.inject.Inject;

import org.parley.contract.permissions.Profile;
import org.parley.contract.permissions.Scope.Reach;
import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.FieldFault;
import org.parley.contract.platform.Permission;
import org.parley.contract.platform.Refusal;
import org.parley.server.auth.AuthService;
import org.parley.server.permissions.ProfileService;
import org.parley.server.permissions.Visibility;
import org.parley.server.platform.audit.Actor;
import org.parley.server.platform.audit.Audit;
import org.parley.server.platform.audit.Subject;
import org.parley.server.platform.db.Database;
import org.parley.server.platform.db.Transaction;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Profiles in the database, audited.
public final class DefaultProfileService implements ProfileService {
    private final Database db;
    private final ProfileStore store;
    private final AuthService auth;
    private final Visibility visibility;
    private final Audit audit;

    @Inject
    public DefaultProfileService(
            Database db, ProfileStore store, AuthService auth, Visibility visibility, Audit audit) {
        this.db = db;
        this.store = store;
        this.auth = auth;
        this.visibility = visibility;
        this.audit = audit;
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
    public Profile create(Profile wanted, Actor actor) {
        Profile profile = withVersion(ProfileRules.checked(wanted), 1);
        db.run(tx -> {
            store.insert(tx, profile);
            audit.record(tx, actor, "profiles.create", subject(profile), null, profile);
        });
        return profile;
    }

    @Override
    public Profile update(Profile wanted, Actor actor) {
        Profile profile = withVersion(ProfileRules.checked(wanted), wanted.version() + 1);
        return db.write(tx -> {
            Profile before = get(tx, wanted.id());
            if (!store.update(tx, profile)) {
                throw new Refusal(
                        ErrorCode.STALE,
                        "Someone else has changed this profile in the meantime. Load it again,"
                                + " then repeat your change.");
            }
            audit.record(tx, actor, "profiles.update", subject(profile), before, profile);
            changed(tx);
            return profile;
        });
    }

    @Override
    public void delete(UUID id, Actor actor) {
        db.run(tx -> {
            Profile before = get(tx, id);
            int members = store.countMembers(tx.sql(), id);
            if (members > 0) {
                throw new Refusal(
                        ErrorCode.CONFLICT,
                        "The profile "
                                + before.name()
                                + " is used by "
                                + members
                                + (members == 1 ? " user" : " users")
                                + ". Give them another one first.");
            }
            store.delete(tx, id);
            audit.record(tx, actor, "profiles.delete", subject(before), before, null);
        });
    }

    @Override
    public Optional<Profile> findOf(UUID person) {
        return db.read(sql -> store.findOf(sql, person));
    }

    @Override
    public void assign(Transaction tx, UUID person, UUID profile) {
        get(tx, profile);
        store.setMember(tx, person, profile);
        changed(tx);
    }

    @Override
    public void unassign(Transaction tx, UUID person) {
        store.removeMember(tx, person);
        changed(tx);
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
        changed(tx);
    }

    @Override
    public void associateQueue(Transaction tx, Actor maker, UUID queue) {
        associating(tx, maker)
                .filter(profile -> profile.queues().reach() == Reach.LISTED)
                .ifPresent(profile -> {
                    store.addResource(tx, profile.id(), true, queue);
                    changed(tx);
                });
    }

    @Override
    public void associateAgent(Transaction tx, Actor maker, UUID agent) {
        associating(tx, maker)
                .filter(profile -> profile.agents().reach() == Reach.LISTED)
                .ifPresent(profile -> {
                    store.addResource(tx, profile.id(), false, agent);
                    changed(tx);
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

    private void changed(Transaction tx) {
        tx.afterCommit(() -> {
            auth.permissionsChanged();
            visibility.forget();
        });
    }

    private static Profile withVersion(Profile p, long version) {
        return new Profile(
                p.id(),
                p.name(),
                p.description(),
                p.permissions(),
                p.queues(),
                p.agents(),
                p.autoAssociate(),
                version);
    }

    private static Subject subject(Profile profile) {
        return new Subject("profile", profile.id().toString(), profile.name());
    }
}
