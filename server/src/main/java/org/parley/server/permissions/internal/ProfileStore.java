package org.parley.server.permissions.internal;

import static org.parley.server.platform.db.tables.Tables.AGENT_PERMISSION;
import static org.parley.server.platform.db.tables.Tables.PROFILE;
import static org.parley.server.platform.db.tables.Tables.PROFILE_MEMBER;
import static org.parley.server.platform.db.tables.Tables.PROFILE_PERMISSION;
import static org.parley.server.platform.db.tables.Tables.PROFILE_RESOURCE;
import static org.parley.server.platform.db.tables.Tables.QUEUE;
import static org.parley.server.platform.db.tables.Tables.QUEUE_MEMBER;

import org.jooq.DSLContext;
import org.parley.contract.permissions.Profile;
import org.parley.contract.permissions.Scope;
import org.parley.contract.permissions.Scope.Reach;
import org.parley.contract.platform.Permission;
import org.parley.server.platform.db.Transaction;
import org.parley.server.platform.db.tables.tables.records.ProfileRecord;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Profiles, who has them, and what agents may, in the database.
public final class ProfileStore {
    private static final String QUEUES = "QUEUE";
    private static final String AGENTS = "AGENT";

    List<Profile> list(DSLContext sql) {
        return sql.selectFrom(PROFILE).orderBy(PROFILE.NAME).fetch(row -> profile(sql, row));
    }

    Optional<Profile> find(DSLContext sql, UUID id) {
        return sql.selectFrom(PROFILE)
                .where(PROFILE.ID.eq(id))
                .fetchOptional(row -> profile(sql, row));
    }

    Optional<Profile> findByName(DSLContext sql, String name) {
        return sql.selectFrom(PROFILE)
                .where(PROFILE.NAME.eq(name))
                .fetchOptional(row -> profile(sql, row));
    }

    Optional<Profile> findOf(DSLContext sql, UUID person) {
        return sql.select(PROFILE_MEMBER.PROFILE_ID)
                .from(PROFILE_MEMBER)
                .where(PROFILE_MEMBER.PERSON_ID.eq(person))
                .fetchOptional(PROFILE_MEMBER.PROFILE_ID)
                .flatMap(id -> find(sql, id));
    }

    /// Writes what stands in other tables than the profile's, and the reaches.
    void writeParts(Transaction tx, Profile profile, Set<Permission> permissions) {
        UUID id = profile.id();
        tx.sql()
                .update(PROFILE)
                .set(PROFILE.QUEUE_REACH, profile.queues().reach().name())
                .set(PROFILE.AGENT_REACH, profile.agents().reach().name())
                .where(PROFILE.ID.eq(id))
                .execute();
        tx.sql()
                .deleteFrom(PROFILE_PERMISSION)
                .where(PROFILE_PERMISSION.PROFILE_ID.eq(id))
                .execute();
        tx.sql().deleteFrom(PROFILE_RESOURCE).where(PROFILE_RESOURCE.PROFILE_ID.eq(id)).execute();
        permissions.forEach(permission ->
                tx.sql()
                        .insertInto(PROFILE_PERMISSION)
                        .set(PROFILE_PERMISSION.PROFILE_ID, id)
                        .set(PROFILE_PERMISSION.PERMISSION, permission.name())
                        .execute());
        insertResources(tx, id, QUEUES, profile.queues());
        insertResources(tx, id, AGENTS, profile.agents());
    }

    /// Makes one more queue or agent visible to a profile that sees listed ones.
    void addResource(Transaction tx, UUID profile, boolean queue, UUID resource) {
        tx.sql()
                .insertInto(PROFILE_RESOURCE)
                .set(PROFILE_RESOURCE.PROFILE_ID, profile)
                .set(PROFILE_RESOURCE.KIND, queue ? QUEUES : AGENTS)
                .set(PROFILE_RESOURCE.RESOURCE_ID, resource)
                .onConflictDoNothing()
                .execute();
    }

    void setMember(Transaction tx, UUID person, UUID profile) {
        tx.sql().deleteFrom(PROFILE_MEMBER).where(PROFILE_MEMBER.PERSON_ID.eq(person)).execute();
        tx.sql()
                .insertInto(PROFILE_MEMBER)
                .set(PROFILE_MEMBER.PERSON_ID, person)
                .set(PROFILE_MEMBER.PROFILE_ID, profile)
                .execute();
    }

    void removeMember(Transaction tx, UUID person) {
        tx.sql().deleteFrom(PROFILE_MEMBER).where(PROFILE_MEMBER.PERSON_ID.eq(person)).execute();
    }

    Set<Permission> agentPermissions(DSLContext sql, UUID person) {
        return permissions(
                sql.select(AGENT_PERMISSION.PERMISSION)
                        .from(AGENT_PERMISSION)
                        .where(AGENT_PERMISSION.PERSON_ID.eq(person))
                        .fetch(AGENT_PERMISSION.PERMISSION));
    }

    void setAgentPermissions(Transaction tx, UUID person, Set<Permission> permissions) {
        tx.sql()
                .deleteFrom(AGENT_PERMISSION)
                .where(AGENT_PERMISSION.PERSON_ID.eq(person))
                .execute();
        permissions.forEach(permission ->
                tx.sql()
                        .insertInto(AGENT_PERMISSION)
                        .set(AGENT_PERMISSION.PERSON_ID, person)
                        .set(AGENT_PERMISSION.PERMISSION, permission.name())
                        .execute());
    }

    /// Names of all queues by id.
    Map<UUID, String> queueNames(DSLContext sql) {
        return sql.select(QUEUE.ID, QUEUE.NAME).from(QUEUE).fetchMap(QUEUE.ID, QUEUE.NAME);
    }

    Set<UUID> queuesOf(DSLContext sql, UUID person) {
        return new HashSet<>(
                sql.select(QUEUE_MEMBER.QUEUE_ID)
                        .from(QUEUE_MEMBER)
                        .where(QUEUE_MEMBER.PERSON_ID.eq(person))
                        .fetch(QUEUE_MEMBER.QUEUE_ID));
    }

    Set<UUID> agentsOf(DSLContext sql, Collection<UUID> queues) {
        return new HashSet<>(
                sql.selectDistinct(QUEUE_MEMBER.PERSON_ID)
                        .from(QUEUE_MEMBER)
                        .where(QUEUE_MEMBER.QUEUE_ID.in(queues))
                        .fetch(QUEUE_MEMBER.PERSON_ID));
    }

    private static void insertResources(Transaction tx, UUID profile, String kind, Scope scope) {
        scope.ids()
                .forEach(id ->
                        tx.sql()
                                .insertInto(PROFILE_RESOURCE)
                                .set(PROFILE_RESOURCE.PROFILE_ID, profile)
                                .set(PROFILE_RESOURCE.KIND, kind)
                                .set(PROFILE_RESOURCE.RESOURCE_ID, id)
                                .execute());
    }

    private static Profile profile(DSLContext sql, ProfileRecord row) {
        Map<String, Set<UUID>> resources = new HashMap<>();
        sql.selectFrom(PROFILE_RESOURCE)
                .where(PROFILE_RESOURCE.PROFILE_ID.eq(row.getId()))
                .forEach(r ->
                        resources
                                .computeIfAbsent(r.getKind(), _ -> new HashSet<>())
                                .add(r.getResourceId()));
        List<String> permissions =
                sql.select(PROFILE_PERMISSION.PERMISSION)
                        .from(PROFILE_PERMISSION)
                        .where(PROFILE_PERMISSION.PROFILE_ID.eq(row.getId()))
                        .fetch(PROFILE_PERMISSION.PERMISSION);
        return new Profile(
                row.getId(),
                row.getName(),
                row.getDescription(),
                permissions(permissions),
                new Scope(
                        Reach.valueOf(row.getQueueReach()),
                        resources.getOrDefault(QUEUES, Set.of())),
                new Scope(
                        Reach.valueOf(row.getAgentReach()),
                        resources.getOrDefault(AGENTS, Set.of())),
                row.getAutoAssociate(),
                row.getMasked(),
                row.getVersion());
    }

    /// A permission that this program no longer knows gives nothing.
    private static Set<Permission> permissions(Collection<String> names) {
        Set<Permission> known = EnumSet.noneOf(Permission.class);
        Arrays.stream(Permission.values())
                .filter(permission -> names.contains(permission.name()))
                .forEach(known::add);
        return known;
    }
}
