package org.parley.server.telephony.voicemail;

import static org.parley.server.platform.db.tables.Tables.VOICEMAIL_TOLD;

import jakarta.inject.Inject;

import org.parley.contract.platform.Refusal;
import org.parley.contract.telephony.voicemail.VoicemailMessage;
import org.parley.server.platform.db.Database;
import org.parley.server.platform.life.Phase;
import org.parley.server.platform.life.Service;
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
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// Tells the owner of a box by mail of each new message, once. While no mail can be sent it is
/// tried again.
public final class VoicemailMailer implements Service {
    private static final Logger LOG = LoggerFactory.getLogger(VoicemailMailer.class);
    private static final long LOOK_SECONDS = 2;

    /// After a failure the mail server is left alone for so long.
    private static final Duration PAUSE = Duration.ofSeconds(60);

    private final Mailboxes boxes;
    private final MessageFolder folder;
    private final Voicemail voicemail;
    private final MailSender mails;
    private final Database database;
    private final InstantSource clock;
    private final ScheduledThreadPoolExecutor worker =
            new ScheduledThreadPoolExecutor(
                    1, Thread.ofPlatform().name("voicemail").daemon(true).factory());
    private Instant notBefore = Instant.EPOCH;

    @Inject
    VoicemailMailer(
            Mailboxes boxes,
            MessageFolder folder,
            Voicemail voicemail,
            MailSender mails,
            Database database,
            InstantSource clock) {
        this.boxes = boxes;
        this.folder = folder;
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
        worker.shutdown();
        try {
            if (!worker.awaitTermination(5, TimeUnit.SECONDS)) {
                LOG.warn("A mail about a message was still being sent; the next start goes on");
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        if (clock.instant().isBefore(notBefore) || !mails.ready()) {
            return;
        }
        try {
            for (Box box : boxes.list()) {
                if (!box.settings().email().isEmpty()) {
                    tell(box);
                }
            }
        } catch (MailFailure | Refusal | UncheckedIOException e) {
            LOG.warn("A message in a box was not mailed; it is tried again", e);
            notBefore = clock.instant().plus(PAUSE);
        }
    }

    private void tell(Box box) throws MailFailure {
        List<Stored> there = folder.list(box, MessageFolder.Folder.INBOX);
        if (there.isEmpty()) {
            return;
        }
        Set<String> told = told(box.settings().id());
        for (Stored one : there) {
            if (!told.contains(one.message().id())) {
                mails.send(mail(box, one));
                note(box.settings().id(), one.message().id());
                if (box.settings().deleteAfterMail()) {
                    voicemail.delete(box, one);
                }
            }
        }
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
