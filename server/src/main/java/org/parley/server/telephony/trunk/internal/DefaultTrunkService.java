package org.parley.server.telephony.trunk.internal;

import static org.parley.server.platform.db.tables.Tables.TRUNK;

import jakarta.inject.Inject;

import org.parley.contract.platform.Page;
import org.parley.server.platform.audit.Actor;
import org.parley.server.platform.db.Database;
import org.parley.server.platform.entity.Asker;
import org.parley.server.platform.entity.Entities;
import org.parley.server.platform.entity.EntityQuery;
import org.parley.server.platform.secrets.SecretBox;
import org.parley.server.telephony.trunk.TrunkService;
import org.parley.server.telephony.trunk.model.Trunk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Trunks in the database, audited.
public final class DefaultTrunkService implements TrunkService {
    private static final int MOST = 10_000;

    private final Database db;
    private final Entities<org.parley.contract.telephony.Trunk> trunks;
    private final SecretBox secrets;

    @Inject
    public DefaultTrunkService(
            Database db, Entities<org.parley.contract.telephony.Trunk> trunks, SecretBox secrets) {
        this.db = db;
        this.trunks = trunks;
        this.secrets = secrets;
    }

    @Override
    public List<org.parley.contract.telephony.Trunk> listAll() {
        Page<org.parley.contract.telephony.Trunk> page =
                trunks.list(EntityQuery.ALL, MOST, 0, Asker.SERVER);
        return page.rows();
    }

    @Override
    public List<Trunk> listTrunks() {
        Map<UUID, String> sealed =
                db.read(sql -> sql.selectFrom(TRUNK).fetchMap(TRUNK.ID, TRUNK.SEALED_PASSWORD));
        List<org.parley.contract.telephony.Trunk> inService =
                listAll().stream().filter(org.parley.contract.telephony.Trunk::enabled).toList();
        Map<UUID, String> names = new HashMap<>();
        inService.forEach(trunk -> names.put(trunk.id(), trunk.name()));
        return inService.stream()
                .map(trunk ->
                        new Trunk(
                                trunk,
                                opened(sealed.getOrDefault(trunk.id(), "")),
                                Optional.ofNullable(trunk.backupId()).map(names::get)))
                .toList();
    }

    private String opened(String sealed) {
        return sealed.isEmpty() ? "" : secrets.open(TrunkRules.SECRET, sealed);
    }

    @Override
    public void createTrunk(Trunk trunk, Actor actor) {
        trunks.create(trunk.settings().withPassword(trunk.password()), new Asker(actor, null));
    }
}
