package org.parley.server.telephony.mailbox;

import static org.parley.server.platform.db.tables.Tables.MAILBOX;
import static org.parley.server.platform.db.tables.Tables.SOUND;

import jakarta.inject.Inject;

import org.jooq.DSLContext;
import org.parley.contract.platform.Refusal;
import org.parley.contract.telephony.voicemail.Mailbox;
import org.parley.server.platform.db.Database;
import org.parley.server.platform.db.tables.tables.records.MailboxRecord;
import org.parley.server.platform.secrets.SecretBox;
import org.parley.server.platform.secrets.UnreadableSecret;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// The boxes with their PINs.
public final class Mailboxes {
    static final String SECRET = "mailbox-pin";
    private static final Logger LOG = LoggerFactory.getLogger(Mailboxes.class);

    private final Database db;
    private final SecretBox secrets;

    @Inject
    Mailboxes(Database db, SecretBox secrets) {
        this.db = db;
        this.secrets = secrets;
    }

    /// By number.
    public List<Box> list() {
        return db.read(sql -> {
            Set<UUID> sounds = sounds(sql);
            return sql.selectFrom(MAILBOX).orderBy(MAILBOX.NUMBER).fetch(row -> box(row, sounds));
        });
    }

    /// @throws Refusal `NOT_FOUND`
    public Box get(UUID id) {
        return db.read(sql ->
                sql.selectFrom(MAILBOX)
                        .where(MAILBOX.ID.eq(id))
                        .fetchOptional(row -> box(row, sounds(sql)))
                        .orElseThrow(() -> Refusal.notFound(Mailbox.KIND, id)));
    }

    private static Set<UUID> sounds(DSLContext sql) {
        return sql.select(SOUND.ID).from(SOUND).where(SOUND.CONTENT_HASH.ne("")).fetchSet(SOUND.ID);
    }

    private Box box(MailboxRecord row, Set<UUID> sounds) {
        var settings =
                new Mailbox(
                        row.getId(),
                        row.getName(),
                        row.getNumber(),
                        "",
                        row.getPinSet(),
                        row.getEmail(),
                        row.getAttach(),
                        row.getDeleteAfterMail(),
                        row.getGreetingId(),
                        row.getMaxSeconds(),
                        row.getMaxMessages(),
                        row.getVersion());
        return new Box(
                settings,
                pin(row),
                Optional.ofNullable(row.getGreetingId()).filter(sounds::contains));
    }

    private Optional<String> pin(MailboxRecord row) {
        if (row.getSealedPin().isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(secrets.open(SECRET, row.getSealedPin()));
        } catch (UnreadableSecret e) {
            LOG.error(
                    "The PIN of the box {} is sealed under another key; set it anew",
                    row.getNumber(),
                    e);
            return Optional.empty();
        }
    }
}
