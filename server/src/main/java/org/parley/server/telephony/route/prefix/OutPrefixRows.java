package org.parley.server.telephony.route.prefix;

import static org.parley.server.platform.db.tables.Tables.OUT_PREFIX;
import static org.parley.server.platform.db.tables.Tables.OUT_PREFIX_AGENT;
import static org.parley.server.platform.db.tables.Tables.OUT_PREFIX_TEAM;
import static org.parley.server.platform.db.tables.Tables.TEAM_MEMBER;

import org.jooq.DSLContext;
import org.parley.contract.platform.Identified;
import org.parley.contract.telephony.route.OutPrefix;
import org.parley.server.platform.db.Transaction;
import org.parley.server.platform.entity.Links;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Who may dial a prefix, in tables of its own.
public final class OutPrefixRows {
    private static final Links AGENTS =
            new Links(OUT_PREFIX_AGENT.PREFIX_ID, OUT_PREFIX_AGENT.PERSON_ID);
    private static final Links TEAMS =
            new Links(OUT_PREFIX_TEAM.PREFIX_ID, OUT_PREFIX_TEAM.TEAM_ID);

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
        Map<UUID, Set<UUID>> agents = AGENTS.of(sql, ids);
        Map<UUID, Set<UUID>> teams = TEAMS.of(sql, ids);
        return rows.stream()
                .map(row ->
                        with(
                                row,
                                agents.getOrDefault(row.id(), Set.of()),
                                teams.getOrDefault(row.id(), Set.of())))
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
        AGENTS.write(tx, prefix.id(), prefix.agents());
        TEAMS.write(tx, prefix.id(), prefix.teams());
    }

    static void delete(Transaction tx, UUID prefix) {
        AGENTS.forget(tx, prefix);
        TEAMS.forget(tx, prefix);
    }
}
