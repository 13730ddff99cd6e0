package org.parley.server.telephony.config.internal;

import org.parley.server.telephony.config.SoundPublisher;
import org.parley.server.telephony.config.model.AsteriskModel;
import org.parley.server.telephony.mailbox.Box;

import java.util.List;

/// `voicemail.conf`, and the part of the dialplan that leads into boxes.
///
/// The server mails by itself, so that Asterisk knows no addresses. A minus before a PIN keeps it
/// from being changed by telephone, which would rewrite the file.
final class VoicemailFile {
    /// A Gosub by a box's number.
    static final String CONTEXT = "parley-voicemail";

    /// Dialled by a telephone for its own box.
    private static final String OWN = "*97";

    /// Dialled for any box.
    private static final String ANY = "*98";

    /// Shorter messages are dropped: the caller hung up.
    private static final int LEAST_SECONDS = 2;

    private static final int TRIES = 3;

    private VoicemailFile() {}

    static String text(List<Box> boxes) {
        ConfFile file =
                new ConfFile()
                        .section("general")
                        .set("format", "wav")
                        .set("attach", false)
                        .set("minsecs", LEAST_SECONDS)
                        .set("maxsilence", 0)
                        .set("maxlogins", TRIES)
                        .set("moveheard", true)
                        .set("review", false)
                        .section("default")
                        .section(Box.CONTEXT);
        for (Box box : boxes) {
            file.line(
                    box.number()
                            + " => -"
                            + box.pin().orElse("none")
                            + ","
                            + box.settings().name().replaceAll("[^\\p{L}\\p{Nd} ._-]", " ")
                            + ",,,maxsecs="
                            + box.settings().maxSeconds()
                            + "|maxmsg="
                            + box.settings().maxMessages());
        }
        return file.text();
    }

    static void render(ConfFile file, AsteriskModel model) {
        file.section(CONTEXT);
        for (Box box : model.boxes()) {
            file.line("exten => " + box.number() + ",1,Answer()");
            box.greeting()
                    .ifPresent(sound ->
                            file.line(
                                    " same => n,Playback("
                                            + SoundPublisher.playable(model.node(), sound)
                                            + ")"));
            file.line(
                            " same => n,VoiceMail("
                                    + box.address()
                                    + ","
                                    + (box.greeting().isPresent() ? "s" : "u")
                                    + ")")
                    .line(" same => n,Return()");
        }
    }

    /// The numbers by which one listens; both ask for the PIN.
    static void numbers(ConfFile file, List<Box> boxes) {
        if (!boxes.isEmpty()) {
            file.line("exten => " + OWN + ",1,Answer()")
                    .line(" same => n,VoiceMailMain(${CHANNEL(endpoint)}@" + Box.CONTEXT + ")")
                    .line(" same => n,Hangup()")
                    .line("exten => " + ANY + ",1,Answer()")
                    .line(" same => n,VoiceMailMain(@" + Box.CONTEXT + ")")
                    .line(" same => n,Hangup()");
        }
    }
}
