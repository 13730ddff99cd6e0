package org.parley.server.telephony.route.plan;

import org.parley.contract.telephony.RouteKind;
import org.parley.contract.telephony.route.OutPrefix;
import org.parley.server.telephony.names.Checked;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

/// A prefix as dialplan. Who dials it must be one of its users, be it that an agent hands a call
/// over, or the server itself, which calls back for a queue. A call takes one prefix, so that none
/// goes round in a circle.
///
/// @param lines what is done when it is dialled
/// @param users the telephones that may
public record CompiledPrefix(UUID id, String digits, List<String> lines, SortedSet<String> users) {
    /// Where all prefixes are dialled.
    public static final String CONTEXT =
            PlanCompiler.contextName(RouteKind.OUTBOUND.usualContext());

    /// Channel: set when a caller id was chosen that neither routes nor trunks exchange.
    static final String CHOSEN = "PARLEY_PREFIXCID";

    private static final String NUMBER = "${FILTER(0-9*#+,${EXTEN})}";

    public CompiledPrefix {
        Checked.number("prefix", digits);
        lines = List.copyOf(lines);
        var checked = new TreeSet<String>();
        users.forEach(user -> checked.add(Checked.name("telephone", user)));
        users = checked;
    }

    /// The numbers that begin with a prefix.
    public static String pattern(String digits) {
        return "_" + digits + "[0-9*#+]!";
    }

    public static CompiledPrefix of(OutPrefix prefix, Set<String> users) {
        List<String> lines = new ArrayList<>();
        // PJSIP/<telephone>-<eight digits>
        lines.add(
                "Set(PARLEY_WHO=${IF($[\"${PARLEY_BACK}\" = \"\"]?${CHANNEL(name):6:-9}:${PARLEY_BACK:6})})");
        // the server calls an agent's mobile telephone with the agent's own rights
        lines.add("ExecIf($[\"${PARLEY_AS}\" != \"\"]?Set(PARLEY_WHO=${PARLEY_AS}))");
        lines.add("GotoIf($[\"${PARLEY_PREFIXED}\" != \"\"]?refused)");
        lines.add("GotoIf($[\"${PARLEY_HOUSE}\" = \"1\"]?taken)");
        lines.add(
                "GotoIf($[${DIALPLAN_EXISTS("
                        + context(prefix.id())
                        + ","
                        + extension("${PARLEY_WHO}")
                        + ",1)}]?taken)");
        lines.add("(refused)Goto(parley-nowhere," + NUMBER + ",1)");
        lines.add("(taken)Set(PARLEY_PREFIXED=1)");
        lines.add("CELGenUserEvent(ParleyPrefix," + prefix.id() + ")");
        caller(prefix.callerId(), lines);
        lines.add(
                "Goto("
                        + PlanCompiler.contextName(prefix.context())
                        + ","
                        + (prefix.keep()
                                ? NUMBER
                                : "${FILTER(0-9*#+,${EXTEN:" + prefix.digits().length() + "})}")
                        + ",1)");
        return new CompiledPrefix(prefix.id(), prefix.digits(), lines, new TreeSet<>(users));
    }

    private static void caller(String callerId, List<String> lines) {
        if (callerId.isBlank()) {
            return;
        }
        int bracket = callerId.lastIndexOf('<');
        String number =
                bracket < 0
                        ? callerId.strip()
                        : callerId.substring(bracket + 1, callerId.lastIndexOf('>'));
        String name = bracket < 0 ? "" : callerId.substring(0, bracket).strip();
        lines.add("Set(CALLERID(num)=" + Checked.number("caller's number", number) + ")");
        lines.add("Set(CALLERID(name)=" + DialText.value(name) + ")");
        lines.add("Set(" + CHOSEN + "=1)");
    }

    /// Where its users stand.
    public static String context(UUID id) {
        return "parley-prefix-" + id;
    }

    public static String extension(String user) {
        return "u" + user;
    }

    /// A condition in the dialplan: no caller id was chosen by a prefix.
    public static String notChosen() {
        return "\"${" + CHOSEN + "}\" != \"1\"";
    }

    /// The value of a variable that says whether a caller id was chosen.
    public static String chosen() {
        return "${" + CHOSEN + "}";
    }
}
