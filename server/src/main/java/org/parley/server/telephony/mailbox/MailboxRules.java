package org.parley.server.telephony.mailbox;

import static org.parley.server.platform.db.tables.Tables.MAILBOX;
import static org.parley.server.platform.db.tables.Tables.SOUND;

import jakarta.inject.Inject;
import jakarta.inject.Provider;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.FieldFault;
import org.parley.contract.platform.Refusal;
import org.parley.contract.telephony.voicemail.Mailbox;
import org.parley.contract.telephony.voicemail.MailboxApi;
import org.parley.server.platform.audit.Actor;
import org.parley.server.platform.db.Transaction;
import org.parley.server.platform.entity.Asker;
import org.parley.server.platform.entity.EntityRules;
import org.parley.server.platform.entity.EntityType;
import org.parley.server.platform.entity.Faults;
import org.parley.server.platform.secrets.SecretBox;

import java.util.List;
import java.util.UUID;

/// Boxes: one for a number, and their PIN is sealed and never shown. A box keeps its number, unless
/// its owner gets another one; what it holds goes with it.
final class MailboxRules implements EntityRules<Mailbox> {
    private static final int COPIES = 1_000_000;

    private final SecretBox secrets;
    private final Provider<BoxFolders> folders;

    @Inject
    MailboxRules(SecretBox secrets, Provider<BoxFolders> folders) {
        this.secrets = secrets;
        this.folders = folders;
    }

    @Override
    public EntityType<Mailbox> type() {
        return EntityType.of(Mailbox.class, Mailbox.KIND, MailboxApi.class, MAILBOX)
                .keys(MAILBOX.ID, MAILBOX.VERSION)
                .name(MAILBOX.NAME, MAILBOX.NAME_KEY)
                .searched(MAILBOX.NUMBER, MAILBOX.EMAIL)
                .plain(
                        MAILBOX.ATTACH,
                        MAILBOX.DELETE_AFTER_MAIL,
                        MAILBOX.MAX_SECONDS,
                        MAILBOX.MAX_MESSAGES)
                .hidden(MAILBOX.GREETING_ID)
                .kept(MAILBOX.PIN_SET)
                .elsewhere("pin")
                .build();
    }

    /// Only the server itself gives a box another number: together with its owner's.
    @Override
    public void permit(@Nullable Mailbox before, @Nullable Mailbox after, Asker asker) {
        if (asker.me() != null
                && before != null
                && after != null
                && !before.number().equals(after.number())) {
            throw new Refusal(
                    ErrorCode.VALIDATION_FAILED,
                    "The box was not changed: its number stays, because the messages lie under it.",
                    List.of(new FieldFault("number", "stays: the messages lie under it")));
        }
    }

    @Override
    public void check(DSLContext sql, @Nullable Mailbox before, Mailbox after, Faults faults) {
        if (sql.fetchExists(
                MAILBOX, MAILBOX.NUMBER.eq(after.number()).and(MAILBOX.ID.ne(after.id())))) {
            faults.taken("number");
        }
        UUID greeting = after.greetingId();
        if (greeting != null && !sql.fetchExists(SOUND, SOUND.ID.eq(greeting))) {
            faults.add("greetingId", "is no sound");
        }
        if (after.deleteAfterMail() && (after.email().isEmpty() || !after.attach())) {
            faults.add(
                    "deleteAfterMail", "needs an address and the attached sound, else it is lost");
        }
    }

    @Override
    public void stored(Transaction tx, @Nullable Mailbox before, Mailbox after, Actor actor) {
        if (!after.pin().isEmpty()) {
            tx.sql()
                    .update(MAILBOX)
                    .set(MAILBOX.SEALED_PIN, secrets.seal(Mailboxes.SECRET, after.pin()))
                    .set(MAILBOX.PIN_SET, true)
                    .where(MAILBOX.ID.eq(after.id()))
                    .execute();
        }
        if (before != null && !before.number().equals(after.number())) {
            String from = before.number();
            tx.afterCommit(() -> folders.get().move(from, after.number()));
        }
    }

    @Override
    public void deleting(Transaction tx, Mailbox box, Actor actor) {
        tx.afterCommit(() -> folders.get().erase(box.number()));
    }

    @Override
    public Object audited(Mailbox box) {
        return box.with(box.number(), box.pin().isEmpty() ? "" : "****");
    }

    /// A copy has a number of its own and no PIN.
    @Override
    public Mailbox copied(Mailbox copy) {
        long own = Math.floorMod(copy.id().getLeastSignificantBits(), COPIES);
        return copy.with("99" + own, "");
    }
}
