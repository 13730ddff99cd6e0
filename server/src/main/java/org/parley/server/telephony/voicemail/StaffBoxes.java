package org.parley.server.telephony.voicemail;

import static org.parley.server.platform.db.tables.Tables.MAILBOX;

import jakarta.inject.Inject;
import jakarta.inject.Provider;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.parley.contract.platform.Ids;
import org.parley.contract.platform.Usage;
import org.parley.contract.platform.entity.RecordShape;
import org.parley.contract.telephony.voicemail.Mailbox;
import org.parley.server.platform.audit.Actor;
import org.parley.server.platform.db.Transaction;
import org.parley.server.platform.db.tables.tables.records.MailboxRecord;
import org.parley.server.platform.entity.Asker;
import org.parley.server.platform.entity.Entities;
import org.parley.server.staff.OwnBoxes;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/// The boxes of agents and telephones: as those made by hand, but for that they come, move and go
/// with their owner.
final class StaffBoxes implements OwnBoxes {
    private static final Pattern MAIL =
            Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*");
    private static final int LONGEST_NAME = 80;
    private static final RecordShape<Mailbox> SHAPE = new RecordShape<>(Mailbox.class);

    private final Provider<Entities<Mailbox>> boxes;
    private final Provider<MessageFolder> messages;

    @Inject
    StaffBoxes(Provider<Entities<Mailbox>> boxes, Provider<MessageFolder> messages) {
        this.boxes = boxes;
        this.messages = messages;
    }

    @Override
    public Set<String> listNumbers(DSLContext sql, Collection<String> numbers) {
        return sql.select(MAILBOX.NUMBER)
                .from(MAILBOX)
                .where(MAILBOX.NUMBER.in(numbers))
                .fetchSet(MAILBOX.NUMBER);
    }

    @Override
    public Optional<String> findReasonToKeep(DSLContext sql, String number) {
        return find(sql, number).flatMap(row -> reason(row.getId(), number));
    }

    private Optional<String> reason(UUID id, String number) {
        int held = messages.get().list(number).size();
        if (held > 0) {
            return Optional.of(
                    "the box holds "
                            + counted(held)
                            + ". Delete what it holds, or the box, under Voicemail first");
        }
        List<Usage> users = boxes.get().listUsers(id, Asker.SERVER);
        return users.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "the box is used by the "
                                + users.getFirst().kind()
                                + " "
                                + users.getFirst().name()
                                + ". Take it out there first");
    }

    private static String counted(int held) {
        return held == 1 ? "a message" : held + " messages";
    }

    @Override
    public Optional<String> findReasonNotToTake(DSLContext sql, String number, boolean moving) {
        return find(sql, number)
                .flatMap(row -> {
                    int held = messages.get().list(number).size();
                    if (held == 0 && !moving) {
                        return Optional.empty();
                    }
                    return Optional.of(
                            "is the number of the box "
                                    + row.getName()
                                    + (held == 0 ? "" : ", which holds " + counted(held))
                                    + ". Delete that box under Voicemail first, or take another"
                                    + " number");
                });
    }

    @Override
    public void give(Transaction tx, Owner owner, @Nullable String pin, Actor actor) {
        Optional<MailboxRecord> present = find(tx.sql(), owner.number());
        var asker = new Asker(actor, null);
        if (present.isEmpty()) {
            boxes.get().create(tx, boxOf(owner, pin), asker);
        } else if (pin != null) {
            Mailbox known = boxes.get().get(present.get().getId(), Asker.SERVER);
            boxes.get().update(tx, known.with(owner.number(), pin), Entities.ANY_VERSION, asker);
        }
    }

    private static Mailbox boxOf(Owner owner, @Nullable String pin) {
        boolean mailed = MAIL.matcher(owner.email()).matches();
        return new Mailbox(
                Ids.next(),
                shortened(owner.number() + " " + owner.name()),
                owner.number(),
                pin == null ? "" : pin,
                false,
                mailed ? owner.email() : "",
                mailed,
                false,
                null,
                Mailbox.USUAL_SECONDS,
                Mailbox.USUAL_MESSAGES,
                0);
    }

    private static String shortened(String name) {
        if (name.length() <= LONGEST_NAME) {
            return name;
        }
        boolean within = Character.isHighSurrogate(name.charAt(LONGEST_NAME - 1));
        return name.substring(0, within ? LONGEST_NAME - 1 : LONGEST_NAME);
    }

    @Override
    public void move(Transaction tx, String from, String to, @Nullable String pin, Actor actor) {
        find(tx.sql(), from)
                .ifPresent(row -> {
                    Mailbox known = boxes.get().get(row.getId(), Asker.SERVER);
                    String name =
                            known.name().startsWith(from + " ")
                                    ? shortened(to + known.name().substring(from.length()))
                                    : known.name();
                    Mailbox moved =
                            SHAPE.with(
                                    known,
                                    Map.of(
                                            "name",
                                            name,
                                            "number",
                                            to,
                                            "pin",
                                            pin == null ? "" : pin));
                    boxes.get().update(tx, moved, Entities.ANY_VERSION, new Asker(actor, null));
                });
    }

    @Override
    public void take(Transaction tx, String number, Actor actor) {
        find(tx.sql(), number)
                .filter(row -> reason(row.getId(), number).isEmpty())
                .ifPresent(row ->
                        boxes.get()
                                .delete(
                                        tx,
                                        row.getId(),
                                        Entities.ANY_VERSION,
                                        new Asker(actor, null)));
    }

    private static Optional<MailboxRecord> find(DSLContext sql, String number) {
        return sql.selectFrom(MAILBOX).where(MAILBOX.NUMBER.eq(number)).fetchOptional();
    }
}
