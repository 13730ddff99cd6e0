package org.parley.server.telephony.config;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parley.contract.routing.Strategy;
import org.parley.server.platform.ami.AmiAction;
import org.parley.server.platform.ami.AmiListener;
import org.parley.server.platform.ami.AmiTiming;
import org.parley.server.platform.ami.AsteriskLink;
import org.parley.server.telephony.config.model.AsteriskModel;
import org.parley.server.telephony.config.model.InboundRoute;
import org.parley.server.telephony.config.model.OutboundRoute;
import org.parley.server.telephony.config.model.PhoneEndpoint;
import org.parley.server.telephony.config.model.QueueProfile;
import org.parley.server.telephony.trunk.model.Trunk;
import org.parley.server.testing.AsteriskNode;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// What the renderer writes is taken by a real Asterisk without a complaint and means what it says.
@Tag("asterisk")
final class RealAsteriskTest {
    private static final String NAME = "Zoë; \"Ann\" \\ ${SHELL(id)} $[1+1], [x] 😀 #exec";
    private static AsteriskNode node;

    @BeforeAll
    static void start() {
        node = AsteriskNode.start(RealAsteriskTest::complete);
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @Test
    void startsWithoutAComplaint() {
        assertEquals(List.of(), node.complaints());
    }

    @Test
    void aHostileDisplayNameStaysOneName() {
        String shown = node.cli("pjsip show endpoint ann");
        assertTrue(shown.contains("callerid ") && shown.contains("Zoë; "), shown);
        assertTrue(shown.contains("${SHELL(id)} $[1+1], [x] 😀 #exec"), shown);
    }

    @Test
    void everyStrategyIsTaken() {
        String shown = node.cli("queue show");
        for (String strategy :
                List.of(
                        "ringall",
                        "rrmemory",
                        "leastrecent",
                        "fewestcalls",
                        "random",
                        "wrandom",
                        "linear")) {
            assertTrue(shown.contains("'" + strategy + "' strategy"), shown);
        }
    }

    @Test
    void theDialplanHoldsRoutesRoomAndAgents() {
        assertTrue(node.cli("dialplan show 0800@parley-inbound").contains("Goto(parley-route-"));
        assertTrue(
                node.cli(
                                "dialplan show parley-route-"
                                        + node.model().routing().routes().getFirst().id())
                        .contains("Goto(parley-queue,Q_RRMEMORY,1)"));
        assertTrue(node.cli("dialplan show 7001@parley-agents").contains("parley-queue"));
        assertTrue(node.cli("dialplan show 123@parley-inbound").contains("ParleyUnknownNumber"));
        assertTrue(node.cli("dialplan show sales-2@parley-queue").contains("PARLEY_Q=sales-2"));
        assertTrue(node.cli("dialplan show parley-waiting").contains("WaitExten(3)"));
    }

    @Test
    void bothManagerAccountsWorkAndEventsAreFiltered() {
        try (var link = new AsteriskLink(node.ami(), AmiTiming.USUAL, Clock.systemUTC())) {
            var names = new java.util.concurrent.CopyOnWriteArrayList<String>();
            AmiListener listener = event -> names.add(event.name());
            link.open(listener);
            await().atMost(20, TimeUnit.SECONDS).until(link::connected);
            var reply =
                    link.send(
                                    AmiAction.of("Originate")
                                            .with("Channel", "Local/7001@parley-agents")
                                            .with("Application", "Wait")
                                            .with("Data", "2")
                                            .with("Async", "true"))
                            .join();
            assertTrue(reply.success(), reply.message());
            await().atMost(10, TimeUnit.SECONDS).until(() -> names.contains("Newchannel"));
            await().atMost(10, TimeUnit.SECONDS).until(() -> names.contains("ParleyFallback"));
            await().atMost(10, TimeUnit.SECONDS).until(() -> names.contains("Hangup"));
            assertTrue(
                    names.stream()
                            .noneMatch(name ->
                                    List.of("VarSet", "Newexten", "CEL", "TestEvent")
                                            .contains(name)),
                    names::toString);
            assertEquals(0, link.figures().dropped());
            assertTrue(link.list(AmiAction.of("QueueStatus")).join().size() >= 7);
        }
    }

    @Test
    void aKilledAsteriskIsSeenAndItsRestartToo() {
        try (var own = AsteriskNode.start(model -> model);
                var link = new AsteriskLink(own.ami(), AmiTiming.USUAL, Clock.systemUTC())) {
            link.open(_ -> {});
            await().atMost(20, TimeUnit.SECONDS).until(link::connected);
            own.kill9();
            await().atMost(2, TimeUnit.SECONDS).until(() -> !link.connected());
            own.restart();
            await().atMost(Duration.ofSeconds(5)).until(link::connected);
            assertEquals(2, link.epoch());
        }
    }

    private static AsteriskModel complete(AsteriskModel empty) {
        var queues = new java.util.ArrayList<QueueProfile>();
        for (Strategy strategy : Strategy.values()) {
            queues.add(QueueProfile.of("Q_" + strategy.name(), strategy));
        }
        queues.add(
                QueueProfile.of("sales-2", Strategy.RRMEMORY)
                        .withNumber("7001")
                        .withLimits(
                                new QueueProfile.Limits(
                                        5, 10, Optional.of('0'), Optional.of("Q_RINGALL")))
                        .withSounds(
                                new QueueProfile.Sounds(
                                        "default", 30, true, List.of("queue-thankyou"), 60))
                        .recorded(true));
        return new AsteriskModel(
                empty.node(),
                List.of(
                        new PhoneEndpoint(
                                "ann", "ann-secret-1", "5001", NAME, PhoneEndpoint.Kind.WEB, true),
                        new PhoneEndpoint(
                                "bob",
                                "bob-secret-1",
                                "5002",
                                "Bob",
                                PhoneEndpoint.Kind.DESK,
                                false)),
                List.of(new Trunk("carrier", "127.0.0.1", 5099, List.of("127.0.0.1"))),
                queues,
                List.of(
                        new InboundRoute("0800", "Q_RRMEMORY"),
                        new InboundRoute("_12X.", "sales-2")),
                List.of(new OutboundRoute("_0X.", 1, "43", "carrier")),
                empty.music());
    }
}
