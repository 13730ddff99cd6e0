package org.parley.server.telephony.config;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parley.server.platform.db.tables.Tables.AUDIT;

import com.fasterxml.jackson.databind.JsonNode;

import io.micrometer.core.instrument.MeterRegistry;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.client.Session;
import org.parley.contract.configuration.AsteriskNode;
import org.parley.contract.configuration.AsteriskNodeApi;
import org.parley.contract.configuration.DriftApi;
import org.parley.contract.configuration.NodeSwitch;
import org.parley.contract.configuration.Publication;
import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.Json;
import org.parley.contract.platform.Refusal;
import org.parley.server.platform.db.Database;
import org.parley.server.testing.FakeAsterisk;
import org.parley.server.testing.RunningServer;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/// Two Asterisks over REST: how they stand, and the one that stands by put to work.
final class NodesOverRestTest {
    @TempDir Path data;
    private final FakeAsterisk first = answering(new FakeAsterisk());
    private final FakeAsterisk second = answering(new FakeAsterisk());
    private RunningServer server;
    private AsteriskNodeApi api;

    private static FakeAsterisk answering(FakeAsterisk asterisk) {
        return asterisk.listing("CoreShowChannels")
                .listing("Status")
                .listing("DeviceStateList")
                .listing("PJSIPShowEndpoints")
                .listing("QueueStatus")
                .listing("QueueSummary")
                .listing("ShowDialPlan")
                .listing("Hangup");
    }

    @BeforeEach
    void start() {
        server =
                new RunningServer(
                        data,
                        Map.of(
                                "asterisk.manager-port",
                                String.valueOf(first.port()),
                                "standby.name",
                                "n2",
                                "standby.manager-port",
                                String.valueOf(second.port())));
        api = server.signIn("admin").api(AsteriskNodeApi.class);
        awaitNodes("both are reached", nodes -> nodes.stream().allMatch(AsteriskNode::reached));
    }

    @AfterEach
    void stop() {
        server.close();
        first.close();
        second.close();
    }

    private void awaitNodes(String what, Predicate<List<AsteriskNode>> condition) {
        await(what).atMost(Duration.ofSeconds(20)).until(() -> condition.test(api.list()));
    }

    @Test
    void eachIsShownAsItStands() {
        first.listing(
                "CoreShowChannels",
                "CoreShowChannel\nChannel: PJSIP/a-1",
                "CoreShowChannel\nChannel: PJSIP/b-1");
        awaitNodes(
                "both have taken over what is configured",
                nodes -> nodes.stream().allMatch(NodesOverRestTest::inForce));
        List<AsteriskNode> nodes = api.list();

        assertEquals(List.of("n1", "n2"), nodes.stream().map(AsteriskNode::name).toList());
        assertEquals(List.of(true, false), nodes.stream().map(AsteriskNode::atWork).toList());
        assertEquals(List.of(2, 0), nodes.stream().map(AsteriskNode::channels).toList());
        assertEquals("127.0.0.1:5060", nodes.getFirst().address());
        assertEquals("127.0.0.1:5070", nodes.getLast().address());
        assertEquals("22.10.1", nodes.getLast().version());
        assertEquals(1.0, figure("parley.asterisk.reached", "n2"));
        assertEquals(1.0, figure("parley.asterisk.at.work", "n1"));
        assertEquals(0.0, figure("parley.asterisk.at.work", "n2"));

        try (Session admin = server.signIn("admin")) {
            admin.api(DriftApi.class).check();
        }
        var compared = Objects.requireNonNull(api.list().getLast().compared());
        assertTrue(compared.reachable());
        assertTrue(compared.differences() > 0, "nothing of what is configured is loaded there");
    }

    private static boolean inForce(AsteriskNode node) {
        var published = node.published();
        return published != null && published.result().state() == Publication.State.IN_FORCE;
    }

    private double figure(String name, String node) {
        return server.part(MeterRegistry.class).get(name).tag("node", node).gauge().value();
    }

    @Test
    void theOneThatStandsByIsPutToWorkAndCallsAtTheOtherEnd() throws Exception {
        first.listing(
                "Hangup", "ChannelHungup\nChannel: PJSIP/a-1", "ChannelHungup\nChannel: PJSIP/b-1");

        assertEquals(new NodeSwitch("n1", "n2", 2), api.putToWork("n2"));

        assertTrue(first.received().stream().anyMatch(a -> a.contains("|Channel: /.+/")));
        assertTrue(second.received().stream().noneMatch(a -> a.startsWith("Hangup")));
        assertEquals(List.of(false, true), api.list().stream().map(AsteriskNode::atWork).toList());
        assertEquals("n2", Files.readString(data.resolve("asterisk/at-work")).strip());
        assertTrue(
                Files.readString(data.resolve("asterisk/etc/extensions.conf"))
                        .contains("parley-over-"),
                "new calls at the first are handed over");
        await("the calls of the second are asked for")
                .until(() -> second.received().stream().anyMatch(a -> a.startsWith("Status")));
        assertEquals(
                1,
                (int)
                        server.part(Database.class)
                                .read(sql ->
                                        sql.fetchCount(
                                                AUDIT,
                                                AUDIT.ACTION
                                                        .eq("asterisk.put-to-work")
                                                        .and(AUDIT.ACTOR_NAME.eq("admin"))
                                                        .and(AUDIT.SUBJECT_NAME.eq("n2")))));

        assertEquals(new NodeSwitch("n2", "n1", 0), api.putToWork("n1"), "and back");
    }

    @Test
    void whoMayNotAndWhatCannotBeIsRefused() {
        assertEquals(ErrorCode.CONFLICT, refused("n1"));
        assertEquals(ErrorCode.NOT_FOUND, refused("n3"));
        try (Session ann = server.signIn("ann")) {
            var agent = ann.api(AsteriskNodeApi.class);
            assertEquals(
                    ErrorCode.FORBIDDEN,
                    assertThrows(Refusal.class, () -> agent.putToWork("n2")).code());
            assertEquals(ErrorCode.FORBIDDEN, assertThrows(Refusal.class, agent::list).code());
        }
        kill(second);
        assertEquals(ErrorCode.UNAVAILABLE, refused("n2"));
        assertEquals(List.of(true, false), api.list().stream().map(AsteriskNode::atWork).toList());
    }

    private ErrorCode refused(String node) {
        return assertThrows(Refusal.class, () -> api.putToWork(node)).code();
    }

    private void kill(FakeAsterisk asterisk) {
        asterisk.refusingSignIn(true);
        asterisk.cut();
        awaitNodes("it is missed", nodes -> !nodes.getLast().reached());
    }

    @Test
    void oneThatDiesWhileItStandsByIsNoticedAndTheServerStaysReady() throws Exception {
        assertEquals("", fault(ready()));
        AsteriskNode before = api.list().getLast();

        kill(second);

        AsteriskNode away = api.list().getLast();
        assertTrue(away.since().isAfter(before.since()), "since when");
        assertEquals("22.10.1", away.version(), "as it said last");
        assertNull(away.channels());
        assertEquals(0.0, figure("parley.asterisk.reached", "n2"));
        JsonNode health = ready();
        assertTrue(fault(health).contains("n2, which stands by, is not reached"), fault(health));
        assertEquals("up", health.path("status").asText(), health::toString);
    }

    private static String fault(JsonNode health) {
        for (JsonNode part : health.path("parts")) {
            if (part.path("name").asText().equals("asterisk standing by")) {
                return part.path("fault").asText();
            }
        }
        throw new AssertionError("no such part: " + health);
    }

    private JsonNode ready() throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            var answer =
                    http.send(
                            HttpRequest.newBuilder(
                                            URI.create(
                                                    server.connection().address()
                                                            + "/health/ready"))
                                    .version(HttpClient.Version.HTTP_1_1)
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            return Json.lenient().readTree(answer.body());
        }
    }
}
