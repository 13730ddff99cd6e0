package org.parley.server.telephony.trunk.internal;

import static org.parley.server.platform.db.tables.Tables.TRUNK;

import jakarta.inject.Inject;

import org.parley.contract.platform.Ids;
import org.parley.server.platform.audit.Actor;
import org.parley.server.platform.audit.Audit;
import org.parley.server.platform.audit.Subject;
import org.parley.server.platform.db.Database;
import org.parley.server.platform.events.EventBus;
import org.parley.server.telephony.trunk.TrunkChanged;
import org.parley.server.telephony.trunk.TrunkService;
import org.parley.server.telephony.trunk.model.Trunk;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/// Trunks in the database, audited.
public final class DefaultTrunkService implements TrunkService {
    private final Database db;
    private final Audit audit;
    private final EventBus events;

    @Inject
    public DefaultTrunkService(Database db, Audit audit, EventBus events) {
        this.db = db;
        this.audit = audit;
        this.events = events;
    }

    @Override
    public List<Trunk> listTrunks() {
        return db.read(sql ->
                sql.selectFrom(TRUNK)
                        .orderBy(TRUNK.NAME)
                        .fetch(row ->
                                new Trunk(
                                        row.getName(),
                                        row.getHost(),
                                        row.getPort(),
                                        split(row.getMatches()))));
    }

    @Override
    public void createTrunk(Trunk trunk, Actor actor) {
        UUID id = Ids.next();
        db.run(tx -> {
            tx.sql()
                    .insertInto(TRUNK)
                    .set(TRUNK.ID, id)
                    .set(TRUNK.NAME, trunk.name())
                    .set(TRUNK.HOST, trunk.host())
                    .set(TRUNK.PORT, trunk.port())
                    .set(TRUNK.MATCHES, String.join(",", trunk.matches()))
                    .execute();
            audit.record(
                    tx,
                    actor,
                    "trunks.create",
                    new Subject("trunk", id.toString(), trunk.name()),
                    null,
                    trunk);
            tx.afterCommit(() -> events.publish(new TrunkChanged(trunk.name())));
        });
    }

    private static List<String> split(String matches) {
        return Arrays.stream(matches.split(",")).filter(match -> !match.isEmpty()).toList();
    }
}
