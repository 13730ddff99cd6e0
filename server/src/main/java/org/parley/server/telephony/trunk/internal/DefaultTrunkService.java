package org.parley.server.telephony.trunk.internal;

import static org.parley.server.platform.db.tables.Tables.TRUNK;

import jakarta.inject.Inject;

import org.parley.contract.platform.Ids;
import org.parley.server.platform.audit.Actor;
import org.parley.server.platform.db.Database;
import org.parley.server.platform.entity.Asker;
import org.parley.server.platform.entity.Entities;
import org.parley.server.telephony.trunk.TrunkService;
import org.parley.server.telephony.trunk.model.Trunk;

import java.util.Arrays;
import java.util.List;

/// Trunks in the database, audited.
public final class DefaultTrunkService implements TrunkService {
    private final Database db;
    private final Entities<org.parley.contract.telephony.Trunk> trunks;

    @Inject
    public DefaultTrunkService(Database db, Entities<org.parley.contract.telephony.Trunk> trunks) {
        this.db = db;
        this.trunks = trunks;
    }

    @Override
    public List<Trunk> listTrunks() {
        return db.read(sql ->
                sql.selectFrom(TRUNK)
                        .where(TRUNK.ENABLED)
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
        trunks.create(
                new org.parley.contract.telephony.Trunk(
                        Ids.next(),
                        trunk.name(),
                        trunk.host(),
                        trunk.port(),
                        String.join(",", trunk.matches()),
                        "",
                        true,
                        1),
                new Asker(actor, null));
    }

    /// The sources that are written with commas between them.
    static List<String> split(String matches) {
        return Arrays.stream(matches.split(",", -1))
                .map(String::strip)
                .filter(match -> !match.isEmpty())
                .toList();
    }
}
