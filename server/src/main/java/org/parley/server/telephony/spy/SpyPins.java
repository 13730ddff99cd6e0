package org.parley.server.telephony.spy;

import static org.parley.server.platform.db.tables.Tables.SPY_PIN;

import jakarta.inject.Inject;

import org.jooq.DSLContext;
import org.parley.contract.auth.Me;
import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.Refusal;
import org.parley.server.platform.audit.Actor;
import org.parley.server.platform.audit.Audit;
import org.parley.server.platform.audit.Subject;
import org.parley.server.platform.db.Database;
import org.parley.server.platform.secrets.SecretBox;
import org.parley.server.platform.secrets.UnreadableSecret;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The PINs by which supervisors are known to the telephone, sealed; no two are the same.
public final class SpyPins {
    private static final Logger LOG = LoggerFactory.getLogger(SpyPins.class);
    private static final String SECRET = "spy-pin";

    private final Database db;
    private final SecretBox secrets;
    private final Audit audit;

    @Inject
    SpyPins(Database db, SecretBox secrets, Audit audit) {
        this.db = db;
        this.secrets = secrets;
        this.audit = audit;
    }

    /// @throws Refusal `VALIDATION_FAILED` when somebody else has it
    void change(Me me, String pin) {
        db.run(tx -> {
            if (findOwner(tx.sql(), pin).filter(owner -> !owner.equals(me.id())).isPresent()) {
                throw new Refusal(
                        ErrorCode.VALIDATION_FAILED,
                        "This PIN cannot be yours. Choose one that is harder to guess.");
            }
            tx.sql().deleteFrom(SPY_PIN).where(SPY_PIN.PERSON_ID.eq(me.id())).execute();
            tx.sql()
                    .insertInto(SPY_PIN)
                    .set(SPY_PIN.PERSON_ID, me.id())
                    .set(SPY_PIN.SEALED_PIN, secrets.seal(SECRET, pin))
                    .execute();
            var subject = new Subject("user", me.id().toString(), me.name());
            audit.record(tx, Actor.of(me), "calls.spy-pin", subject, null, Map.of("pin", "****"));
        });
    }

    /// Whose PIN it is.
    Optional<UUID> findOwner(String pin) {
        return db.read(sql -> findOwner(sql, pin));
    }

    private Optional<UUID> findOwner(DSLContext sql, String pin) {
        byte[] wanted = pin.getBytes(StandardCharsets.UTF_8);
        return sql.selectFrom(SPY_PIN).fetch().stream()
                .filter(row -> MessageDigest.isEqual(open(row.getSealedPin()), wanted))
                .map(row -> row.getPersonId())
                .findFirst();
    }

    private byte[] open(String sealed) {
        try {
            return secrets.open(SECRET, sealed).getBytes(StandardCharsets.UTF_8);
        } catch (UnreadableSecret e) {
            LOG.error("A PIN for listening is sealed under another key; set it anew", e);
            return new byte[0];
        }
    }
}
