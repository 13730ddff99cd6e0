package org.parley.server.telephony.voicemail;

import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.Refusal;
import org.parley.contract.telephony.voicemail.Mailbox;
import org.parley.contract.telephony.voicemail.VoicemailMessage;
import org.parley.server.platform.ami.AmiAction;
import org.parley.server.platform.ami.AmiLink;
import org.parley.server.platform.ami.AmiReply;
import org.parley.server.platform.audit.Actor;
import org.parley.server.platform.audit.Audit;
import org.parley.server.platform.audit.Subject;
import org.parley.server.platform.db.Database;
import org.parley.server.platform.ranges.RangedBody;
import org.parley.server.telephony.mailbox.Box;
import org.parley.server.telephony.mailbox.Mailboxes;
import org.parley.server.telephony.voicemail.MessageFolder.Stored;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// The messages of boxes. Asterisk itself marks and deletes them, so that the lights of telephones
/// follow and nobody who listens by telephone is disturbed.
public final class Voicemail {
    private static final Logger LOG = LoggerFactory.getLogger(Voicemail.class);
    private static final int PATIENCE_SECONDS = 6;

    private final Mailboxes boxes;
    private final MessageFolder folder;
    private final AmiLink asterisk;
    private final Database database;
    private final Audit audit;

    @Inject
    Voicemail(
            Mailboxes boxes,
            MessageFolder folder,
            AmiLink asterisk,
            Database database,
            Audit audit) {
        this.boxes = boxes;
        this.folder = folder;
        this.asterisk = asterisk;
        this.database = database;
        this.audit = audit;
    }

    /// Newest first.
    List<VoicemailMessage> list(UUID box) {
        return folder.list(boxes.get(box)).stream().map(Stored::message).toList();
    }

    /// The sound, which the caller closes.
    RangedBody open(UUID id, String message, Actor actor) {
        Box box = boxes.get(id);
        Stored stored = get(box, message);
        try {
            var body =
                    new RangedBody(
                            Files.newInputStream(stored.sound()), Files.size(stored.sound()));
            note(actor, "voicemail.play", box, message);
            return body;
        } catch (IOException e) {
            throw new UncheckedIOException("The message cannot be read: " + stored.sound(), e);
        }
    }

    /// Marks a message as heard; one that was already stays so.
    void heard(UUID id, String message, Actor actor) {
        Box box = boxes.get(id);
        Stored stored = get(box, message);
        if (stored.folder() == MessageFolder.Folder.INBOX) {
            send(
                    action("VoicemailMove", box, stored)
                            .with("ToFolder", MessageFolder.Folder.OLD.asteriskName()));
            note(actor, "voicemail.heard", box, message);
        }
    }

    void delete(UUID id, String message, Actor actor) {
        Box box = boxes.get(id);
        delete(box, get(box, message));
        note(actor, "voicemail.delete", box, message);
    }

    void delete(Box box, Stored stored) {
        send(action("VoicemailRemove", box, stored));
    }

    /// Has Asterisk see what was put into the box of a number, for the light of the telephone. It
    /// finds it at the next message anyway, so that a refusal is no fault.
    void tellNew(String number) {
        asterisk.send(
                        AmiAction.of("VoicemailRefresh")
                                .with("Context", Box.CONTEXT)
                                .with("Mailbox", number))
                .whenComplete((_, fault) -> {
                    if (fault != null) {
                        LOG.info("Asterisk was not told of a message for {}", number, fault);
                    }
                });
    }

    private Stored get(Box box, String message) {
        return folder.list(box).stream()
                .filter(one -> one.message().id().equals(message))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("message", message));
    }

    private static AmiAction action(String name, Box box, Stored stored) {
        return AmiAction.of(name)
                .with("Mailbox", box.number())
                .with("Context", Box.CONTEXT)
                .with("Folder", stored.folder().asteriskName())
                .with("ID", stored.message().id());
    }

    private void send(AmiAction action) {
        try {
            AmiReply reply = asterisk.send(action).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (!reply.success()) {
                throw new Refusal(
                        ErrorCode.CONFLICT,
                        "Asterisk did not do it: "
                                + reply.message()
                                + ". Somebody may listen to the box by telephone; try again.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable();
        } catch (ExecutionException | TimeoutException _) {
            throw unavailable();
        }
    }

    private static Refusal unavailable() {
        return new Refusal(
                ErrorCode.UNAVAILABLE,
                "Asterisk does not answer, so the message stays. Try again.");
    }

    /// Writes down that a message was not mailed, and why.
    void notMailed(Box box, String message, String why) {
        note(Actor.SERVER, "voicemail.not-mailed", box, message, Map.of("reason", why));
    }

    private void note(Actor actor, String action, Box box, String message) {
        note(actor, action, box, message, null);
    }

    private void note(Actor actor, String action, Box box, String message, @Nullable Object what) {
        database.run(tx ->
                audit.record(
                        tx,
                        actor,
                        action,
                        new Subject(
                                Mailbox.KIND,
                                box.settings().id().toString(),
                                box.number() + " " + message),
                        null,
                        what));
    }
}
