package org.parley.phone.engine;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parley.phone.testing.Desk.awaitState;
import static org.parley.phone.testing.Desk.awaitTone;
import static org.parley.phone.testing.Desk.done;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.phone.CallEnd;
import org.parley.phone.CallState;
import org.parley.phone.PhoneCall;
import org.parley.phone.RegistrationFailure;
import org.parley.phone.RegistrationState;
import org.parley.phone.testing.Desk;
import org.parley.phone.testing.ExpiredServer;
import org.parley.phone.testing.Relay;
import org.parley.phone.testing.SmallAsterisk;
import org.parley.phone.testing.TestAuthority;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

@Tag("asterisk")
final class RegistrationTest {
    private static SmallAsterisk asterisk;

    @BeforeAll
    static void startAsterisk() {
        asterisk = SmallAsterisk.start();
    }

    @AfterAll
    static void stopAsterisk() {
        asterisk.close();
    }

    @Test
    void registersOverTlsWithThePinnedAuthorityAndCalls() {
        try (Desk ann =
                new Desk("1001", "pw1001", asterisk.wss(), asterisk.authority().trusting(), 440)) {
            ann.phone().register();
            ann.awaitRegistered();
            assertTrue(asterisk.command("pjsip show contacts").contains("1001/"));
            PhoneCall call = ann.phone().call("600");
            awaitTone(call, 440);
            done(call.hangUp());
            done(ann.phone().unregister());
            assertInstanceOf(RegistrationState.Offline.class, ann.phone().registration());
            await().until(() -> !asterisk.command("pjsip show contacts").contains("1001/"));
        }
    }

    @Test
    void saysThatThePasswordIsWrongAndDoesNotTryAgain() {
        try (Desk ann = new Desk("1001", "wrong", asterisk.ws(), null, 440)) {
            ann.phone().register();
            RegistrationFailure failure = ann.awaitFailure();
            assertInstanceOf(RegistrationFailure.WrongPassword.class, failure);
            assertTrue(failure.sentence().contains("1001"), failure.sentence());
            assertEquals(new RegistrationState.Failed(failure, null), ann.phone().registration());
            PhoneCall call = ann.phone().call("600");
            awaitState(call, CallState.ENDED);
            assertEquals(CallEnd.Cause.CONNECTION_LOST, call.end().orElseThrow().cause());
        }
    }

    @Test
    void saysThatTheHostIsUnknown() {
        URI nowhere = URI.create("wss://no-such-host.invalid:8089/ws");
        try (Desk ann = new Desk("1001", "pw1001", nowhere, null, 440)) {
            ann.phone().register();
            assertEquals(
                    new RegistrationFailure.UnknownHost("no-such-host.invalid"),
                    ann.awaitFailure());
        }
    }

    @Test
    void saysThatTheCertificateIsNotTrusted(@TempDir Path folder) throws IOException {
        TestAuthority other = TestAuthority.create(folder.resolve("other"));
        try (Desk ann = new Desk("1001", "pw1001", asterisk.wss(), other.trusting(), 440)) {
            ann.phone().register();
            assertInstanceOf(RegistrationFailure.CertificateNotTrusted.class, ann.awaitFailure());
        }
    }

    @Test
    void saysThatTheClockOrTheCertificateIsOutOfTime(@TempDir Path folder) throws IOException {
        for (String start : new String[] {"-20d", "+20d"}) {
            TestAuthority authority =
                    TestAuthority.create(
                            folder.resolve(start.startsWith("-") ? "past" : "future"), start, 10);
            try (ExpiredServer server = new ExpiredServer(authority);
                    Desk ann =
                            new Desk(
                                    "1001",
                                    "pw1001",
                                    server.address(),
                                    authority.trusting(),
                                    440)) {
                ann.phone().register();
                assertInstanceOf(RegistrationFailure.ClockWrong.class, ann.awaitFailure(), start);
            }
        }
    }

    @Test
    void saysThatNobodyIsThere() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        try (Desk ann =
                new Desk(
                        "1001",
                        "pw1001",
                        URI.create("ws://127.0.0.1:" + port + "/ws"),
                        null,
                        440)) {
            ann.phone().register();
            assertInstanceOf(RegistrationFailure.ServerUnreachable.class, ann.awaitFailure());
            RegistrationState.Failed state =
                    assertInstanceOf(RegistrationState.Failed.class, ann.phone().registration());
            assertTrue(state.nextTry() != null, "it is tried again");
        }
    }

    @Test
    void saysThatItIsNoTelephoneServer() {
        URI elsewhere = URI.create(asterisk.ws().toString().replace("/ws", "/nothing"));
        try (Desk ann = new Desk("1001", "pw1001", elsewhere, null, 440)) {
            ann.phone().register();
            assertInstanceOf(RegistrationFailure.NotATelephoneServer.class, ann.awaitFailure());
        }
    }

    @Test
    @Tag("A9")
    void goesToAnotherAddressWhenToldToAndItsTalkGoesOn() throws IOException {
        try (Relay old = new Relay(asterisk.wss());
                Desk ann =
                        new Desk(
                                "1001",
                                "pw1001",
                                old.address(),
                                asterisk.authority().trusting(),
                                440)) {
            ann.phone().register();
            ann.awaitRegistered();
            PhoneCall call = ann.phone().call("600");
            awaitTone(call, 440);
            ann.phone().moveTo(asterisk.wss());
            assertTrue(ann.phone().registration().reachable(), "what stands stays");

            old.cut();

            ann.awaitFailure();
            ann.awaitRegistered();
            assertEquals(CallState.TALKING, call.state());
            awaitTone(call, 440);
            done(call.hangUp());
            awaitState(call, CallState.ENDED);
        }
    }

    @Test
    @Tag("A9")
    void goesToAnotherAddressAtOnceWhenItIsNotConnected() throws IOException {
        try (Relay old = new Relay(asterisk.ws());
                Desk ann = new Desk("1001", "pw1001", old.address(), null, 440)) {
            ann.phone().register();
            ann.awaitRegistered();
            old.cut();
            ann.awaitFailure();
            assertThrows(
                    IllegalArgumentException.class,
                    () -> ann.phone().moveTo(URI.create("ws://pbx.example.org/ws")),
                    "without TLS on this computer only");
            ann.phone().moveTo(asterisk.ws());
            ann.awaitRegistered();
        }
    }

    @Test
    void registersAgainWhenTheServerIsBack() {
        try (SmallAsterisk mortal = SmallAsterisk.start();
                Desk ann = Desk.registered("1001", mortal, 440)) {
            PhoneCall ringing = ann.phone().call("618");
            awaitState(ringing, CallState.RINGING);
            mortal.kill();
            await().until(() -> ann.phone().registration() instanceof RegistrationState.Failed);
            awaitState(ringing, CallState.ENDED);
            assertEquals(CallEnd.Cause.CONNECTION_LOST, ringing.end().orElseThrow().cause());
            mortal.restart();
            await().atMost(Duration.ofSeconds(40))
                    .until(() -> ann.phone().registration().reachable());
            PhoneCall call = ann.phone().call("600");
            awaitTone(call, 440);
            done(call.hangUp());
        }
    }
}
