package org.parley.server.telephony.route.steps;

import org.parley.contract.telephony.StepApplication;
import org.parley.contract.telephony.StepParameter;
import org.parley.contract.telephony.StepParameter.Kind;
import org.parley.contract.telephony.moh.HoldMusic;
import org.parley.server.telephony.names.Checked;
import org.parley.server.telephony.route.plan.DialText;
import org.parley.server.telephony.route.plan.Parameters;
import org.parley.server.telephony.route.plan.StepKind;

import java.util.List;

/// What a caller hears.
final class SoundSteps {
    private static final int MOST_SECONDS = 600;

    /// Plays a sound; without answering only when it is to be heard before the answer.
    static final StepKind PLAYBACK =
            PlainStep.of(
                    StepApplication.of(
                            "playback",
                            StepParameter.required("sound", Kind.SOUND),
                            StepParameter.flag("early")),
                    SoundSteps::playback);

    static final StepKind ANSWER =
            PlainStep.of(StepApplication.of("answer"), _ -> List.of("Answer()"));

    static final StepKind RINGING =
            PlainStep.of(
                    StepApplication.of(
                            "ringing", StepParameter.number("seconds", 5, 1, MOST_SECONDS)),
                    p -> List.of("Ringing()", "Wait(" + p.number("seconds") + ")"));

    static final StepKind WAIT =
            PlainStep.of(
                    StepApplication.of("wait", StepParameter.number("seconds", 1, 1, MOST_SECONDS)),
                    p -> List.of("Wait(" + p.number("seconds") + ")"));

    static final StepKind MUSIC =
            PlainStep.of(
                    StepApplication.of(
                            "music",
                            StepParameter.optional("music", Kind.MUSIC),
                            StepParameter.number("seconds", 30, 1, MOST_SECONDS)),
                    p ->
                            List.of(
                                    "Answer()",
                                    "MusicOnHold("
                                            + Checked.name(
                                                    "music class",
                                                    p.findThing("music").orElse(HoldMusic.DEFAULT))
                                            + ","
                                            + p.number("seconds")
                                            + ")"));

    /// Reads a text aloud, usually the caller's number; of an empty one nothing is heard.
    static final StepKind SAY =
            PlainStep.of(
                    StepApplication.of(
                            "say",
                            new StepParameter(
                                    "text", Kind.TEXT, false, "{CALLERID(num)}", List.of()),
                            StepParameter.choice("as", "digits", "number", "letters")),
                    SoundSteps::say);

    private SoundSteps() {}

    /// What cannot be read is left out, and a number that is too long is read digit by digit.
    private static List<String> say(Parameters parameters) {
        String signs =
                switch (parameters.text("as")) {
                    case "letters" -> "A-Za-z0-9";
                    case "number" -> "0-9";
                    default -> "0-9*#";
                };
        String reading =
                switch (parameters.text("as")) {
                    case "letters" -> "$[\"${PARLEY_SAY}\" != \"\"]?SayAlpha(${PARLEY_SAY})";
                    case "number" ->
                            "$[${LEN(${PARLEY_SAY})} > 0 & ${LEN(${PARLEY_SAY})} < 10]"
                                    + "?SayNumber(${PARLEY_SAY}):SayDigits(${PARLEY_SAY})";
                    default -> "$[\"${PARLEY_SAY}\" != \"\"]?SayDigits(${PARLEY_SAY})";
                };
        return List.of(
                "Answer()",
                "Set(PARLEY_SAY=" + DialText.value(parameters.text("text")) + ")",
                "Set(PARLEY_SAY=${FILTER(" + signs + ",${PARLEY_SAY})})",
                "ExecIf(" + reading + ")");
    }

    private static List<String> playback(Parameters parameters) {
        boolean early = parameters.flag("early");
        return parameters
                .findThing("sound")
                .map(file ->
                        early
                                ? List.of("Progress()", "Playback(" + file + ",noanswer)")
                                : List.of("Answer()", "Playback(" + file + ")"))
                .orElse(List.of());
    }
}
