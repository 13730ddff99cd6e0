package org.parley.server.platform.agi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Function;

final class AgiServerTest {
    @Test
    void aScriptSeesTheCallAndSetsVariables() throws IOException {
        var seen = new ConcurrentLinkedQueue<String>();
        AgiScript enter =
                call -> {
                    seen.add(
                            call.callerNumber()
                                    + "|"
                                    + call.callerName()
                                    + "|"
                                    + call.dialled()
                                    + "|"
                                    + call.parameter("queue"));
                    seen.add(call.variable("QUEUE"));
                    call.set("OFFER", "5001*17");
                    call.set("NAME", "a \"b\" \\ c\nSET VARIABLE X 1");
                };
        try (var server = new AgiServer(0, Map.of("enter", enter))) {
            List<String> commands =
                    asterisk(
                            server.port(),
                            "enter?queue=7",
                            command ->
                                    command.startsWith("GET FULL")
                                            ? "200 result=1 (q-7)"
                                            : "200 result=1");
            assertEquals(List.of("+4312|Zoë; ${X}|0800|7", "q-7"), List.copyOf(seen));
            assertEquals("GET FULL VARIABLE \"${QUEUE}\"", commands.getFirst());
            assertEquals("SET VARIABLE \"OFFER\" \"5001*17\"", commands.get(1));
            assertEquals(3, commands.size(), commands::toString);
            Awaitility.await().until(() -> server.served() == 1);
        }
    }

    @Test
    void aDefectInAScriptEndsOnlyItsOwnSession() throws IOException {
        AgiScript broken =
                _ -> {
                    throw new IllegalStateException("a defect");
                };
        try (var server =
                new AgiServer(0, Map.of("broken", broken, "fine", call -> call.set("A", "1")))) {
            assertEquals(List.of(), asterisk(server.port(), "broken", _ -> "200 result=1"));
            assertEquals(List.of(), asterisk(server.port(), "missing", _ -> "200 result=1"));
            assertEquals(1, asterisk(server.port(), "fine", _ -> "200 result=1").size());
            Awaitility.await().until(() -> server.failed() == 2 && server.served() == 1);
        }
    }

    @Test
    void fourHundredCallsAreServedAtOnce() {
        int calls = 400;
        var inside = new CountDownLatch(calls);
        AgiScript together =
                call -> {
                    inside.countDown();
                    try {
                        inside.await();
                    } catch (InterruptedException e) {
                        throw new AgiHungUp("interrupted");
                    }
                    call.set("A", "1");
                };
        try (var server = new AgiServer(0, Map.of("together", together));
                var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < calls; i++) {
                callers.submit(() -> asterisk(server.port(), "together", _ -> "200 result=1"));
            }
            Awaitility.await().until(() -> server.served() == calls);
        }
    }

    @Test
    void aTakenPortIsSaidClearly() {
        try (var first = new AgiServer(0, Map.of())) {
            String message =
                    assertThrows(
                                    IllegalStateException.class,
                                    () -> new AgiServer(first.port(), Map.of()).close())
                            .getMessage();
            assertTrue(
                    message.contains("port " + first.port())
                            && message.contains("configure another"),
                    message);
        }
    }

    /// Speaks Asterisk's side of one session and returns the script's commands.
    private static List<String> asterisk(int port, String script, Function<String, String> answer)
            throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            String hello =
                    """
                    agi_network: yes
                    agi_network_script: %s
                    agi_request: agi://127.0.0.1/%s
                    agi_channel: PJSIP/trunk-1
                    agi_uniqueid: n1-1.2
                    agi_callerid: +4312
                    agi_calleridname: Zoë; ${X}
                    agi_dnid: 0800
                    agi_extension: 0800
                    agi_context: inbound

                    """
                            .formatted(script, script);
            socket.getOutputStream().write(hello.getBytes(StandardCharsets.UTF_8));
            var in =
                    new BufferedReader(
                            new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            List<String> commands = new ArrayList<>();
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (!line.contains("AJ_AGISTATUS")) {
                    commands.add(line);
                }
                socket.getOutputStream()
                        .write((answer.apply(line) + "\n").getBytes(StandardCharsets.UTF_8));
            }
            return commands;
        }
    }
}
