package org.parley.server.telephony.config.internal;

import org.parley.contract.staff.LineSettings;
import org.parley.server.telephony.config.Dialplan;
import org.parley.server.telephony.config.model.AsteriskModel;
import org.parley.server.telephony.config.model.PhoneEndpoint;
import org.parley.server.telephony.names.Checked;
import org.parley.server.telephony.route.plan.PlanCompiler;

import java.util.ArrayList;
import java.util.List;

/// What happens when somebody dials a telephone: it rings, or the call is forwarded, or comes back
/// to whoever handed it over, or goes into the telephone's box.
final class TelephoneDialplan {
    /// How long a telephone rings to which a call was handed over, before it goes back.
    private static final int TRANSFER_RING_SECONDS = 15;

    /// How often one call is forwarded, so that telephones that forward to each other end.
    private static final int MOST_FORWARDS = 3;

    private static final String OWN = "parley-own-";
    private static final String FORWARD = "parley-forward";

    private TelephoneDialplan() {}

    /// @param box whether what it does not answer goes on into a box of its own
    static void render(ConfFile file, PhoneEndpoint phone, boolean box) {
        LineSettings line = phone.behaviour().line();
        List<String> steps = new ArrayList<>();
        if (!line.forwardAlways().isEmpty()) {
            steps.add(forward("", line.forwardAlways()));
        }
        steps.add("Gosub(parley-consults,s,1)");
        if (!line.group().isEmpty()) {
            steps.add("Set(_PARLEY_GROUP=" + line.group() + ")");
        }
        steps.add(
                "Dial(PJSIP/"
                        + phone.user()
                        + ",${IF($[\"${PARLEY_BACK}\" = \"\"]?"
                        + line.ringSeconds()
                        + ":"
                        + TRANSFER_RING_SECONDS
                        + ")},b(parley-consulted^s^1))");
        if (!line.forwardBusy().isEmpty()) {
            steps.add(forward("\"${DIALSTATUS}\" = \"BUSY\" & ", line.forwardBusy()));
        }
        if (!line.forwardNoAnswer().isEmpty()) {
            steps.add(forward(UNANSWERED, line.forwardNoAnswer()));
        }
        file.line("exten => " + phone.number() + ",1," + steps.removeFirst());
        steps.forEach(step -> file.line(" same => n," + step));
        file.line(DialplanFile.RETURN);
        if (box) {
            file.line(" same => n,Gosub(" + VoicemailFile.CONTEXT + "," + phone.number() + ",1)");
        }
        file.line(" same => n,Hangup(${HANGUPCAUSE})");
    }

    private static final String UNANSWERED =
            "(\"${DIALSTATUS}\" = \"NOANSWER\" | \"${DIALSTATUS}\" = \"CHANUNAVAIL\""
                    + " | \"${DIALSTATUS}\" = \"CONGESTION\") & ";

    /// @param condition what else must hold, with the word that joins it, or nothing
    private static String forward(String condition, String target) {
        return "GotoIf($["
                + condition
                + "0${PARLEY_HOPS} < "
                + MOST_FORWARDS
                + "]?"
                + FORWARD
                + ","
                + target
                + ",1)";
    }

    /// Where the telephone's own calls begin.
    static String context(PhoneEndpoint phone) {
        String own = phone.behaviour().line().sip().context();
        return own.isEmpty() ? DialplanFile.AGENTS : OWN + Checked.queue(own);
    }

    /// The contexts of single telephones: the routes of one that they name, then what all may dial.
    /// They stand apart from those of trunks, so that no caller from outside dials as a telephone.
    static void contexts(ConfFile file, AsteriskModel model) {
        model.phones().stream()
                .map(TelephoneDialplan::context)
                .filter(context -> context.startsWith(OWN))
                .distinct()
                .sorted()
                .forEach(context -> {
                    file.section(context);
                    RouteDialplan.routes(
                            file,
                            model.routing(),
                            PlanCompiler.contextName(context.substring(OWN.length())));
                    file.line("include => " + DialplanFile.AGENTS);
                });
    }

    /// Sends a call on as if its caller had dialled the other number.
    static void forwarded(ConfFile file) {
        file.section(FORWARD)
                .line("exten => _[0-9*#+]!,1,Set(PARLEY_HOPS=$[0${PARLEY_HOPS} + 1])")
                .line(" same => n,CELGenUserEvent(ParleyForwarded,${FILTER(0-9*#+,${EXTEN})})")
                .line(" same => n,Goto(" + DialplanFile.AGENTS + ",${FILTER(0-9*#+,${EXTEN})},1)");
    }

    /// What is dialled to take a call that rings at another telephone of the group.
    static void pickUp(ConfFile file) {
        file.line("exten => " + LineSettings.PICK_UP + ",1,Pickup()").line(" same => n,Hangup(19)");
    }

    /// What a party meets whose agent's telephone went away in the talk and is back.
    static void again(ConfFile file) {
        file.section(Dialplan.AGAIN)
                .line(
                        "exten => _[01].,1,Dial(PJSIP/${FILTER(0-9A-Za-z_,${EXTEN:1})},60,b("
                                + Dialplan.AGAIN
                                + "-told^${EXTEN:0:1}^1))")
                .line(" same => n,Hangup(${HANGUPCAUSE})");
        file.section(Dialplan.AGAIN_IN_ROOM)
                .line(
                        "exten => _X.,1,Dial(PJSIP/${FILTER(0-9A-Za-z_,${CUT(EXTEN,*,2)})},60,b("
                                + Dialplan.AGAIN
                                + "-told^1^1)G("
                                + Dialplan.AGAIN
                                + "-joins^${FILTER(0-9,${CUT(EXTEN,*,1)})}^1))")
                .line(
                        " same => n,Goto("
                                + Dialplan.CONFERENCE
                                + ",${FILTER(0-9,${CUT(EXTEN,*,1)})},1)");
        // the member goes on at the first step, the agent at the second
        file.section(Dialplan.AGAIN + "-joins")
                .line("exten => _X!,1,Goto(" + Dialplan.CONFERENCE + ",${EXTEN},1)")
                .line(" same => n,Goto(" + Dialplan.CONFERENCE + ",${EXTEN},1)");
        file.section(Dialplan.AGAIN + "-told")
                .line("exten => _[01],1,Set(PJSIP_HEADER(add,X-Parley-Again)=${EXTEN})")
                .line(DialplanFile.MASK)
                .line(" same => n,Return()");
    }
}
