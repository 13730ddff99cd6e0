package org.parley.server.telephony.route.steps;

import org.parley.server.telephony.route.plan.StepKind;

import java.util.List;

/// The applications that come with routes, in the order of the palette.
public final class Steps {
    private Steps() {}

    public static List<StepKind> all() {
        return List.of(
                ServiceSteps.QUEUE,
                SoundSteps.PLAYBACK,
                ServiceSteps.DIAL,
                ServiceSteps.VOICEMAIL,
                ServiceSteps.PICKUP,
                new OutboundDial(),
                FlowSteps.GOTO,
                FlowSteps.HANGUP,
                SoundSteps.ANSWER,
                SoundSteps.RINGING,
                SoundSteps.WAIT,
                SoundSteps.MUSIC,
                SoundSteps.SAY,
                TalkSteps.CONFERENCE,
                TalkSteps.RECORD,
                TalkSteps.TAG,
                new MailStep(),
                FlowSteps.SET,
                FlowSteps.GOTO_IF,
                FlowSteps.AGI,
                FlowSteps.CUSTOM);
    }
}
