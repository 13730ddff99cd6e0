package org.parley.server.telephony.route.plan;

import org.parley.contract.telephony.RouteKind;
import org.parley.contract.telephony.route.OutPrefix;
import org.parley.contract.telephony.route.OwnPrefix;
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

    /// Where the digits of all prefixes are extensions.
    public static final String ALL = "parley-prefixes";

    /// Where a number goes for which the telephone wishes a prefix.
    public static final String WISHED = "parley-wished";

    /// Channel: the encoded name of the prefix that was taken, once there is one.
    static final String TAKEN = "PARLEY_PREFIXED";

    private static final String NUMBER = "${FILTER(0-9*#+,${EXTEN})}";
    private static final String WISH =
            "${FILTER(0-9*#,${PJSIP_HEADER(read," + OwnPrefix.HEADER + ")})}";

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
        lines.add("(taken)Set(" + TAKEN + "=" + PlanCompiler.encoded(prefix.name()) + ")");
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

    /// What an outbound route does first: a call for which the telephone wishes a prefix goes by
    /// that, unless it has one, was handed over, or reaches help.
    static List<String> wish() {
        return List.of(
                "GotoIf($[\"${"
                        + TAKEN
                        + "}\" != \"\" | \"${PARLEY_BACK}\" != \"\" | \"${PARLEY_SOS}\" = \"1\" |"
                        + " \"${CHANNEL(channeltype)}\" != \"PJSIP\"]?direct)",
                "Set(PARLEY_WISH=" + WISH + ")",
                "GotoIf($[\"${PARLEY_WISH}\" != \"\"]?" + WISHED + "," + NUMBER + ",1)");
    }

    /// What is done with a number that fits no route, or goes by the prefix that is wished.
    public static List<String> wished(String nowhere) {
        return List.of(
                "GotoIf($[\"${"
                        + TAKEN
                        + "}\" != \"\" | \"${PARLEY_BACK}\" != \"\" |"
                        + " \"${CHANNEL(channeltype)}\" != \"PJSIP\"]?nowhere)",
                "Set(PARLEY_WISH=" + WISH + ")",
                "GotoIf($[\"${PARLEY_WISH}\" = \"\"]?nowhere)",
                "GotoIf(${DIALPLAN_EXISTS("
                        + ALL
                        + ",${PARLEY_WISH},1)}?"
                        + CONTEXT
                        + ",${PARLEY_WISH}"
                        + NUMBER
                        + ",1)",
                "(nowhere)Goto(" + nowhere + "," + NUMBER + ",1)");
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
