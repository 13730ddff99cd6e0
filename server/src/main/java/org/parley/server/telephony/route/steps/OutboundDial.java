package org.parley.server.telephony.route.steps;

import org.parley.contract.telephony.StepApplication;
import org.parley.contract.telephony.StepParameter;
import org.parley.contract.telephony.StepParameter.Kind;
import org.parley.server.telephony.names.Checked;
import org.parley.server.telephony.route.plan.CompiledPrefix;
import org.parley.server.telephony.route.plan.DialText;
import org.parley.server.telephony.route.plan.Parameters;
import org.parley.server.telephony.route.plan.PlanCompiler;
import org.parley.server.telephony.route.plan.StepKind;
import org.parley.server.telephony.route.plan.StepPlace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Sends the call out by a trunk. Several in a row are alternatives: the next one is tried when the
/// trunk is out of service or its carrier cannot take the call, not when the called party is busy.
///
/// Numbers that the route denies are not called: what counts is the number without the digits that
/// are cut, and without those that the carrier wants before it. A number that reaches help is never
/// denied.
final class OutboundDial implements StepKind {
    private static final int MOST_DIGITS = 20;
    private static final int USUAL_SECONDS = 60;
    private static final int MOST_SECONDS = 600;
    private static final Pattern CALLER = Pattern.compile("(.{0,80}?)\\s*<([0-9*#+]{1,40})>");
    private static final Pattern BARE = Pattern.compile("[0-9*#+]{1,40}");

    private static final StepApplication APPLICATION =
            StepApplication.of(
                    "outbound",
                    StepParameter.required("trunk", Kind.TRUNK),
                    StepParameter.optional("prefix", Kind.DIGITS),
                    StepParameter.number("cut", 0, 0, MOST_DIGITS),
                    StepParameter.optional("prepend", Kind.DIGITS),
                    StepParameter.optional("number", Kind.DIGITS),
                    StepParameter.optional("callerId", Kind.TEXT),
                    StepParameter.number("seconds", USUAL_SECONDS, 1, MOST_SECONDS),
                    StepParameter.flag("record"));

    @Override
    public StepApplication application() {
        return APPLICATION;
    }

    @Override
    public boolean outgoing() {
        return true;
    }

    @Override
    public Optional<String> findObjection(Parameters parameters) {
        String caller = parameters.text("callerId").strip();
        return caller.isEmpty()
                        || BARE.matcher(caller).matches()
                        || CALLER.matcher(caller).matches()
                ? Optional.empty()
                : Optional.of("takes a caller id as a number, or as Name <number>");
    }

    @Override
    public List<String> lines(Parameters parameters, StepPlace place) {
        return parameters
                .findThing("trunk")
                .map(trunk -> lines(parameters, place, trunk))
                .orElse(List.of());
    }

    private static List<String> lines(Parameters parameters, StepPlace place, String trunk) {
        List<String> lines = new ArrayList<>();
        String prefix = digits(parameters, "prefix");
        if (!prefix.isEmpty()) {
            lines.add(
                    "GotoIf($[\"${PARLEY_DNID:0:"
                            + prefix.length()
                            + "}\" != \""
                            + prefix
                            + "\"]?"
                            + place.next()
                            + ")");
        }
        String fixed = digits(parameters, "number");
        String number = fixed.isEmpty() ? PlanCompiler.cut(parameters.number("cut")) : fixed;
        lines.add("GotoIf($[\"" + number + "\" = \"\"]?" + place.next() + ")");
        if (fixed.isEmpty()) {
            lines.add(
                    "GotoIf($[${DIALPLAN_EXISTS(parley-denied-"
                            + place.route()
                            + ","
                            + number
                            + ",1)} & \"${PARLEY_SOS}\" != \"1\"]?parley-denied,s,1)");
        }
        boolean ownCaller = caller(parameters, lines);
        lines.add("Set(PARLEY_CIDSET=" + (ownCaller ? "1" : CompiledPrefix.chosen()) + ")");
        lines.add(dial(parameters, trunk, number, lines));
        lines.add(
                "GotoIf($[\"${DIALSTATUS}\" = \"CHANUNAVAIL\" | \"${DIALSTATUS}\" ="
                        + " \"CONGESTION\"]?again)");
        lines.add("GotoIf($[\"${PARLEY_BACK}\" != \"\"]?parley-returned,s,1)");
        lines.add("Hangup(${HANGUPCAUSE})");
        lines.add("(again)" + (ownCaller ? "Set(CALLERID(num)=${PARLEY_CIDNUM})" : "NoOp()"));
        if (ownCaller) {
            lines.add("Set(CALLERID(name)=${PARLEY_CIDNAME})");
        }
        return lines;
    }

    private static String dial(
            Parameters parameters, String trunk, String number, List<String> lines) {
        boolean recorded = parameters.flag("record");
        if (recorded) {
            lines.add("Set(__PARLEY_CALL=${UNIQUEID})");
        }
        lines.add("Set(PARLEY_DIAL=" + (recorded ? "U(parley-recorded)" : "") + ")");
        return "Gosub(parley-trunk,"
                + Checked.name("trunk's name", trunk)
                + ",1("
                + digits(parameters, "prepend")
                + number
                + ","
                + parameters.number("seconds")
                + "))";
    }

    /// Shows the step's caller id, unless a prefix has chosen one, and keeps the caller's own for
    /// the next alternative.
    private static boolean caller(Parameters parameters, List<String> lines) {
        String caller = parameters.text("callerId").strip();
        if (caller.isEmpty()) {
            return false;
        }
        Matcher named = CALLER.matcher(caller);
        String name = named.matches() ? named.group(1).strip() : "";
        String number = named.matches() ? named.group(2) : caller;
        lines.add("Set(PARLEY_CIDNUM=${CALLERID(num)})");
        lines.add("Set(PARLEY_CIDNAME=${CALLERID(name)})");
        String condition = "ExecIf($[" + CompiledPrefix.notChosen() + "]?Set(";
        lines.add(condition + "CALLERID(num)=" + Checked.number("caller's number", number) + "))");
        lines.add(condition + "CALLERID(name)=" + DialText.value(name) + "))");
        return true;
    }

    private static String digits(Parameters parameters, String name) {
        String digits = parameters.text(name).strip();
        return digits.isEmpty() ? "" : Checked.number(name, digits);
    }
}
