package org.parley.server.telephony.route.steps;

import org.parley.contract.telephony.StepApplication;
import org.parley.contract.telephony.StepParameter;
import org.parley.contract.telephony.StepParameter.Kind;
import org.parley.server.telephony.route.plan.DialText;
import org.parley.server.telephony.route.plan.Parameters;
import org.parley.server.telephony.route.plan.PlanMail;
import org.parley.server.telephony.route.plan.StepKind;
import org.parley.server.telephony.route.plan.StepPlace;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Has a mail sent. The call does not wait for it: the event log tells the server which step it
/// came to and what its variables held, so that a mail is sent even when the server was away.
final class MailStep implements StepKind {
    /// One line of the dialplan holds the values of so many variables, however long they are.
    private static final int MOST_VARIABLES = 6;

    private static final int LONGEST_VALUE = 200;
    private static final Pattern ADDRESS = Pattern.compile("[^@\\s<>,;]+@[^@\\s<>,;]+");

    private static final StepApplication APPLICATION =
            StepApplication.of(
                    PlanMail.APPLICATION,
                    StepParameter.optional(PlanMail.ACCOUNT, Kind.ACCOUNT),
                    StepParameter.required(PlanMail.TO, Kind.TEXT),
                    StepParameter.required(PlanMail.SUBJECT, Kind.TEXT),
                    StepParameter.optional(PlanMail.TEXT, Kind.TEXT));

    @Override
    public StepApplication application() {
        return APPLICATION;
    }

    @Override
    public Optional<String> findObjection(Parameters parameters) {
        boolean addresses =
                Arrays.stream(parameters.text(PlanMail.TO).split(","))
                        .map(String::strip)
                        .allMatch(one -> ADDRESS.matcher(one).matches() || one.contains("{"));
        if (!addresses) {
            return Optional.of("sends to addresses such as ann@example.org, with commas between");
        }
        return PlanMail.variables(parameters::text).size() > MOST_VARIABLES
                ? Optional.of("names at most " + MOST_VARIABLES + " variables")
                : Optional.empty();
    }

    @Override
    public List<String> lines(Parameters parameters, StepPlace place) {
        var line = new StringBuilder("CELGenUserEvent(" + PlanMail.EVENT + ",");
        line.append(place.route()).append('/').append(place.number());
        for (String variable : PlanMail.variables(parameters::text)) {
            line.append("/${URIENCODE(${")
                    .append(DialText.name(variable))
                    .append(":0:" + LONGEST_VALUE + "})}");
        }
        return List.of(line.append(')').toString());
    }
}
