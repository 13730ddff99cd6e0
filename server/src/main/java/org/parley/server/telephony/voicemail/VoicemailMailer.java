package org.parley.server.telephony.voicemail;

import static org.parley.server.platform.db.tables.Tables.VOICEMAIL_TOLD;

import jakarta.inject.Inject;

import org.parley.contract.platform.Refusal;
import org.parley.contract.telephony.voicemail.VoicemailMessage;
import org.parley.server.platform.db.Database;
import org.parley.server.platform.life.Phase;
import org.parley.server.platform.life.Service;
import org.parley.server.platform.life.Workers;
import org.parley.server.platform.mail.Mail;
import org.parley.server.platform.mail.MailFailure;
import org.parley.server.platform.mail.MailSender;
import org.parley.server.telephony.mailbox.Box;
import org.parley.server.telephony.mailbox.Mailboxes;
import org.parley.server.telephony.voicemail.MessageFolder.Stored;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// Tells the owner of a box by mail of each new message, once. A mail that cannot be sent is tried
/// again every minute for a day; then it is given up, which the audit tells, and the message stays
/// in its box. A box whose mail fails does not keep the others waiting. Messages that were spoken
/// while their box moved are brought over before.
public final class VoicemailMailer implements Service {
    private static final Logger LOG = LoggerFactory.getLogger(VoicemailMailer.class);
    private static final long LOOK_SECONDS = 2;

    /// After a failure the mails of the box wait for so long.
    private static final Duration PAUSE = Duration.ofSeconds(60);

    private static final Duration TRIED = Duration.ofDays(1);

    private final Mailboxes boxes;
    private final MessageFolder folder;
    private final BoxMoves moves;
    private final Voicemail voicemail;
    private final MailSender mails;
    private final Database database;
    private final InstantSource clock;
    private final ScheduledThreadPoolExecutor worker =
            new ScheduledThreadPoolExecutor(
                    1, Thread.ofPlatform().name("voicemail").daemon(true).factory());
    private final Map<UUID, Instant> paused = new HashMap<>();

    /// Mailed, but not noted or not deleted yet.
    private final Set<String> unfinished = new HashSet<>();

    @Inject
    VoicemailMailer(
            Mailboxes boxes,
            MessageFolder folder,
            BoxMoves moves,
            Voicemail voicemail,
            MailSender mails,
            Database database,
            InstantSource clock) {
        this.boxes = boxes;
        this.folder = folder;
        this.moves = moves;
        this.voicemail = voicemail;
        this.mails = mails;
        this.database = database;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "voicemail";
    }

    @Override
    public Phase phase() {
        return Phase.LINKS;
    }

    @Override
    public void start() {
        worker.scheduleWithFixedDelay(this::look, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void stop() {
        Workers.end(worker);
    }

    private void look() {
        try {
            moves.bring().forEach(voicemail::tellNew);
            if (mails.ready()) {
                boxes.list().stream()
                        .filter(box -> !box.settings().email().isEmpty())
                        .forEach(this::lookInto);
            }
        } catch (Refusal | UncheckedIOException e) {
            LOG.warn("The boxes cannot be read; they are read again", e);
        }
    }

    private void lookInto(Box box) {
        UUID id = box.settings().id();
        if (clock.instant().isBefore(paused.getOrDefault(id, Instant.EPOCH))) {
            return;
        }
        try {
            List<Stored> there = folder.list(box, MessageFolder.Folder.INBOX);
            if (!there.isEmpty()) {
                Set<String> told = told(id);
                for (Stored one : there) {
                    String message = one.message().id();
                    if (!told.contains(message) || unfinished.contains(message)) {
                        tell(box, one);
                    }
                }
            }
        } catch (Refusal | UncheckedIOException e) {
            LOG.warn("What came into the box {} waits for a minute", box.number(), e);
            paused.put(id, clock.instant().plus(PAUSE));
        }
    }

    private void tell(Box box, Stored one) {
        UUID id = box.settings().id();
        String message = one.message().id();
        try {
            if (!unfinished.contains(message)) {
                mails.send(mail(box, one));
                unfinished.add(message);
            }
        } catch (MailFailure e) {
            if (one.message().leftAt().plus(TRIED).isBefore(clock.instant())) {
                LOG.error("The message {} was not mailed in a day: given up", message, e);
                note(id, message);
                voicemail.notMailed(box, message, String.valueOf(e.getMessage()));
            } else {
                LOG.warn("The message {} was not mailed; it is tried again", message, e);
                paused.put(id, clock.instant().plus(PAUSE));
            }
            return;
        }
        note(id, message);
        if (box.settings().deleteAfterMail()) {
            voicemail.delete(box, one);
        }
        unfinished.remove(message);
    }

    private Set<String> told(UUID box) {
        return database.read(sql ->
                sql.select(VOICEMAIL_TOLD.MESSAGE_ID)
                        .from(VOICEMAIL_TOLD)
                        .where(VOICEMAIL_TOLD.BOX_ID.eq(box))
                        .fetchSet(VOICEMAIL_TOLD.MESSAGE_ID));
    }

    private void note(UUID box, String message) {
        database.run(tx ->
                tx.sql()
                        .insertInto(VOICEMAIL_TOLD)
                        .set(VOICEMAIL_TOLD.BOX_ID, box)
                        .set(VOICEMAIL_TOLD.MESSAGE_ID, message)
                        .set(VOICEMAIL_TOLD.TOLD_AT, clock.instant())
                        .onConflictDoNothing()
                        .execute());
    }

    private static Mail mail(Box box, Stored stored) {
        VoicemailMessage message = stored.message();
        String caller =
                message.callerNumber().isEmpty()
                        ? "unknown number"
                        : (message.callerName() + " " + message.callerNumber()).strip();
        String left =
                DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm:ss", Locale.UK)
                        .withZone(ZoneId.systemDefault())
                        .format(message.leftAt());
        Mail mail =
                Mail.of(
                        box.settings().email(),
                        "Voicemail from " + caller.replaceAll("\\p{Cntrl}", " "),
                        caller
                                + " left a message of "
                                + message.millis() / 1_000
                                + " seconds in the box "
                                + box.settings().name()
                                + " ("
                                + box.number()
                                + ") on "
                                + left
                                + ".\n");
        if (!box.settings().attach()) {
            return mail;
        }
        try {
            return mail.withAttachments(
                    List.of(
                            new Mail.Attachment(
                                    "message.wav",
                                    "audio/wav",
                                    Files.readAllBytes(stored.sound()))));
        } catch (IOException e) {
            throw new UncheckedIOException("The message cannot be read: " + stored.sound(), e);
        }
    }
}
