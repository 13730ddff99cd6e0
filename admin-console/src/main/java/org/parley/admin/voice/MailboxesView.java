package org.parley.admin.voice;

import jakarta.inject.Inject;

import org.parley.admin.choice.Directory;
import org.parley.admin.choice.References;
import org.parley.admin.choice.ReferringView;
import org.parley.admin.voice.MessagesKind.Parts;
import org.parley.contract.platform.Ids;
import org.parley.contract.telephony.voicemail.Mailbox;
import org.parley.contract.telephony.voicemail.MailboxApi;
import org.parley.contract.telephony.voicemail.VoicemailApi;
import org.parley.desk.entity.EntityDesk;
import org.parley.desk.entity.EntityScreen;
import org.parley.desk.entity.ScreenField.Place;
import org.parley.desk.entity.field.Kinds;
import org.parley.desk.i18n.Texts;

import java.util.List;
import java.util.function.Function;

/// Boxes for messages, and the messages in them.
public final class MailboxesView extends ReferringView<Mailbox> {
    @Inject
    MailboxesView(EntityDesk desk, Directory directory, Parts parts, Texts texts) {
        super(desk, directory, names -> screen(names, parts, boxes -> lossOf(boxes, parts, texts)));
    }

    /// The messages that go with boxes.
    private static String lossOf(List<Mailbox> boxes, Parts parts, Texts texts) {
        VoicemailApi api = parts.session().api(VoicemailApi.class);
        int held = boxes.stream().mapToInt(box -> api.list(box.id()).size()).sum();
        return texts.get("mailboxes.loss", held);
    }

    private static EntityScreen<Mailbox> screen(
            Directory names, Parts parts, Function<List<Mailbox>, String> loss) {
        return EntityScreen.of(Mailbox.class, MailboxApi.class, Mailbox.KIND, "mailboxes")
                .field("name", Kinds.text())
                .field("number", Kinds.text())
                .field("pin", Kinds.secret(), Place.FORM)
                .field("email", Kinds.text())
                .field("attach", Kinds.flag())
                .field("deleteAfterMail", Kinds.flag(), Place.CHOSEN)
                .field(
                        "greetingId",
                        References.optional(names.names(Directory.Kind.SOUNDS)),
                        Place.FORM)
                .field("maxSeconds", Kinds.number(), Place.CHOSEN)
                .field("maxMessages", Kinds.number(), Place.CHOSEN)
                .tab("messages")
                .field("id", new MessagesKind(parts), Place.FORM)
                .missing("pin", box -> !box.pinSet())
                .published()
                .losing(loss)
                .blank(MailboxesView::blank);
    }

    private static Mailbox blank() {
        return new Mailbox(
                Ids.next(),
                "",
                "",
                "",
                false,
                "",
                true,
                false,
                null,
                Mailbox.USUAL_SECONDS,
                Mailbox.USUAL_MESSAGES,
                0);
    }
}
