package org.parley.server.telephony.route.prefix;

import static org.parley.server.platform.db.tables.Tables.OUT_PREFIX;
import static org.parley.server.platform.db.tables.Tables.OUT_PREFIX_AGENT;
import static org.parley.server.platform.db.tables.Tables.OUT_PREFIX_TEAM;
import static org.parley.server.platform.db.tables.Tables.TEAM_MEMBER;

import org.jooq.DSLContext;
import org.parley.contract.platform.Identified;
import org.parley.contract.telephony.route.OutPrefix;
import org.parley.server.platform.db.Transaction;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Who may dial a prefix, in tables of its own.
public final class OutPrefixRows {
    private OutPrefixRows() {}

    /// Those that are in service.
    public static List<OutPrefix> listEnabled(DSLContext sql) {
        return complete(
                sql,
                sql.selectFrom(OUT_PREFIX)
                        .where(OUT_PREFIX.ENABLED)
                        .orderBy(OUT_PREFIX.DIGITS)
                        .fetch(row ->
                                new OutPrefix(
                                        row.getId(),
                                        row.getName(),
                                        row.getDigits(),
                                        row.getContext(),
                                        row.getKeep(),
                                        row.getCallerId(),
                                        row.getDescription(),
                                        row.getEnabled(),
                                        Set.of(),
                                        Set.of(),
                                        row.getVersion())));
    }

    /// The agents who may dial it, those of its teams among them.
    public static Set<UUID> agents(DSLContext sql, OutPrefix prefix) {
        Set<UUID> agents = new HashSet<>(prefix.agents());
        if (!prefix.teams().isEmpty()) {
            agents.addAll(
                    sql.select(TEAM_MEMBER.PERSON_ID)
                            .from(TEAM_MEMBER)
                            .where(TEAM_MEMBER.TEAM_ID.in(prefix.teams()))
                            .fetch(TEAM_MEMBER.PERSON_ID));
        }
        return agents;
    }

    static List<OutPrefix> complete(DSLContext sql, List<OutPrefix> rows) {
        List<UUID> ids = rows.stream().map(Identified::id).toList();
        Map<UUID, List<UUID>> agents =
                sql.select(OUT_PREFIX_AGENT.PREFIX_ID, OUT_PREFIX_AGENT.PERSON_ID)
                        .from(OUT_PREFIX_AGENT)
                        .where(OUT_PREFIX_AGENT.PREFIX_ID.in(ids))
                        .fetchGroups(OUT_PREFIX_AGENT.PREFIX_ID, OUT_PREFIX_AGENT.PERSON_ID);
        Map<UUID, List<UUID>> teams =
                sql.select(OUT_PREFIX_TEAM.PREFIX_ID, OUT_PREFIX_TEAM.TEAM_ID)
                        .from(OUT_PREFIX_TEAM)
                        .where(OUT_PREFIX_TEAM.PREFIX_ID.in(ids))
                        .fetchGroups(OUT_PREFIX_TEAM.PREFIX_ID, OUT_PREFIX_TEAM.TEAM_ID);
        return rows.stream()
                .map(row ->
                        with(
                                row,
                                Set.copyOf(agents.getOrDefault(row.id(), List.of())),
                                Set.copyOf(teams.getOrDefault(row.id(), List.of()))))
                .toList();
    }

    private static OutPrefix with(OutPrefix row, Set<UUID> agents, Set<UUID> teams) {
        return new OutPrefix(
                row.id(),
                row.name(),
                row.digits(),
                row.context(),
                row.keep(),
                row.callerId(),
                row.description(),
                row.enabled(),
                agents,
                teams,
                row.version());
    }

    static void write(Transaction tx, OutPrefix prefix) {
        delete(tx, prefix.id());
        for (UUID agent : prefix.agents()) {
            tx.sql()
                    .insertInto(OUT_PREFIX_AGENT)
                    .set(OUT_PREFIX_AGENT.PREFIX_ID, prefix.id())
                    .set(OUT_PREFIX_AGENT.PERSON_ID, agent)
                    .execute();
        }
        for (UUID team : prefix.teams()) {
            tx.sql()
                    .insertInto(OUT_PREFIX_TEAM)
                    .set(OUT_PREFIX_TEAM.PREFIX_ID, prefix.id())
                    .set(OUT_PREFIX_TEAM.TEAM_ID, team)
                    .execute();
        }
    }

    static void delete(Transaction tx, UUID prefix) {
        tx.sql()
                .deleteFrom(OUT_PREFIX_AGENT)
                .where(OUT_PREFIX_AGENT.PREFIX_ID.eq(prefix))
                .execute();
        tx.sql().deleteFrom(OUT_PREFIX_TEAM).where(OUT_PREFIX_TEAM.PREFIX_ID.eq(prefix)).execute();
    }
}
