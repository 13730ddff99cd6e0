package org.parley.server.telephony.config;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parley.contract.routing.Strategy;
import org.parley.phone.caller.AgentBehaviour;
import org.parley.phone.caller.Mark;
import org.parley.phone.caller.SyntheticAgent;
import org.parley.phone.caller.SyntheticAgents;
import org.parley.phone.caller.SyntheticCall;
import org.parley.phone.caller.SyntheticCaller;
import org.parley.server.platform.agi.AgiServer;
import org.parley.server.platform.ami.AmiAction;
import org.parley.server.platform.ami.AmiEvent;
import org.parley.server.platform.ami.AmiReply;
import org.parley.server.platform.ami.AmiTiming;
import org.parley.server.platform.ami.AsteriskLink;
import org.parley.server.reports.cel.CelFile;
import org.parley.server.reports.cel.CelPosition;
import org.parley.server.telephony.call.CallerName;
import org.parley.server.telephony.config.model.AsteriskModel;
import org.parley.server.telephony.config.model.InboundRoute;
import org.parley.server.telephony.config.model.PhoneEndpoint;
import org.parley.server.telephony.config.model.QueueProfile;
import org.parley.server.telephony.trunk.model.Trunk;
import org.parley.server.testing.AsteriskNode;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// The rendered waiting room on a real Asterisk, with callers and agents on the wire and this test
/// in the router's place.
@Tag("asterisk")
final class WaitingRoomDialplanTest {
    private static final Duration SHORT = Duration.ofMillis(50);
    private static AsteriskNode node;
    private static AsteriskLink link;
    private static AgiServer scripts;
    private static SyntheticCaller callers;
    private static SyntheticAgents agents;
    private static SyntheticAgent ann;
    private static final List<AmiEvent> EVENTS = new CopyOnWriteArrayList<>();
    private static final List<Map<String, String>> ENTERED = new CopyOnWriteArrayList<>();
    private static final AtomicInteger OFFERS = new AtomicInteger(100);
    private static volatile String atOnce = "";

    @BeforeAll
    static void start() throws IOException {
        node = AsteriskNode.start(WaitingRoomDialplanTest::complete);
        link = new AsteriskLink(node.ami(), AmiTiming.USUAL, Clock.systemUTC());
        link.open(EVENTS::add);
        scripts =
                new AgiServer(
                        node.ports().scripts(),
                        Map.of(
                                Dialplan.ENTER,
                                call -> {
                                    ENTERED.add(
                                            Map.of(
                                                    "queue",
                                                    call.parameter(Dialplan.QUEUE_PARAMETER),
                                                    "number",
                                                    call.callerNumber(),
                                                    "name",
                                                    call.callerName(),
                                                    "dialled",
                                                    call.variable(Dialplan.DIALLED)));
                                    call.set(Dialplan.OFFERED, atOnce);
                                }));
        var pbx = new InetSocketAddress("127.0.0.1", node.ports().sip());
        callers = SyntheticCaller.open(pbx);
        agents = SyntheticAgents.open(pbx);
        ann = agents.add("ann", new AgentBehaviour.Answer(SHORT, null));
        assertEquals(200, agents.register(ann, "ann-secret-1", Duration.ofMinutes(10)).join());
        await().atMost(20, TimeUnit.SECONDS).until(link::connected);
    }

    @AfterAll
    static void stop() {
        callers.close();
        agents.close();
        scripts.close();
        link.close();
        node.close();
    }

    @BeforeEach
    void fresh() {
        ann.behave(new AgentBehaviour.Answer(SHORT, null));
        atOnce = "";
        beat(0);
    }

    @AfterEach
    void everybodyLeaves() {
        callers.calls().forEach(SyntheticCall::hangUp);
        Awaitility.await()
                .atMost(15, TimeUnit.SECONDS)
                .until(() -> node.cli("core show channels count").contains("0 active channels"));
        EVENTS.clear();
        ENTERED.clear();
    }

    @Test
    void aFreeAgentRingsAtOnce() {
        int offer = OFFERS.incrementAndGet();
        atOnce = Dialplan.offer(List.of("ann"), offer);
        SyntheticCall call = callers.call("0800", "+43123", "Zoë");
        call.answered().join();
        AmiEvent answer = event("ParleyAnswer");
        SyntheticCall leg = ann.calls().getLast();
        assertEquals(answer.text("Call"), leg.header("X-Parley-Call").orElse(""));
        assertEquals(Integer.toString(offer), leg.header("X-Parley-Offer").orElse(""));
        assertEquals("sales", leg.header("X-Parley-Queue").orElse(""));
        assertEquals("+43123", leg.remote());
        long micros =
                (leg.nanos(Mark.INVITE).orElseThrow() - call.nanos(Mark.ANSWERED).orElseThrow())
                        / 1_000;
        assertTrue(
                micros < 400_000,
                "an answered caller need not wait for the first packet of sound: "
                        + micros
                        + " us");
        assertEquals(
                Map.of("queue", "sales", "number", "+43123", "name", "Zoë", "dialled", "0800"),
                ENTERED.getFirst());
        call.hangUp();
        await("the agent's telephone is told").until(() -> leg.ended().isDone());
    }

    @Test
    void aTalkIsRecordedUnderTheCallsName() {
        atOnce = Dialplan.offer(List.of("ann"), OFFERS.incrementAndGet());
        SyntheticCall call = callers.call("0800", "1", "A");
        call.answered().join();
        String id = event("ParleyAnswer").text("Call");
        var file = node.folders().recordings().resolve(id + ".wav");
        await().until(() -> Files.exists(file) && ann.calls().getLast().packetsReceived() > 50);
        call.hangUp();
        await().until(() -> Files.size(file) > 4_000);
    }

    @Test
    void aWaitingCallerIsOfferedAndComesBackWhenRefused() {
        callers.call("0800", "1", "A");
        AmiEvent join = event("ParleyJoin");
        assertEquals("sales", join.text("Queue"));
        assertEquals("0800", join.text("Dialled"));
        ann.behave(new AgentBehaviour.Busy());
        offer(join, 7);
        AmiEvent end = event("ParleyOfferEnd");
        assertEquals(
                "7 BUSY ", end.text("Offer") + " " + end.text("Status") + " " + end.text("Gone"));
        EVENTS.clear();
        ann.behave(new AgentBehaviour.Answer(SHORT, null));
        offer(join, 8);
        assertEquals("8", event("ParleyAnswer").text("Offer"));
    }

    @Test
    void aRingingOfferCanBeTakenBack() {
        callers.call("0800", "1", "A");
        AmiEvent join = event("ParleyJoin");
        ann.behave(new AgentBehaviour.RingForEver());
        offer(join, 9);
        await().until(() ->
                ann.calls().getLast().saw(Mark.RINGING)
                        && ann.calls().getLast().header("X-Parley-Offer").orElse("").equals("9"));
        assertTrue(redirect(join, Dialplan.WITHDRAW, "9").success());
        assertEquals("WITHDRAWN", event("ParleyOfferEnd").text("Status"));
        await().until(() -> ann.calls().getLast().ended().isDone());
        ann.behave(new AgentBehaviour.Answer(SHORT, null));
        offer(join, 10);
        assertEquals("10", event("ParleyAnswer").text("Offer"));
    }

    @Test
    void theExitDigitLeavesAndAnotherStays() {
        SyntheticCall call = callers.call("0800", "1", "A");
        event("ParleyJoin");
        call.answered().join().sendKeys("7");
        call.sendKeys("0");
        assertEquals("digit", event("ParleyLeave").text("Reason"));
    }

    @Test
    void aDismissedCallerLeavesWithTheReason() {
        callers.call("0800", "1", "A");
        AmiEvent join = event("ParleyJoin");
        assertTrue(redirect(join, Dialplan.DISMISS, "timeout").success());
        assertEquals("timeout", event("ParleyLeave").text("Reason"));
    }

    @Test
    void withoutARouterAsterisksOwnQueueServes() {
        beat(-60);
        action(AmiAction.of("QueueAdd").with("Queue", "sales").with("Interface", "PJSIP/ann"));
        try {
            SyntheticCall call = callers.call("0800", "1", "A");
            call.answered().join();
            assertEquals("sales", event("ParleyFallback").text("Queue"));
            AmiEvent answer = event("ParleyAnswer");
            assertEquals("sales", ann.calls().getLast().header("X-Parley-Queue").orElse(""));
            assertEquals(
                    answer.text("Call"), ann.calls().getLast().header("X-Parley-Call").orElse(""));
            assertEquals(0, ENTERED.size());
        } finally {
            action(
                    AmiAction.of("QueueRemove")
                            .with("Queue", "sales")
                            .with("Interface", "PJSIP/ann"));
        }
    }

    @Test
    void aCallerInAsterisksQueueComesBackWithHisJoinTime() {
        beat(-60);
        callers.call("0800", "1", "A");
        AmiEvent fallback = event("ParleyFallback");
        await().until(() -> node.cli("queue show sales").contains("1. PJSIP/carrier"));
        beat(0);
        action(
                AmiAction.of("QueueWithdrawCaller")
                        .with("Queue", "sales")
                        .with("Caller", fallback.text("Channel")));
        assertEquals(fallback.text("Since"), event("ParleyJoin").text("Since"));
    }

    @Test
    void waitingCallersAnnounceThemselvesToANewServer() {
        callers.call("0800", "1", "A");
        event("ParleyJoin");
        EVENTS.clear();
        action(AmiAction.setVariable("", Dialplan.GENERATION, "g2"));
        assertEquals("g2", event("ParleyJoin").text("Generation"));
    }

    @Test
    void aPromptIsPlayedToAWaitingCaller() {
        SyntheticCall call = callers.call("0800", "1", "A");
        AmiEvent join = event("ParleyJoin");
        call.answered().join();
        action(
                AmiAction.setVariable(
                        join.text("Channel"),
                        Dialplan.SAY,
                        "queue-thereare&digits/5&queue-callswaiting"));
        await().atMost(10, TimeUnit.SECONDS)
                .until(() -> node.cli("core show channels verbose").contains("BackGround"));
        await().atMost(15, TimeUnit.SECONDS)
                .until(() -> node.cli("core show channels verbose").contains("WaitExten"));
    }

    @Test
    void theHeartbeatOutlivesAReload() {
        node.cli("dialplan reload");
        callers.call("0800", "1", "A");
        event("ParleyJoin");
        assertTrue(EVENTS.stream().noneMatch(event -> event.name().equals("ParleyFallback")));
    }

    @Test
    void hostileNamesStayNames() {
        List<String> names =
                List.of(
                        "${EXTEN}${SHELL(touch /tmp/x)}",
                        "$[1+1]); Hangup()",
                        "a,Queue: other,Injected: 1",
                        "semi;colon; -- and =>",
                        "quote \" and ' and \\ and `",
                        "brackets ()[]{}<>| & * ~ # %0d%0aEvent: Fake",
                        "😀 Zoë 中文 العربية",
                        "x".repeat(300),
                        "😀".repeat(75));
        for (String name : names) {
            SyntheticCall call = callers.call("0800", "+43123", name);
            AmiEvent join = event("ParleyJoin");
            assertEquals("sales", join.text("Queue"));
            assertEquals("", join.text("Injected"));
            String shown =
                    CallerName.readable(
                            URLDecoder.decode(
                                    join.text("Name").replace("+", "%2B"), StandardCharsets.UTF_8));
            String expected =
                    name.length() > 79 && shown.length() < name.length()
                            ? name.substring(0, shown.length())
                            : name;
            assertEquals(expected, shown);
            assertFalse(shown.isEmpty());
            offer(join, 55);
            event("ParleyAnswer");
            call.hangUp();
            await().until(() -> call.ended().isDone());
            EVENTS.clear();
        }
        assertFalse(Files.exists(java.nio.file.Path.of("/tmp/x")));
    }

    @Test
    void everythingStandsInTheCallEvents() {
        atOnce = Dialplan.offer(List.of("ann"), 77);
        SyntheticCall call = callers.call("0800", "+43999", "comma, \"quote\" €");
        call.answered().join();
        String id = event("ParleyAnswer").text("Call");
        call.hangUp();
        var log = new CelFile(node.folders().callEvents());
        await().until(() ->
                log.read(new CelPosition("", 0)).rows().stream()
                        .anyMatch(row ->
                                row.call().equals(id) && row.event().equals("LINKEDID_END")));
        var part = log.read(new CelPosition("", 0));
        assertEquals(0, part.broken());
        var rows = part.rows().stream().filter(row -> row.call().equals(id)).toList();
        assertTrue(
                rows.stream()
                        .anyMatch(row ->
                                row.kind().equals("ParleyJoin") && row.extra().contains("sales")),
                rows::toString);
        assertTrue(
                rows.stream().anyMatch(row -> row.event().equals("BRIDGE_ENTER")), rows::toString);
        assertTrue(
                rows.stream()
                        .anyMatch(row ->
                                CallerName.readable(row.callerName()).equals("comma, \"quote\" €")),
                rows::toString);
    }

    private static AmiEvent event(String name) {
        return Awaitility.await(name)
                .atMost(10, TimeUnit.SECONDS)
                .until(
                        () ->
                                EVENTS.stream()
                                        .filter(event -> event.name().equals(name))
                                        .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private static void offer(AmiEvent join, int number) {
        assertTrue(
                redirect(join, Dialplan.OFFER, Dialplan.offer(List.of("ann"), number)).success());
    }

    private static AmiReply redirect(AmiEvent join, String context, String extension) {
        return action(
                AmiAction.of("Redirect")
                        .with("Channel", join.text("Channel"))
                        .with("Context", context)
                        .with("Exten", extension)
                        .with("Priority", 1));
    }

    private static AmiReply action(AmiAction action) {
        return link.send(action).join();
    }

    private static void beat(int secondsFromNow) {
        long now =
                Clock.systemUTC().instant().getEpochSecond()
                        + 3_600L * (secondsFromNow < 0 ? 0 : 1);
        action(AmiAction.setVariable("", Dialplan.HEARTBEAT, Long.toString(now + secondsFromNow)));
    }

    private static AsteriskModel complete(AsteriskModel empty) {
        return new AsteriskModel(
                empty.node(),
                List.of(
                        new PhoneEndpoint(
                                "ann",
                                "ann-secret-1",
                                "5001",
                                "Ann",
                                PhoneEndpoint.Kind.DESK,
                                false)),
                List.of(new Trunk("carrier", "127.0.0.1", 5099, List.of("127.0.0.1"))),
                List.of(
                        QueueProfile.of("sales", Strategy.RRMEMORY)
                                .withNumber("7001")
                                .withLimits(
                                        new QueueProfile.Limits(
                                                0, 0, Optional.of('0'), Optional.empty()))
                                .recorded(true)),
                List.of(new InboundRoute("0800", "sales")),
                List.of(),
                empty.music());
    }
}
