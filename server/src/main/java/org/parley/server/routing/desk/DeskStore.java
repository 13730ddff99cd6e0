package org.parley.server.routing.desk;

import static org.parley.server.platform.db.tables.Tables.AGENT_PAUSE;
import static org.parley.server.platform.db.tables.Tables.AGENT_SESSION;

import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
import org.parley.contract.routing.Channel;
import org.parley.server.platform.db.Database;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// Who is signed on, and who of them is paused.
final class DeskStore {
    /// @param pauses the reason by paused channel
    record Session(UUID agent, Instant signedOnAt, Map<Channel, String> pauses) {
        Session {
            pauses = Map.copyOf(pauses);
        }

        /// Why the agent gets no calls; null while he or she does.
        @Nullable String reasonForCalls() {
            return pauses.get(Channel.VOICE);
        }

        Session paused(Set<Channel> channels, String reason) {
            Map<Channel, String> next = new HashMap<>(pauses);
            channels.forEach(channel -> next.put(channel, reason));
            return new Session(agent, signedOnAt, next);
        }

        Session ready(Set<Channel> channels) {
            Map<Channel, String> next = new HashMap<>(pauses);
            next.keySet().removeAll(channels);
            return new Session(agent, signedOnAt, next);
        }

        /// The channels by the reason for which they are paused.
        Map<String, Set<Channel>> byReason() {
            return pauses.entrySet().stream()
                    .collect(
                            Collectors.groupingBy(
                                    Map.Entry::getValue,
                                    Collectors.mapping(Map.Entry::getKey, Collectors.toSet())));
        }
    }

    private final Database database;

    @Inject
    DeskStore(Database database) {
        this.database = database;
    }

    List<Session> list() {
        return database.read(sql -> {
            Map<UUID, Map<Channel, String>> pauses = new HashMap<>();
            sql.selectFrom(AGENT_PAUSE)
                    .forEach(row ->
                            pauses.computeIfAbsent(
                                            row.getAgentId(), _ -> new EnumMap<>(Channel.class))
                                    .put(Channel.valueOf(row.getChannel()), row.getReason()));
            return sql.selectFrom(AGENT_SESSION)
                    .orderBy(AGENT_SESSION.SIGNED_ON_AT)
                    .fetch(row ->
                            new Session(
                                    row.getAgentId(),
                                    row.getSignedOnAt(),
                                    pauses.getOrDefault(row.getAgentId(), Map.of())));
        });
    }

    void put(Session session) {
        database.run(tx -> {
            tx.sql()
                    .deleteFrom(AGENT_SESSION)
                    .where(AGENT_SESSION.AGENT_ID.eq(session.agent()))
                    .execute();
            tx.sql()
                    .insertInto(AGENT_SESSION)
                    .set(AGENT_SESSION.AGENT_ID, session.agent())
                    .set(AGENT_SESSION.SIGNED_ON_AT, session.signedOnAt())
                    .execute();
            session.pauses()
                    .forEach((channel, reason) ->
                            tx.sql()
                                    .insertInto(AGENT_PAUSE)
                                    .set(AGENT_PAUSE.AGENT_ID, session.agent())
                                    .set(AGENT_PAUSE.CHANNEL, channel.name())
                                    .set(AGENT_PAUSE.REASON, reason)
                                    .execute());
        });
    }

    void remove(UUID agent) {
        database.run(tx ->
                tx.sql()
                        .deleteFrom(AGENT_SESSION)
                        .where(AGENT_SESSION.AGENT_ID.eq(agent))
                        .execute());
    }
}
