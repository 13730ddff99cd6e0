package org.parley.server.telephony.config;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.server.app.RestServer;
import org.parley.server.testing.FreePorts;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// The settings of the network from the form's request down to the wire.
@Tag("asterisk")
final class NetworkOverRestOnAsteriskTest {
    private static final String PUBLIC = "203.0.113.7";
    private static final String NUMBER = "7799";

    @Test
    @Tag("A9")
    void whatIsSavedIsWhatAPeerOutsideIsTold(@TempDir Path data) throws IOException {
        try (RestServer server = RestServer.withAsterisk(data)) {
            made(server, "/telephony/trunks", trunk());
            made(server, "/telephony/routes", route());
            Path pjsip = data.resolve("asterisk/etc/pjsip.conf");
            awaitIn(pjsip, OutsidePeer.ADDRESS);
            awaitIn(data.resolve("asterisk/etc/extensions.conf"), NUMBER);
            String before = OutsidePeer.answer(server.sip().getPort(), NUMBER);
            assertFalse(before.contains(PUBLIC), before);

            ObjectNode network = (ObjectNode) server.get("admin", "/settings/network").json();
            network.put("publicAddress", PUBLIC);
            network.putArray("localNetworks").add("10.0.0.0/8").add("127.0.0.1/32");
            RestServer.Answer saved = server.put("admin", "/settings/network", network);
            assertEquals(200, saved.status(), saved.body());
            awaitIn(pjsip, PUBLIC);
            await("the peer is told the public address")
                    .atMost(60, TimeUnit.SECONDS)
                    .ignoreException(SocketTimeoutException.class)
                    .untilAsserted(() -> {
                        String after = OutsidePeer.answer(server.sip().getPort(), NUMBER);
                        assertTrue(after.contains("c=IN IP4 " + PUBLIC), after);
                        assertTrue(after.contains("Contact: <sip:" + PUBLIC), after);
                    });
        }
    }

    @Test
    @Tag("A9")
    void softphonesComeInAtThePortThatIsSaved(@TempDir Path data) throws IOException {
        int first = FreePorts.one();
        int second = FreePorts.one();
        try (RestServer server = RestServer.withAsterisk(data)) {
            saveWssPort(server, first);
            awaitListening(first, true);
            saveWssPort(server, second);
            awaitListening(second, true);
            awaitListening(first, false);
            RestServer.Answer refused = save(server, server.sip().getPort());
            assertEquals(422, refused.status(), refused.body());
            assertTrue(refused.body().contains("wssPort"), refused.body());
            awaitListening(second, true);
        }
    }

    private static void saveWssPort(RestServer server, int port) {
        RestServer.Answer saved = save(server, port);
        assertEquals(200, saved.status(), saved.body());
    }

    private static RestServer.Answer save(RestServer server, int wssPort) {
        ObjectNode network = (ObjectNode) server.get("admin", "/settings/network").json();
        network.put("wssPort", wssPort);
        return server.put("admin", "/settings/network", network);
    }

    private static void awaitListening(int port, boolean wanted) {
        await("port " + port + " is open: " + wanted)
                .atMost(40, TimeUnit.SECONDS)
                .until(() -> {
                    try (var open = new Socket("127.0.0.1", port)) {
                        return open.isConnected() == wanted;
                    } catch (ConnectException _) {
                        return !wanted;
                    }
                });
    }

    private static void awaitIn(Path file, String word) {
        await(word + " in " + file.getFileName())
                .atMost(20, TimeUnit.SECONDS)
                .until(() -> Files.exists(file) && Files.readString(file).contains(word));
    }

    private static void made(RestServer server, String path, Object body) {
        RestServer.Answer answer = server.post("admin", path, body);
        assertEquals(201, answer.status(), answer.body());
    }

    private static Map<String, Object> trunk() {
        return Map.of(
                "name",
                "outside",
                "host",
                OutsidePeer.ADDRESS,
                "port",
                5099,
                "matches",
                OutsidePeer.ADDRESS,
                "description",
                "",
                "enabled",
                true);
    }

    private static Map<String, Object> route() {
        return Map.of(
                "name",
                "Answers",
                "kind",
                "INBOUND",
                "pattern",
                NUMBER,
                "description",
                "",
                "enabled",
                true,
                "steps",
                List.of(step("answer", Map.of()), step("wait", Map.of("seconds", "60"))));
    }

    private static Map<String, Object> step(String application, Map<String, String> parameters) {
        Map<String, Object> step = new HashMap<>();
        step.put("application", application);
        step.put("intervalId", null);
        step.put("parameters", parameters);
        return step;
    }
}
