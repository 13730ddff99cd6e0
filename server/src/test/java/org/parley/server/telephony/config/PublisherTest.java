package org.parley.server.telephony.config;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parley.contract.routing.Strategy;
import org.parley.server.platform.ami.AmiAction;
import org.parley.server.platform.ami.AmiTiming;
import org.parley.server.platform.ami.AsteriskLink;
import org.parley.server.telephony.config.model.AsteriskModel;
import org.parley.server.telephony.config.model.InboundRoute;
import org.parley.server.telephony.config.model.PhoneEndpoint;
import org.parley.server.telephony.config.model.QueueProfile;
import org.parley.server.testing.AsteriskNode;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

@Tag("asterisk")
final class PublisherTest {
    private static AsteriskNode node;
    private static AsteriskLink link;
    private static AsteriskPublisher publisher;

    @BeforeAll
    static void start() {
        node = AsteriskNode.start(empty -> empty);
        link = new AsteriskLink(node.ami(), AmiTiming.USUAL, Clock.systemUTC());
        link.open(_ -> {});
        publisher = new AsteriskPublisher(new AsteriskRenderer(), link);
        await().atMost(20, TimeUnit.SECONDS).until(link::connected);
    }

    @AfterAll
    static void stop() {
        link.close();
        node.close();
    }

    @Test
    @Tag("X12")
    void publishesOnlyWhatChangedWhileACallGoesOn() {
        assertTrue(publisher.publish(node.model()).nothingChanged());
        link.send(AmiAction.setVariable("", Dialplan.HEARTBEAT, "2000000000")).join();
        link.send(
                        AmiAction.of("Originate")
                                .with("Channel", "Local/s@parley-waiting")
                                .with("Application", "Wait")
                                .with("Data", "60")
                                .with("Timeout", 60_000)
                                .with("Async", "true"))
                .join();
        await().until(() -> node.cli("core show channels count").contains("2 active channels"));

        AsteriskModel grown = with("fresh", "Fresh");
        PublishPlan plan = publisher.plan(grown);
        assertEquals(
                List.of("extensions.conf", "pjsip.conf", "queues.conf"),
                plan.changes().stream().map(PublishPlan.Change::file).toList());
        assertTrue(plan.changes().getLast().diff().contains("+[fresh]"));
        PublishResult result = publisher.publish(grown);
        assertTrue(result.success(), result.reloads()::toString);
        assertEquals(3, result.reloads().size());
        assertFalse(result.restartNeeded());
        assertTrue(node.cli("queue show fresh").contains("'rrmemory' strategy"));
        assertTrue(node.cli("pjsip show endpoint p1").contains("Fresh"));
        String plan0900 = "parley-route-" + grown.routing().routes().getFirst().id();
        assertTrue(node.cli("dialplan show 0900@parley-inbound").contains(plan0900));
        assertTrue(node.cli("dialplan show " + plan0900).contains("parley-queue,fresh"));
        assertTrue(node.cli("core show channels count").contains("2 active channels"));

        int good = result.version();
        publisher.publish(with("other", "Other"));
        assertTrue(node.cli("queue show other").contains("strategy"));
        PublishResult back = publisher.rollback(node.folders(), good);
        assertTrue(back.success() && back.version() == good + 2, back::toString);
        assertTrue(node.cli("queue show fresh").contains("strategy"));
        assertTrue(publisher.plan(grown).changes().isEmpty());
        assertTrue(
                publisher
                        .listVersions(node.folders())
                        .containsAll(List.of(good, good + 1, good + 2)));
        assertThrows(
                IllegalArgumentException.class, () -> publisher.rollback(node.folders(), 9_999));
        assertTrue(node.cli("core show channels count").contains("2 active channels"));
    }

    private static AsteriskModel with(String queue, String name) {
        AsteriskModel model = node.model();
        var queues = new ArrayList<>(model.queues());
        queues.add(QueueProfile.of(queue, Strategy.RRMEMORY));
        return new AsteriskModel(
                model.node(),
                List.of(
                        new PhoneEndpoint(
                                "p1", "secret-of-p1", "5001", name, PhoneEndpoint.Kind.WEB, false)),
                model.trunks(),
                queues,
                List.of(new InboundRoute("0900", queue)),
                List.of(),
                model.music());
    }
}
