package org.parley.server.telephony.route.steps;

import org.parley.contract.telephony.StepApplication;
import org.parley.contract.telephony.StepParameter;
import org.parley.contract.telephony.StepParameter.Kind;
import org.parley.contract.telephony.moh.HoldMusic;
import org.parley.server.telephony.names.Checked;
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

    private SoundSteps() {}

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
