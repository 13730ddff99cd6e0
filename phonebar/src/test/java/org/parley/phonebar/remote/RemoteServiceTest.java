package org.parley.phonebar.remote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parley.desk.i18n.Language;
import org.parley.desk.i18n.Texts;
import org.parley.desk.problem.ProblemTexts;
import org.parley.phone.CallState;
import org.parley.phonebar.FakePhone;
import org.parley.phonebar.TestClock;
import org.parley.phonebar.line.CallsViewModel;
import org.parley.phonebar.line.LineViewModel;
import org.parley.phonebar.line.Notices;
import org.parley.phonebar.line.RemoteCalls;

import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/// The local web service, asked byte by byte as a page or a program of bad will could.
@Tag("G1")
final class RemoteServiceTest {
    private static final String KEY = "Authorization: Bearer secret\r\n";

    private final TestClock clock = new TestClock();
    private final FakePhone phone = new FakePhone(clock, Runnable::run);
    private RemoteService service;

    @BeforeEach
    void start() throws Exception {
        var texts = new Texts(List.of("org.parley.phonebar.texts"), Language.ENGLISH);
        var notices = new Notices(clock, new ProblemTexts(texts));
        var line = new LineViewModel(texts, clock, Runnable::run, notices);
        var calls = new CallsViewModel(line, texts, clock, Runnable::run);
        line.use(phone);
        phone.register();
        service =
                RemoteService.start(
                        0,
                        new RemoteCalls(line, calls, clock),
                        new RemoteAccess("secret", Set.of("https://crm.example")),
                        Runnable::run);
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private String ask(String method, String path, String headers) throws Exception {
        try (var socket = new Socket("127.0.0.1", service.port())) {
            String host = headers.contains("Host:") ? "" : "Host: 127.0.0.1\r\n";
            socket.getOutputStream()
                    .write(
                            (method
                                            + " "
                                            + path
                                            + " HTTP/1.1\r\n"
                                            + host
                                            + headers
                                            + "Connection: close\r\n\r\n")
                                    .getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private int status(String method, String path, String headers) throws Exception {
        return Integer.parseInt(ask(method, path, headers).split(" ", 3)[1]);
    }

    @Test
    void placesHoldsTransfersAndEndsCalls() throws Exception {
        assertEquals(200, status("GET", "/api/originate/0471%20555", KEY));
        assertEquals(List.of("0471555"), phone.dialled());
        assertEquals(409, status("GET", "/api/originate/42", KEY), "one call at a time");
        assertEquals(409, status("POST", "/api/hold", KEY), "not answered yet");
        phone.dialledLast().become(CallState.TALKING);
        String calls = ask("GET", "/api/calls", KEY);
        assertTrue(calls.contains("\"stateId\":8"), calls);
        assertTrue(calls.contains("\"callingNumber\":\"0471555\""), calls);
        assertTrue(calls.contains("\"incoming\":false"), calls);
        assertEquals(200, status("POST", "/api/hold", KEY));
        assertEquals(CallState.HELD, phone.dialledLast().state());
        assertEquals(200, status("POST", "/api/hold", KEY));
        assertEquals(CallState.TALKING, phone.dialledLast().state());
        assertEquals(200, status("POST", "/api/transfer?number=5002", KEY));
        assertEquals("5002", phone.dialledLast().transferredTo());
        assertEquals(409, status("GET", "/api/hangup/no-such-session", KEY));
        phone.ring("+39 02 555", "Ugo Conti", "sales");
        String session = phone.calls().getLast().id();
        assertEquals(200, status("GET", "/api/hangup/" + session, KEY));
    }

    @Test
    void refusesForeignPagesForeignNamesAndForeignKeys() throws Exception {
        assertEquals(401, status("GET", "/api/calls", ""));
        assertEquals(401, status("GET", "/api/calls?token=guess", ""));
        assertEquals(200, status("GET", "/api/calls?token=secret", ""));
        assertEquals(403, status("GET", "/api/calls", KEY + "Origin: https://evil.example\r\n"));
        assertEquals(403, status("OPTIONS", "/api/calls", "Origin: https://evil.example\r\n"));
        assertEquals(421, status("GET", "/api/calls", KEY + "Host: evil.example:9888\r\n"));
        assertEquals(200, status("GET", "/api/calls", KEY + "Host: localhost:9888\r\n"));
        assertEquals(405, status("DELETE", "/api/calls", KEY));
        assertEquals(404, status("GET", "/", KEY));
        assertEquals(404, status("GET", "/api/nothing", KEY));
        assertEquals(422, status("GET", "/api/originate/abc", KEY));
        assertEquals(422, status("GET", "/api/transfer", KEY));
        assertTrue(phone.dialled().isEmpty());
    }

    @Test
    void letsAPageOfAnAllowedOriginAsk() throws Exception {
        String origin = "Origin: https://crm.example\r\n";
        String before = ask("OPTIONS", "/api/calls", origin);
        assertTrue(before.startsWith("HTTP/1.1 204"), before);
        assertTrue(before.contains("https://crm.example"), before);
        assertFalse(before.contains("*"), before);
        assertEquals(200, status("GET", "/api/calls", KEY + origin));
    }
}
