package org.parley.server.telephony.route.steps;

import org.parley.contract.telephony.StepApplication;
import org.parley.contract.telephony.StepParameter;
import org.parley.contract.telephony.StepParameter.Kind;
import org.parley.server.telephony.names.Checked;
import org.parley.server.telephony.route.plan.DialText;
import org.parley.server.telephony.route.plan.Parameters;
import org.parley.server.telephony.route.plan.PlanCompiler;
import org.parley.server.telephony.route.plan.StepKind;
import org.parley.server.telephony.route.plan.StepPlace;
import org.parley.server.variables.ReservedNames;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Steps that change where a call goes, or what is known of it.
final class FlowSteps {
    private static final int MOST_HOPS = 20;
    private static final int MOST_STEPS = 100;
    private static final Pattern CONTEXT = Pattern.compile("[a-z][a-z0-9_-]{0,39}");
    private static final Pattern SCRIPT =
            Pattern.compile(
                    "agi://[A-Za-z0-9.-]{1,200}(?::[0-9]{1,5})?(?:/[A-Za-z0-9._/-]{0,200})?"
                            + "|[A-Za-z0-9_][A-Za-z0-9_.-]{0,100}");
    private static final Pattern ARGUMENTS =
            Pattern.compile("(?:[A-Za-z0-9_ ,.:@/*#+=-]|\\$\\{[A-Za-z_][A-Za-z0-9_]{0,79}})*");
    private static final List<String> ARGUMENTS_OF_A_SCRIPT =
            List.of("arg1", "arg2", "arg3", "arg4", "arg5", "arg6");

    /// To another number; the next step follows when that number is nowhere. Whoever is sent on too
    /// often goes round in a circle and is hung up.
    static final StepKind GOTO =
            PlainStep.of(
                            StepApplication.of(
                                    "goto",
                                    new StepParameter(
                                            "context", Kind.TEXT, false, "agents", List.of()),
                                    StepParameter.required("number", Kind.DIGITS)),
                            FlowSteps::go)
                    .refusing(p ->
                            CONTEXT.matcher(p.text("context").strip()).matches()
                                    ? Optional.empty()
                                    : Optional.of("names no context"));

    static final StepKind HANGUP =
            PlainStep.of(
                    StepApplication.of(
                            "hangup",
                            StepParameter.choice("cause", "16", "17", "19", "21", "1", "34", "38")),
                    p -> List.of("Hangup(" + p.number("cause") + ")"));

    static final StepKind SET =
            PlainStep.of(
                            StepApplication.of(
                                    "set",
                                    StepParameter.required("variable", Kind.NAME),
                                    StepParameter.optional("value", Kind.TEXT)),
                            p ->
                                    List.of(
                                            "Set(__"
                                                    + p.text("variable")
                                                    + "="
                                                    + DialText.value(p.text("value"))
                                                    + ")"))
                    .refusing(FlowSteps::reserved);

    /// To a later or earlier step of the same plan.
    static final StepKind GOTO_IF =
            PlainStep.of(
                    StepApplication.of(
                            "gotoIf",
                            StepParameter.required("variable", Kind.NAME),
                            StepParameter.choice("operator", "equals", "differs"),
                            StepParameter.optional("value", Kind.TEXT),
                            StepParameter.number("step", 1, 1, MOST_STEPS)),
                    FlowSteps::goIf);

    static final StepKind AGI =
            PlainStep.of(
                            new StepApplication(
                                    "agi",
                                    Stream.concat(
                                                    Stream.of(
                                                            StepParameter.required(
                                                                    "script", Kind.TEXT)),
                                                    ARGUMENTS_OF_A_SCRIPT.stream()
                                                            .map(name ->
                                                                    StepParameter.optional(
                                                                            name, Kind.TEXT)))
                                            .toList()),
                            FlowSteps::script)
                    .refusing(p ->
                            SCRIPT.matcher(p.text("script").strip()).matches()
                                    ? Optional.empty()
                                    : Optional.of(
                                            "runs a script of Asterisk's folder, or"
                                                    + " agi://host:port/path"));

    /// An application of Asterisk that does no harm, as it is.
    static final StepKind CUSTOM =
            PlainStep.of(
                            StepApplication.of(
                                    "custom",
                                    StepParameter.choice(
                                            "name",
                                            "NoOp",
                                            "Progress",
                                            "Proceeding",
                                            "Busy",
                                            "Congestion",
                                            "Echo",
                                            "Milliwatt",
                                            "SayDigits",
                                            "SayNumber",
                                            "SayAlpha",
                                            "SayUnixTime",
                                            "Playtones",
                                            "StopPlaytones",
                                            "SendDTMF",
                                            "UserEvent",
                                            "Verbose"),
                                    StepParameter.optional("parameters", Kind.TEXT)),
                            p -> List.of(p.text("name") + "(" + p.text("parameters") + ")"))
                    .refusing(p ->
                            ARGUMENTS.matcher(p.text("parameters")).matches()
                                    ? Optional.empty()
                                    : Optional.of(
                                            "takes letters, digits, blanks and , . : @ / * # + = -"
                                                    + " and variables such as ${NAME}"));

    private FlowSteps() {}

    private static List<String> go(Parameters parameters) {
        String place =
                Checked.queue(PlanCompiler.contextName(parameters.text("context").strip()))
                        + ","
                        + Checked.number("number", parameters.text("number"))
                        + ",1";
        return List.of(
                "Set(PARLEY_HOPS=$[0${PARLEY_HOPS} + 1])",
                "ExecIf($[${PARLEY_HOPS} > " + MOST_HOPS + "]?Hangup(25))",
                "GotoIf(${DIALPLAN_EXISTS(" + place + ")}?" + place + ")");
    }

    /// Both sides are compared in their encoded form, in which nothing is an expression.
    private static List<String> goIf(Parameters parameters, StepPlace place) {
        String operator = parameters.text("operator").equals("equals") ? "=" : "!=";
        return List.of(
                "Set(PARLEY_HOPS=$[0${PARLEY_HOPS} + 1])",
                "ExecIf($[${PARLEY_HOPS} > " + MOST_HOPS + "]?Hangup(25))",
                "GotoIf($[\"${URIENCODE(${"
                        + parameters.text("variable")
                        + "})}\" "
                        + operator
                        + " \"${URIENCODE("
                        + DialText.value(parameters.text("value"))
                        + ")}\"]?"
                        + parameters.number("step")
                        + ",1:"
                        + place.next()
                        + ")");
    }

    private static List<String> script(Parameters parameters) {
        return List.of(
                ARGUMENTS_OF_A_SCRIPT.stream()
                        .filter(parameters::isGiven)
                        .map(name -> "," + DialText.value(parameters.text(name)))
                        .collect(
                                Collectors.joining(
                                        "", "AGI(" + parameters.text("script").strip(), ")")));
    }

    private static Optional<String> reserved(Parameters parameters) {
        return ReservedNames.isReserved(parameters.text("variable"))
                ? Optional.of("is a name that steers Asterisk or Parley: choose another")
                : Optional.empty();
    }
}
