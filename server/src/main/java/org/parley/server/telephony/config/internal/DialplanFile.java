package org.parley.server.telephony.config.internal;

import org.parley.contract.reports.CallReturn;
import org.parley.contract.telephony.talk.TestNumbers;
import org.parley.server.telephony.config.Dialplan;
import org.parley.server.telephony.config.model.AsteriskModel;
import org.parley.server.telephony.config.model.AsteriskNodeSettings;
import org.parley.server.telephony.config.model.PhoneEndpoint;
import org.parley.server.telephony.config.model.QueueProfile;
import org.parley.server.telephony.mailbox.Box;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// `extensions.conf`: inbound routes, the queues' options, what agents may dial; and the waiting
/// room in a file of its own, always the same but for three numbers.
///
/// Only checked names stand in it. Globals survive a reload, since the heartbeat is one of them.
final class DialplanFile {
    static final String INBOUND = "parley-inbound";
    static final String AGENTS = "parley-agents";

    /// Where parties go on whom an agent hands over.
    static final String TRANSFERS = "parley-transfer";

    /// Holds the number that called parties outside are to see of a telephone's own calls.
    static final String OWN_NUMBER = "PARLEY_CLI";

    private static final String QUEUES = "parley-queue";
    private static final String AFTER = "parley-after";
    private static final String ROOM = "waiting-room.conf";

    /// Takes a caller who was handed over and reached nobody back to whoever handed him over.
    static final String RETURN =
            " same => n,GotoIf($[\"${PARLEY_BACK}\" != \"\"]?parley-returned,s,1)";

    /// The numbers of the house, which no mask hides.
    private static final String HOUSE = "parley-house";

    static final String MASK = " same => n,Gosub(parley-mask,s,1)";

    /// How long an arriving caller asks for an agent. The server answers within a fraction of it.
    private static final int ASKING_SECONDS = 1;

    /// After so much silence, or this long in all, one hears what one has said.
    private static final int TEST_SILENCE_SECONDS = 2;

    private static final int TEST_SECONDS = 10;

    private DialplanFile() {}

    static void render(AsteriskModel model, Map<String, String> files) {
        var file = new ConfFile();
        file.section("general")
                .set("static", true)
                .set("writeprotect", true)
                .set("clearglobalvars", false);
        RouteDialplan.render(file, model.routing());
        RouteDialplan.trunks(file, model.node().network(), model.trunks());
        PeerFiles.dialplan(file, model);
        file.section(QUEUES);
        model.queues().forEach(queue -> options(file, queue));
        file.section(AFTER);
        model.queues().forEach(queue -> after(file, queue));
        model.queues().forEach(queue -> exit(file, queue));
        VoicemailFile.render(file, model);
        agents(file, model);
        house(file, model);
        file.line("").line("#include \"" + ROOM + "\"");
        files.put("extensions.conf", file.text());
        files.put(ROOM, room(model.node()));
    }

    /// The context in which `app_queue` looks for the digit by which a caller leaves.
    static String exitContext(QueueProfile queue) {
        return "parley-exit-" + queue.name();
    }

    private static void options(ConfFile file, QueueProfile queue) {
        int maxWait = queue.timing().maxWait();
        String exit = queue.limits().exitDigit().map(String::valueOf).orElse("");
        file.line(
                        "exten => "
                                + queue.name()
                                + ",1,MSet(__PARLEY_Q="
                                + queue.name()
                                + ",PARLEY_RING="
                                + queue.timing().ring()
                                + ",PARLEY_MUSIC="
                                + queue.sounds().musicClass()
                                + ",PARLEY_MAXWAIT="
                                + (maxWait > 0 ? maxWait : "")
                                + ",PARLEY_EXIT="
                                + exit
                                + ",__PARLEY_REC="
                                + (queue.recorded() ? "1" : "0")
                                + agent(queue.extras().agent())
                                + ")")
                .line(" same => n,Goto(parley-enter,s,1)");
    }

    /// What the agent hears before the caller; absent variables leave it out.
    private static String agent(QueueProfile.Agent agent) {
        return agent.sound().map(sound -> ",__PARLEY_TELL=" + sound).orElse(",__PARLEY_TELL=")
                + ",__PARLEY_TELLHELD="
                + (agent.holdTime() ? "1" : "")
                + ",__PARLEY_DELAY="
                + agent.delay();
    }

    private static void after(ConfFile file, QueueProfile queue) {
        file.line("exten => " + queue.name() + ",1,NoOp()");
        queue.limits()
                .exitQueue()
                .ifPresentOrElse(
                        next -> file.line(" same => n,Goto(" + QUEUES + "," + next + ",1)"),
                        () ->
                                file.line(
                                                " same => n,GotoIf($[\"${PARLEY_NEXT}\" != \"\"]?${PARLEY_NEXT})")
                                        .line(" same => n,Playback(vm-goodbye)")
                                        .line(" same => n,Hangup()"));
    }

    private static void exit(ConfFile file, QueueProfile queue) {
        queue.limits()
                .exitDigit()
                .ifPresent(digit ->
                        file.section(exitContext(queue))
                                .line("exten => " + digit + ",1,Set(PARLEY_ST=exit)")
                                .line(
                                        " same => n,UserEvent(ParleyLeave,Call: ${PARLEY_CALL},Queue: ${PARLEY_Q},Reason: digit)")
                                .line(" same => n,CELGenUserEvent(ParleyLeave,digit)")
                                .line(" same => n,Goto(" + AFTER + "," + queue.name() + ",1)"));
    }

    private static void house(ConfFile file, AsteriskModel model) {
        file.section(HOUSE);
        Stream.concat(
                        model.phones().stream().map(PhoneEndpoint::number),
                        model.queues().stream().map(QueueProfile::number))
                .filter(number -> !number.isEmpty())
                .distinct()
                .forEach(number -> file.line("exten => " + number + ",1,NoOp()"));
    }

    private static void agents(ConfFile file, AsteriskModel model) {
        file.section(AGENTS);
        Set<String> taken = new HashSet<>();
        model.routing().routes().stream()
                .filter(route -> route.context().equals(AGENTS))
                .forEach(route -> taken.add(route.pattern()));
        Set<String> boxes = model.boxes().stream().map(Box::number).collect(Collectors.toSet());
        for (PhoneEndpoint phone : model.phones()) {
            if (taken.add(phone.number())) {
                TelephoneDialplan.render(file, phone, boxes.contains(phone.number()));
            }
        }
        for (QueueProfile queue : model.queues()) {
            if (!queue.number().isEmpty() && taken.add(queue.number())) {
                file.line(
                                "exten => "
                                        + queue.number()
                                        + ",1,Set(__PARLEY_DNID="
                                        + queue.number()
                                        + ")")
                        .line(" same => n,Set(PARLEY_NEXT=)")
                        .line(" same => n,Goto(" + QUEUES + "," + queue.name() + ",1)");
            }
        }
        // supervisors listen to an agent by number and PIN
        file.line("exten => _*55X.,1,Goto(parley-spy,${FILTER(0-9,${EXTEN:3})},1)");
        VoicemailFile.numbers(file, model.boxes());
        hearOneself(file);
        TelephoneDialplan.pickUp(file);
        file.line("exten => " + CallReturn.NUMBER + ",1,Goto(parley-return,s,1)");
        RouteDialplan.numbers(file, model.routing(), AGENTS);
        parked(file);
        handedOver(file);
        conference(file);
        TelephoneDialplan.forwarded(file);
        TelephoneDialplan.contexts(file, model);
        MobileWay.dialplan(file, model);
    }

    /// What is dialled to try a telephone: one hears oneself at once, or what one has said after a
    /// beep. Each telephone has one such recording, which the next one replaces.
    private static void hearOneself(ConfFile file) {
        String said = "${ASTSPOOLDIR}/tmp/test-${CHANNEL(endpoint)}";
        file.line("exten => " + TestNumbers.ECHO + ",1,Answer()")
                .line(" same => n,Echo()")
                .line(" same => n,Hangup()")
                .line("exten => " + TestNumbers.RECORD_AND_PLAY + ",1,Answer()")
                .line(" same => n,Wait(0.5)")
                .line(
                        " same => n,Record("
                                + said
                                + ".wav,"
                                + TEST_SILENCE_SECONDS
                                + ","
                                + TEST_SECONDS
                                + ",y)")
                .line(" same => n,Wait(0.5)")
                .line(" same => n,Playback(" + said + ")")
                .line(" same => n,Hangup()");
    }

    /// What is dialled to take a parked call.
    private static void parked(ConfFile file) {
        file.line("exten => _*7X!,1,ParkedCall(default,${FILTER(0-9,${EXTEN:2})})")
                .line(" same => n,Hangup(${HANGUPCAUSE})");
    }

    /// Rooms into which the server sends the parties of an agent's talks.
    private static void conference(ConfFile file) {
        file.section(Dialplan.CONFERENCE)
                .line("exten => _X!,1,Set(CONFBRIDGE(user,quiet)=yes)")
                .line(" same => n,Set(CONFBRIDGE(user,announce_only_user)=no)")
                .line(" same => n,Set(CONFBRIDGE(user,music_on_hold_when_empty)=yes)")
                .line(" same => n,ConfBridge(${FILTER(0-9,${EXTEN})})")
                .line(" same => n,Hangup()");
    }

    /// What a party meets that an agent's telephone handed over by REFER: it dials as the agent
    /// may, and comes back when nobody takes it.
    private static void handedOver(ConfFile file) {
        file.section(TRANSFERS)
                .line("exten => _[0-9*#+]!,1,Set(PARLEY_BACK=${BLINDTRANSFER:0:-9})")
                .line(" same => n,Goto(" + AGENTS + ",${FILTER(0-9*#+,${EXTEN})},1)");
        file.section("parley-returned")
                .line("exten => s,1,Set(PARLEY_RETURN=${PARLEY_BACK})")
                .line(" same => n,Set(PARLEY_BACK=)")
                .line(" same => n,CELGenUserEvent(ParleyReturned,${PARLEY_RETURN})")
                .line(" same => n,Dial(${PARLEY_RETURN},60,b(parley-return-told^s^1))")
                .line(" same => n,Hangup(${HANGUPCAUSE})");
        file.section("parley-return-told")
                .line("exten => s,1,Set(PJSIP_HEADER(add,X-Parley-Returned)=1)")
                .line(MASK)
                .line(" same => n,Return()");
        TelephoneDialplan.again(file);
        // only a telephone of ours may say for whom it asks
        file.section("parley-consults")
                .line("exten => s,1,GotoIf($[\"${TRANSFER_CONTEXT}\" = \"\"]?none)")
                .line(
                        " same => n,Set(__PARLEY_FOR=${FILTER(0-9A-Za-z%._+,${PJSIP_HEADER(read,X-Parley-For)})})")
                .line(" same => n(none),Return()");
        file.section("parley-consulted")
                .line(
                        "exten => s,1,ExecIf($[\"${PARLEY_FOR}\" != \"\"]?Set(PJSIP_HEADER(add,X-Parley-For)=${PARLEY_FOR}))")
                .line(
                        " same => n,ExecIf($[\"${PARLEY_GROUP}\" != \"\"]?Set(CHANNEL(namedcallgroup)=${PARLEY_GROUP}))")
                .line(MASK)
                .line(" same => n,Return()");
    }

    private static String room(AsteriskNodeSettings node) {
        try (InputStream in = DialplanFile.class.getResourceAsStream(ROOM)) {
            if (in == null) {
                throw new IllegalStateException(ROOM + " is missing from the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("@AGI@", Integer.toString(node.ports().scripts()))
                    .replace("@ASKING@", Integer.toString(ASKING_SECONDS))
                    .replace("@STALE@", Long.toString(node.heartbeatStale().toSeconds()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
