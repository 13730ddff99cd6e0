package org.parley.server.telephony.config.internal;

import org.parley.contract.telephony.Route;
import org.parley.server.telephony.config.model.NodeNetwork;
import org.parley.server.telephony.route.plan.CompiledInterval;
import org.parley.server.telephony.route.plan.CompiledPrefix;
import org.parley.server.telephony.route.plan.CompiledRoute;
import org.parley.server.telephony.route.plan.DialText;
import org.parley.server.telephony.route.plan.Routing;
import org.parley.server.telephony.route.plan.StepPlace;
import org.parley.server.telephony.trunk.model.Trunk;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeSet;

/// The part of the dialplan that routes are: the numbers by context, a context of its own for the
/// plan of each, the intervals, and what a caller meets who dialled nothing of that.
final class RouteDialplan {
    private static final String NOWHERE = "parley-nowhere";

    private RouteDialplan() {}

    static void render(ConfFile file, Routing routing) {
        var contexts = new TreeSet<>(List.of(DialplanFile.INBOUND));
        routing.routes().forEach(route -> contexts.add(route.context()));
        contexts.remove(DialplanFile.AGENTS);
        for (String context : contexts) {
            file.section(context);
            numbers(file, routing, context);
        }
        routing.routes().forEach(route -> plan(file, route));
        routing.prefixes().forEach(prefix -> users(file, prefix));
        file.section(CompiledPrefix.ALL);
        routing.prefixes()
                .forEach(prefix -> file.line("exten => " + prefix.digits() + ",1,NoOp()"));
        file.section(CompiledPrefix.WISHED);
        extension(file, "_[0-9*#+]!", CompiledPrefix.wished(NOWHERE));
        file.section(CompiledInterval.CONTEXT);
        for (CompiledInterval interval : routing.intervals()) {
            extension(file, CompiledInterval.extension(interval.id()), interval.lines());
        }
        variables(file, routing.variables());
        fixed(file);
    }

    /// The routes of a context; a number that fits none of them gets the announcement of a wrong
    /// one.
    static void numbers(ConfFile file, Routing routing, String context) {
        routes(file, routing, context);
        if (context.equals(CompiledPrefix.CONTEXT)) {
            routing.prefixes()
                    .forEach(prefix ->
                            extension(
                                    file, CompiledPrefix.pattern(prefix.digits()), prefix.lines()));
            if (!routing.prefixes().isEmpty()) {
                file.line("include => " + CompiledPrefix.WISHED);
            }
        }
        file.line("include => " + NOWHERE);
        file.line("exten => i,1,Hangup(1)");
    }

    /// The numbers that are routes of a context, and nothing else.
    static void routes(ConfFile file, Routing routing, String context) {
        routing.routes().stream()
                .filter(route -> route.context().equals(context))
                .forEach(route -> extension(file, route.pattern(), route.entry()));
    }

    private static void plan(ConfFile file, CompiledRoute route) {
        file.section(StepPlace.context(route.id()));
        for (int i = 0; i < route.steps().size(); i++) {
            extension(file, Integer.toString(i + 1), route.steps().get(i));
        }
        file.line("exten => " + (route.steps().size() + 1) + ",1,NoOp()")
                .line(DialplanFile.RETURN)
                .line(" same => n,Hangup(${HANGUPCAUSE})");
        if (!route.denied().isEmpty()) {
            file.section("parley-denied-" + route.id());
            route.denied().forEach(start -> file.line("exten => _" + start + "!,1,NoOp()"));
        }
    }

    /// What a call's variables hold until something sets them: given once, when it comes to its
    /// first route.
    private static void variables(ConfFile file, SortedMap<String, String> defaults) {
        file.section("parley-variables")
                .line("exten => s,1,GotoIf($[\"${PARLEY_VARIABLES}\" = \"1\"]?done)")
                .line(" same => n,Set(__PARLEY_VARIABLES=1)");
        defaults.forEach((name, text) ->
                DialText.assignment(name, text).forEach(line -> file.line(" same => n," + line)));
        file.line(" same => n(done),Return()");
    }

    private static void users(ConfFile file, CompiledPrefix prefix) {
        file.section(CompiledPrefix.context(prefix.id()));
        prefix.users()
                .forEach(user ->
                        file.line("exten => " + CompiledPrefix.extension(user) + ",1,NoOp()"));
    }

    /// A line that begins with a word in brackets has it as its label.
    private static void extension(ConfFile file, String extension, List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            String label = line.startsWith("(") ? line.substring(0, line.indexOf(')') + 1) : "";
            file.line(
                    (i == 0 ? "exten => " + extension + ",1" : " same => n")
                            + label
                            + ","
                            + line.substring(label.length()));
        }
    }

    /// A subroutine a trunk: calls a number within its limit, by another trunk when this one
    /// cannot.
    ///
    /// Arguments: the number, and for how many seconds it rings.
    static void trunks(ConfFile file, NodeNetwork network, List<Trunk> trunks) {
        file.section("parley-trunk");
        for (Trunk trunk : trunks) {
            int limit = trunk.settings().callLimit();
            file.line("exten => " + trunk.name() + ",1,Set(GROUP(trunk)=" + trunk.name() + ")");
            if (limit > 0) {
                file.line(
                        " same => n,GotoIf($[${GROUP_COUNT("
                                + trunk.name()
                                + "@trunk)} > "
                                + limit
                                + " & \"${PARLEY_SOS}\" != \"1\"]?full)");
            }
            ownNumber(file);
            identity(file, trunk);
            file.line(" same => n,Dial(PJSIP/${ARG1}@" + trunk.name() + ",${ARG2},${PARLEY_DIAL})")
                    .line(
                            " same => n,GotoIf($[\"${DIALSTATUS}\" != \"CHANUNAVAIL\" & \"${DIALSTATUS}\" != \"CONGESTION\"]?done)")
                    .line(" same => n(full),Set(DIALSTATUS=CONGESTION)");
            trunk.backup()
                    .ifPresent(other ->
                            file.line(" same => n,Set(GROUP(trunk)=" + other + ")")
                                    .line(
                                            " same => n,Dial(PJSIP/${ARG1}@"
                                                    + other
                                                    + ",${ARG2},${PARLEY_DIAL})"));
            file.line(" same => n(done),Return()");
        }
        trunks.stream()
                .filter(trunk -> trunk.settings().numberInTo())
                .forEach(trunk -> numberInTo(file, network, trunk));
    }

    /// Where calls of a trunk begin whose carrier writes the dialled number into `To`.
    static String toContext(Trunk trunk) {
        return "parley-to-" + trunk.name();
    }

    private static void numberInTo(ConfFile file, NodeNetwork network, Trunk trunk) {
        file.section(toContext(trunk))
                .line("exten => _[0-9a-zA-Z*#+]!,1,Goto(s,1)")
                .line("exten => s,1,Set(PARLEY_TO=${PJSIP_HEADER(read,To)})")
                .line(" same => n,Set(PARLEY_TO=${CUT(PARLEY_TO,@,1)})")
                .line(" same => n,Set(PARLEY_TO=${FILTER(0-9*#+,${CUT(PARLEY_TO,:,2)})})")
                .line(" same => n,Goto(" + PeerFiles.arrival(network, trunk) + ",${PARLEY_TO},1)");
    }

    /// The number of the telephone that calls, unless a step has set one; it goes before the
    /// trunk's.
    private static void ownNumber(ConfFile file) {
        String wished =
                "$[\"${" + DialplanFile.OWN_NUMBER + "}\" != \"\" & \"${PARLEY_CIDSET}\" != \"1\"]";
        file.line(
                " same => n,ExecIf("
                        + wished
                        + "?MSet(CALLERID(num)=${"
                        + DialplanFile.OWN_NUMBER
                        + "},PARLEY_CIDSET=1))");
    }

    /// The trunk's own caller id, unless a step or the telephone has set one.
    private static void identity(ConfFile file, Trunk trunk) {
        String callerId = trunk.settings().callerId();
        if (!callerId.isEmpty()) {
            int number = callerId.lastIndexOf('<');
            String condition = "ExecIf($[\"${PARLEY_CIDSET}\" != \"1\"]?Set(";
            file.line(
                            " same => n,"
                                    + condition
                                    + "CALLERID(num)="
                                    + callerId.substring(number + 1, callerId.length() - 1)
                                    + "))")
                    .line(
                            " same => n,"
                                    + condition
                                    + "CALLERID(name)="
                                    + DialText.value(callerId.substring(0, number).strip())
                                    + "))");
        }
        if (trunk.settings().hidden()) {
            file.line(" same => n,Set(CALLERID(pres)=prohib)");
        }
    }

    private static void fixed(ConfFile file) {
        file.section("parley-emergency");
        Route.EMERGENCY.forEach(number -> file.line("exten => " + number + ",1,NoOp()"));
        file.section("parley-denied")
                .line("exten => s,1,CELGenUserEvent(ParleyDenied,${PARLEY_DNID})")
                .line(
                        " same => n,UserEvent(ParleyDenied,Call: ${UNIQUEID},Dialled: ${PARLEY_DNID})")
                .line(DialplanFile.RETURN)
                .line(" same => n,Hangup(21)");
        file.section("parley-full").line("exten => s,1,Hangup(34)");
        file.section("parley-counted")
                .line("exten => s,1,Set(GROUP(trunk)=${PARLEY_TRUNK})")
                .line(
                        " same => n,GotoIf($[${GROUP_COUNT(${PARLEY_TRUNK}@trunk)} >"
                                + " ${PARLEY_LIMIT}]?parley-full,s,1)")
                .line(" same => n,Return()");
        file.section("parley-recorded")
                .line(
                        "exten => s,1,ExecIf($[\"${PARLEY_NOREC}\" != \"1\"]?MixMonitor(${PARLEY_CALL}.wav,b))")
                .line(" same => n,Return()");
        file.section(NOWHERE)
                .line(
                        "exten => _[0-9a-zA-Z*#+]!,1,CELGenUserEvent(ParleyUnknownNumber,${FILTER(0-9*#+,${EXTEN})})")
                .line(" same => n,Progress()")
                .line(" same => n,Playback(pbx-invalid,noanswer)")
                .line(DialplanFile.RETURN)
                .line(" same => n,Hangup(1)");
    }
}
