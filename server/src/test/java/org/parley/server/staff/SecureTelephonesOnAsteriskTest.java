package org.parley.server.staff;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.contract.telephony.SipAccess;
import org.parley.phone.caller.AgentBehaviour;
import org.parley.phone.caller.CallPlan;
import org.parley.phone.caller.CallSound;
import org.parley.phone.caller.SyntheticAgent;
import org.parley.phone.caller.SyntheticAgents;
import org.parley.phone.caller.SyntheticCall;
import org.parley.phone.caller.SyntheticCaller;
import org.parley.phone.sip.Credentials;
import org.parley.server.app.RestServer;
import org.parley.server.app.RestSteps;
import org.parley.server.platform.ami.AmiAction;
import org.parley.server.platform.ami.AmiLink;
import org.parley.server.staff.model.AgentPhone;
import org.parley.server.testing.DeskTelephoneNode;
import org.parley.server.testing.FreePorts;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// Desk telephones that speak SIP over TLS and encrypt speech, on a real Asterisk: a second
/// Asterisk is the telephone, into which is typed what the administrator is shown.
@Tag("asterisk")
final class SecureTelephonesOnAsteriskTest {
    private static final Duration SPAN = Duration.ofMillis(400);

    @TempDir static Path data;
    private static RestServer server;
    private static SyntheticCaller callers;
    private static SyntheticAgents telephones;
    private static SyntheticAgent bob;
    private static int port;

    @BeforeAll
    static void start() throws Exception {
        server = RestServer.withAsterisk(data);
        callers = SyntheticCaller.open(server.sip());
        telephones = SyntheticAgents.open(server.sip());
        AgentPhone phone = RestSteps.phone(server, "bob");
        bob = telephones.add(phone.user(), AgentBehaviour.answerAfter(Duration.ofMillis(50)));
        bob.say(new CallSound.Tone(660));
        await("bob's telephone registers")
                .atMost(10, TimeUnit.SECONDS)
                .until(() ->
                        telephones
                                        .register(bob, phone.secret(), Duration.ofMinutes(30))
                                        .get(10, TimeUnit.SECONDS)
                                == 200);
        port = FreePorts.one();
        ObjectNode network = (ObjectNode) server.get("admin", "/settings/network").json();
        network.put("sipTlsPort", port);
        RestServer.Answer saved = server.put("admin", "/settings/network", network);
        assertEquals(200, saved.status(), saved.body());
        RestSteps.inForce(server);
    }

    @AfterAll
    static void stop() {
        telephones.close();
        callers.close();
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SDES", "DTLS"})
    @Tag("T4")
    void aTelephoneOverTlsRegistersAndTalksBothWays(String encryption) {
        String number = encryption.equals("SDES") ? "5341" : "5342";
        ObjectNode desk = telephone("Desk " + encryption, number, encryption);
        String id = desk.path("id").asText();
        SipAccess access =
                server.get("admin", "/telephony/telephones/" + id + "/sip").as(SipAccess.class);
        assertEquals(List.of("TLS"), access.transports());
        assertEquals(port, access.port());
        assertEquals(encryption.toLowerCase(Locale.ROOT), encryption(number));
        try (var telephone = DeskTelephoneNode.start(access, encryption.toLowerCase(Locale.ROOT))) {
            await("it registers with what is shown; it says " + telephone)
                    .atMost(30, TimeUnit.SECONDS)
                    .until(telephone::isRegistered);

            SyntheticCall toDesk = callAsBob(number);
            await("it answers").atMost(15, TimeUnit.SECONDS).until(toDesk::talking);
            await("it hears bob, and bob hears it")
                    .atMost(10, TimeUnit.SECONDS)
                    .until(() -> toDesk.heard().hears(440, SPAN));
            assertTrue(telephone.isTalking());
            toDesk.hangUp();
            await("it is idle").atMost(15, TimeUnit.SECONDS).until(() -> !telephone.isTalking());

            int before = bob.calls().size();
            telephone.dial(RestSteps.phone(server, "bob").user());
            await("bob answers")
                    .atMost(15, TimeUnit.SECONDS)
                    .until(() -> bob.calls().size() > before && bob.calls().getLast().talking());
            SyntheticCall toBob = bob.calls().getLast();
            assertTrue(toBob.header("From").orElseThrow().contains(number), toBob.toString());
            await("bob hears what he says come back from the telephone")
                    .atMost(10, TimeUnit.SECONDS)
                    .until(() -> toBob.heard().hears(660, SPAN));
            telephone.hangUp();
            await("the call ends").atMost(15, TimeUnit.SECONDS).until(() -> toBob.ended().isDone());
        }
        SyntheticCall clear =
                callers.call(
                        CallPlan.of(RestSteps.phone(server, "bob").user(), number, "Desk")
                                .as(new Credentials(access.user(), access.password())));
        await("a call without TLS or in the clear is refused")
                .atMost(15, TimeUnit.SECONDS)
                .until(() -> clear.ended().isDone());
        assertTrue(clear.finalCode() >= 400, "ended with " + clear.finalCode());
    }

    private static SyntheticCall callAsBob(String number) {
        AgentPhone phone = RestSteps.phone(server, "bob");
        return callers.call(
                CallPlan.of(number, phone.user(), "Bob")
                        .as(new Credentials(phone.user(), phone.secret())));
    }

    private static ObjectNode telephone(String name, String number, String encryption) {
        RestServer.Answer made =
                server.post(
                        "admin",
                        "/staff/telephones",
                        Map.of(
                                "name",
                                name,
                                "extension",
                                number,
                                "dtmf",
                                "RFC4733",
                                "line",
                                Map.of("ringSeconds", 30),
                                "enabled",
                                true));
        assertEquals(201, made.status(), made.body());
        ObjectNode telephone = (ObjectNode) made.json();
        telephone.withObject("/line/sip").put("transport", "TLS").put("encryption", encryption);
        RestServer.Answer stored =
                server.put(
                        "admin", "/staff/telephones/" + telephone.path("id").asText(), telephone);
        assertEquals(200, stored.status(), stored.body());
        RestSteps.inForce(server);
        JsonNode now = stored.json();
        return (ObjectNode) now;
    }

    /// How Asterisk encrypts the telephone's speech.
    private static String encryption(String number) {
        return server
                .part(AmiLink.class)
                .list(AmiAction.of("PJSIPShowEndpoint").with("Endpoint", number))
                .join()
                .stream()
                .filter(row -> row.name().equals("EndpointDetail"))
                .findFirst()
                .orElseThrow()
                .text("MediaEncryption");
    }
}
