package org.parley.server.telephony.trunk.internal;

import static org.parley.server.platform.db.tables.Tables.TRUNK;

import jakarta.inject.Inject;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.parley.contract.telephony.Trunk;
import org.parley.contract.telephony.TrunkApi;
import org.parley.server.platform.audit.Actor;
import org.parley.server.platform.db.Transaction;
import org.parley.server.platform.entity.EntityRules;
import org.parley.server.platform.entity.EntityType;
import org.parley.server.platform.entity.Faults;
import org.parley.server.platform.events.EventBus;
import org.parley.server.platform.secrets.SecretBox;
import org.parley.server.telephony.names.Checked;
import org.parley.server.telephony.trunk.TrunkChanged;

/// Trunks: their addresses are such as Asterisk can be told.
final class TrunkRules implements EntityRules<Trunk> {
    static final String SECRET = "trunk";

    private final SecretBox secrets;
    private final EventBus events;

    @Inject
    TrunkRules(SecretBox secrets, EventBus events) {
        this.secrets = secrets;
        this.events = events;
    }

    @Override
    public EntityType<Trunk> type() {
        return EntityType.of(Trunk.class, Trunk.KIND, TrunkApi.class, TRUNK)
                .keys(TRUNK.ID, TRUNK.VERSION)
                .name("name", TRUNK.NAME, null)
                .searched(TRUNK.HOST, TRUNK.MATCHES, TRUNK.DESCRIPTION)
                .plain(TRUNK.PORT, TRUNK.TRANSPORT, TRUNK.REGISTERS, TRUNK.LOGIN)
                .plain(TRUNK.FROM_USER, TRUNK.FROM_DOMAIN, TRUNK.OUTBOUND_PROXY)
                .plain(TRUNK.EXPIRY_SECONDS, TRUNK.RETRY_SECONDS, TRUNK.CONTEXT)
                .plain(TRUNK.NUMBER_IN_TO, TRUNK.CODECS, TRUNK.DTMF, TRUNK.FORCE_RPORT)
                .plain(TRUNK.SYMMETRIC_RTP, TRUNK.REWRITE_CONTACT, TRUNK.DIRECT_MEDIA)
                .plain(TRUNK.ENCRYPTED, TRUNK.T38, TRUNK.QUALIFY_SECONDS, TRUNK.CALLER_ID)
                .plain(TRUNK.CALLER_ID_HEADER, TRUNK.TRUST_INBOUND, TRUNK.HIDDEN)
                .plain(TRUNK.CALL_LIMIT, TRUNK.LANGUAGE, TRUNK.BACKUP_ID, TRUNK.ENABLED)
                .kept(TRUNK.PASSWORD_SET)
                .elsewhere("password")
                .build();
    }

    @Override
    public void check(DSLContext sql, @Nullable Trunk before, Trunk after, Faults faults) {
        fit(faults, "host", () -> Checked.host("trunk's host", after.host()));
        if (after.registers() && after.login().isBlank()) {
            faults.add("login", "must be given to register");
        }
        if (after.id().equals(after.backupId())) {
            faults.add("backupId", "is the trunk itself");
        } else if (after.backupId() != null
                && !sql.fetchExists(TRUNK, TRUNK.ID.eq(after.backupId()))) {
            faults.add("backupId", "is no trunk");
        }
        if (after.password().codePoints().anyMatch(Character::isISOControl)) {
            faults.add("password", "takes one line");
        }
        org.parley.server.telephony.trunk.model.Trunk.split(after.matches())
                .forEach(match ->
                        fit(faults, "matches", () -> Checked.network("trunk's source", match)));
    }

    private static void fit(Faults faults, String field, Runnable check) {
        try {
            check.run();
        } catch (IllegalArgumentException e) {
            faults.add(field, "takes host names, addresses and networks");
        }
    }

    @Override
    public void stored(Transaction tx, @Nullable Trunk before, Trunk after, Actor actor) {
        if (!after.password().isEmpty()) {
            tx.sql()
                    .update(TRUNK)
                    .set(TRUNK.SEALED_PASSWORD, secrets.seal(SECRET, after.password()))
                    .set(TRUNK.PASSWORD_SET, true)
                    .where(TRUNK.ID.eq(after.id()))
                    .execute();
        }
        tx.afterCommit(() -> events.publish(new TrunkChanged(after.name())));
    }

    @Override
    public void deleting(Transaction tx, Trunk trunk, Actor actor) {
        tx.afterCommit(() -> events.publish(new TrunkChanged(trunk.name())));
    }

    /// Without the password.
    @Override
    public Object audited(Trunk trunk) {
        return trunk.withPassword(trunk.password().isEmpty() ? "" : "***");
    }

    @Override
    public String copyName(String prefix, String name, int number) {
        return name + "_" + (number + 1);
    }
}
