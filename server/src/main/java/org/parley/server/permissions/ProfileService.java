package org.parley.server.permissions;

import org.parley.contract.permissions.AgentRights;
import org.parley.contract.permissions.Profile;
import org.parley.contract.platform.Permission;
import org.parley.contract.platform.Refusal;
import org.parley.server.platform.audit.Actor;
import org.parley.server.platform.db.Transaction;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// The profiles of users, who has which, and the rights of single agents. Each change is audited
/// and holds from the next request on.
public interface ProfileService {
    /// What may be given to a single agent beside what every agent may.
    Set<Permission> AGENT_RIGHTS =
            Set.of(
                    Permission.RECORDINGS_PLAY,
                    Permission.PHONE_TRANSFER,
                    Permission.PHONE_RECORD,
                    Permission.PHONE_RECORD_PAUSE,
                    Permission.PHONE_REMOTE,
                    Permission.PHONE_QUEUES,
                    Permission.PHONE_PAUSE_CHANNELS);

    /// What a new agent is given of them, unless somebody says otherwise.
    Set<Permission> USUAL_RIGHTS = AgentRights.USUAL;

    /// By name.
    List<Profile> list();

    Optional<Profile> find(UUID id);

    Optional<Profile> findByName(String name);

    /// @throws Refusal `NOT_FOUND`
    default Profile get(UUID id) {
        return find(id).orElseThrow(() -> Refusal.notFound("profile", id));
    }

    /// Stores a profile under the id it carries.
    ///
    /// @throws Refusal `CONFLICT` when the name is taken, `VALIDATION_FAILED`
    Profile create(Profile profile, Actor actor);

    /// Stores a profile that was read at `version`.
    ///
    /// @throws Refusal `STALE` when somebody else has changed it since, `NOT_FOUND`, `CONFLICT`
    ///   when the name is taken, `VALIDATION_FAILED`
    Profile update(Profile profile, Actor actor);

    /// @throws Refusal `CONFLICT` while users have it, `NOT_FOUND`
    void delete(UUID id, Actor actor);

    /// The profile of a user.
    Optional<Profile> findOf(UUID person);

    /// Gives a user the profile instead of the one before.
    void assign(Transaction tx, UUID person, UUID profile);

    /// Takes the profile from somebody who is no user any more.
    void unassign(Transaction tx, UUID person);

    /// What the agent was given beside what every agent may.
    Set<Permission> agentRights(UUID agent);

    /// @param rights of [#AGENT_RIGHTS]
    /// @throws Refusal `VALIDATION_FAILED` for another one
    void setAgentRights(Transaction tx, UUID agent, Set<Permission> rights);

    /// Makes what a user has made visible to the user's profile, where the profile wants that.
    void associateQueue(Transaction tx, Actor maker, UUID queue);

    /// As [#associateQueue], for an agent.
    void associateAgent(Transaction tx, Actor maker, UUID agent);
}
