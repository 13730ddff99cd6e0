package org.parley.server.telephony.route.steps;

import org.parley.contract.telephony.StepApplication;
import org.parley.contract.telephony.StepParameter;
import org.parley.contract.telephony.StepParameter.Kind;
import org.parley.server.telephony.names.Checked;
import org.parley.server.telephony.names.PickUp;
import org.parley.server.telephony.route.plan.Parameters;
import org.parley.server.telephony.route.plan.StepKind;
import org.parley.server.telephony.route.plan.StepPlace;

import java.util.List;
import java.util.Optional;

/// Steps that lead to people of the centre.
final class ServiceSteps {
    private static final int USUAL_SECONDS = 30;
    private static final int MOST_SECONDS = 600;

    /// Into a queue; the next step follows when the caller leaves it without having been served.
    static final StepKind QUEUE =
            PlainStep.of(
                    StepApplication.of("queue", StepParameter.required("queue", Kind.QUEUE)),
                    ServiceSteps::queue);

    /// Rings an agent or a telephone past all queues; the next step follows when nobody answers.
    static final StepKind DIAL =
            PlainStep.of(
                            StepApplication.of(
                                    "dial",
                                    StepParameter.optional("agent", Kind.AGENT),
                                    StepParameter.optional("telephone", Kind.TELEPHONE),
                                    StepParameter.number(
                                            "seconds", USUAL_SECONDS, 1, MOST_SECONDS)),
                            ServiceSteps::dial)
                    .refusing(p ->
                            p.isGiven("agent") == p.isGiven("telephone")
                                    ? Optional.of("rings either an agent or a telephone")
                                    : Optional.empty());

    /// Into a box, where the caller leaves a message.
    static final StepKind VOICEMAIL =
            PlainStep.of(
                    StepApplication.of(
                            "voicemail", StepParameter.required("mailbox", Kind.MAILBOX)),
                    ServiceSteps::voicemail);

    /// Takes a call that rings elsewhere: at a number of the house, or in the caller's own pick-up
    /// group when none is given. The next step follows when nothing rings there. Calls that the
    /// router offers are never taken this way.
    static final StepKind PICKUP =
            PlainStep.of(
                    StepApplication.of("pickup", StepParameter.optional("number", Kind.DIGITS)),
                    ServiceSteps::pickup);

    private ServiceSteps() {}

    private static List<String> pickup(Parameters parameters) {
        return List.of(
                parameters.isGiven("number")
                        ? PickUp.at(parameters.text("number").strip())
                        : "Pickup()");
    }

    private static List<String> voicemail(Parameters parameters) {
        return parameters
                .findThing("mailbox")
                .map(box -> List.of("Gosub(parley-voicemail," + Checked.number("box", box) + ",1)"))
                .orElse(List.of());
    }

    private static List<String> queue(Parameters parameters, StepPlace place) {
        return parameters
                .findThing("queue")
                .map(queue ->
                        List.of(
                                "Set(PARLEY_NEXT="
                                        + (place.last() ? "" : place.nextFromAfar())
                                        + ")",
                                "Goto(parley-queue," + Checked.queue(queue) + ",1)"))
                .orElse(List.of());
    }

    private static List<String> dial(Parameters parameters) {
        return parameters
                .findThing("agent")
                .or(() -> parameters.findThing("telephone"))
                .map(user ->
                        List.of(
                                "Dial(PJSIP/"
                                        + Checked.name("telephone", user)
                                        + ","
                                        + parameters.number("seconds")
                                        + ",b(parley-mask^s^1))"))
                .orElse(List.of());
    }
}
