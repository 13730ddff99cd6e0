package org.parley.server.telephony.route.steps;

import org.parley.contract.telephony.StepApplication;
import org.parley.contract.telephony.StepParameter;
import org.parley.contract.telephony.StepParameter.Kind;
import org.parley.contract.telephony.moh.HoldMusic;
import org.parley.server.telephony.names.Checked;
import org.parley.server.telephony.route.plan.Parameters;
import org.parley.server.telephony.route.plan.StepKind;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/// Steps for talks of several, and for what is kept of talks.
final class TalkSteps {
    private static final Pattern ROOM = Pattern.compile("[0-9]{1,10}");
    private static final Pattern PIN = Pattern.compile("[0-9]{0,10}");

    /// Into a room in which all who are there hear each other; who is alone hears music. The next
    /// step follows when the caller does not know the PIN.
    static final StepKind CONFERENCE =
            PlainStep.of(
                            StepApplication.of(
                                    "conference",
                                    StepParameter.required("room", Kind.DIGITS),
                                    StepParameter.optional("pin", Kind.DIGITS),
                                    StepParameter.optional("music", Kind.MUSIC)),
                            TalkSteps::conference)
                    .refusing(p ->
                            ROOM.matcher(p.text("room").strip()).matches()
                                            && PIN.matcher(p.text("pin").strip()).matches()
                                    ? Optional.empty()
                                    : Optional.of("takes a room and a PIN of 1 to 10 digits"));

    /// Keeps what is said from here on, once the caller talks with somebody.
    static final StepKind RECORD =
            PlainStep.of(
                    StepApplication.of("record"),
                    _ ->
                            List.of(
                                    "ExecIf($[\"${PARLEY_CALL}\" = \"\"]?Set(__PARLEY_CALL=${UNIQUEID}))",
                                    "Gosub(parley-recorded,s,1)"));

    /// Gives the call a label, which its report shows.
    static final StepKind TAG =
            PlainStep.of(
                    StepApplication.of("tag", StepParameter.required("tag", Kind.TAG)),
                    TalkSteps::tag);

    private TalkSteps() {}

    private static List<String> tag(Parameters parameters) {
        return parameters
                .findThing("tag")
                .map(id -> List.of("CELGenUserEvent(ParleyTag," + UUID.fromString(id) + ")"))
                .orElse(List.of());
    }

    private static List<String> conference(Parameters parameters) {
        List<String> lines = new ArrayList<>();
        lines.add("Answer()");
        lines.add("Set(CONFBRIDGE(user,quiet)=no)");
        lines.add("Set(CONFBRIDGE(user,music_on_hold_when_empty)=yes)");
        lines.add(
                "Set(CONFBRIDGE(user,music_on_hold_class)="
                        + Checked.name(
                                "music class",
                                parameters.findThing("music").orElse(HoldMusic.DEFAULT))
                        + ")");
        String pin = parameters.text("pin").strip();
        if (!pin.isEmpty()) {
            lines.add("Set(CONFBRIDGE(user,pin)=" + Checked.number("PIN", pin) + ")");
        }
        String room = Checked.number("room", parameters.text("room").strip());
        lines.add("ConfBridge(plan-" + room + ")");
        lines.add("ExecIf($[\"${CONFBRIDGE_RESULT}\" != \"FAILED\"]?Hangup(16))");
        return lines;
    }
}
