package org.parley.phonebar;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.contract.auth.Role;
import org.parley.contract.routing.AgentState;
import org.parley.contract.routing.Presence;
import org.parley.contract.telephony.PhoneAccount;
import org.parley.contract.telephony.talk.DeskPhone;
import org.parley.desk.testing.FakeServer;
import org.parley.phone.CallEnd;
import org.parley.phone.PhoneCall;
import org.parley.phone.Softphone;
import org.parley.phone.caller.CallPlan;
import org.parley.phone.caller.CallSound;
import org.parley.phone.caller.SyntheticCaller;
import org.parley.phone.sip.Credentials;
import org.parley.phonebar.line.Stage;
import org.parley.server.telephony.config.model.AsteriskModel;
import org.parley.server.telephony.config.model.AsteriskNodeSettings;
import org.parley.server.telephony.config.model.NodeNetwork;
import org.parley.server.telephony.config.model.PhoneEndpoint;
import org.parley.server.testing.AsteriskNode;
import org.testfx.api.FxRobot;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;

/// The bar with its real telephone on a real Asterisk: a caller rings it, sound goes both ways.
@Tag("asterisk")
final class PhonebarOnAsteriskTest {
    private static final Duration SPAN = Duration.ofMillis(400);
    private static AsteriskNode node;

    @TempDir Path folder;

    private final FakeServer server = new FakeServer(Role.AGENT, List.of());
    private final AtomicReference<Softphone> phone = new AtomicReference<>();
    private SyntheticCaller callers;
    private PhonebarApp app;

    @BeforeAll
    static void startAsterisk() {
        node = AsteriskNode.start(PhonebarOnAsteriskTest::model);
    }

    @AfterAll
    static void stopAsterisk() {
        node.close();
    }

    private static AsteriskModel model(AsteriskModel empty) {
        var settings = empty.node();
        return new AsteriskModel(
                new AsteriskNodeSettings(
                        settings.name(),
                        settings.version(),
                        settings.folders(),
                        settings.ports(),
                        settings.secrets(),
                        new NodeNetwork("127.0.0.1", "127.0.0.1", Optional.empty(), addresses()),
                        settings.heartbeatStale()),
                List.of(
                        new PhoneEndpoint(
                                "ann",
                                "ann-secret-1",
                                "5001",
                                "Ann",
                                PhoneEndpoint.Kind.WEB,
                                false),
                        new PhoneEndpoint(
                                "bob",
                                "bob-secret-1",
                                "5002",
                                "Bob",
                                PhoneEndpoint.Kind.DESK,
                                false)),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                empty.music());
    }

    private static List<String> addresses() {
        try {
            return NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(Inet4Address.class::isInstance)
                    .filter(address -> !address.isLoopbackAddress())
                    .map(InetAddress::getHostAddress)
                    .toList();
        } catch (SocketException e) {
            throw new IllegalStateException(e);
        }
    }

    private void start() throws Exception {
        server.answer("GET routing/me/pauses", _ -> List.of());
        server.answer("POST routing/me/sign-on", _ -> ready());
        server.answer("POST routing/me/sign-off", _ -> ready());
        server.answer("GET telephony/me/desk-phone", _ -> DeskPhone.NONE);
        server.answer(
                "GET telephony/phone/account",
                _ ->
                        new PhoneAccount(
                                "ann",
                                "ann-secret-1",
                                "127.0.0.1",
                                URI.create("ws://127.0.0.1:" + node.ports().web() + "/ws"),
                                "Ann Archer",
                                true));
        Path password = Files.writeString(folder.resolve("password"), "right\n");
        var options =
                PhonebarOptions.none()
                        .withServer(server.address())
                        .withUser("ann", password)
                        .withSettings(folder.resolve("settings"))
                        .withSound(true, false);
        var real = new WebRtcPhones(options);
        app =
                PhonebarApp.start(
                        options,
                        (account, tls, listeners) -> {
                            phone.set(real.open(account, tls, listeners));
                            return phone.get();
                        });
        awaitState("registered", PhonebarState::registered);
        callers = SyntheticCaller.open(new InetSocketAddress("127.0.0.1", node.ports().sip()));
    }

    private static AgentState ready() {
        return new AgentState(
                new UUID(0, 1),
                Presence.READY,
                null,
                Instant.ofEpochMilli(System.currentTimeMillis()),
                null,
                List.of(),
                null,
                List.of());
    }

    @AfterEach
    void close() {
        if (app != null) {
            app.close();
        }
        if (callers != null) {
            callers.close();
        }
        server.close();
    }

    private void awaitState(String what, Predicate<PhonebarState> condition) {
        await(what)
                .atMost(Duration.ofSeconds(20))
                .until(() -> app.state().filter(condition).isPresent());
    }

    @Test
    void ringsIsAnsweredByKeyboardCarriesSoundBothWaysAndHangsUp() throws Exception {
        start();
        var call =
                callers.call(
                        CallPlan.of("5001", "bob", "Bob Brown")
                                .as(new Credentials("bob", "bob-secret-1"))
                                .saying(new CallSound.Tone(440)));
        awaitState("ringing", s -> s.stage() == Stage.INCOMING);
        new FxRobot().type(KeyCode.F2);
        call.answered().get(10, TimeUnit.SECONDS);
        awaitState("talking", s -> s.stage() == Stage.TALKING);
        PhoneCall here = phone.get().calls().getFirst();
        await("the caller's tone in the bar")
                .atMost(15, TimeUnit.SECONDS)
                .until(() -> here.heard().hears(440, SPAN));
        await("the bar's tone at the caller")
                .atMost(15, TimeUnit.SECONDS)
                .until(() -> call.heard().hears(660, SPAN));
        app.picture(Path.of("target", "pictures", "phonebar-real-call.png"), 1);

        new FxRobot().type(KeyCode.F4);
        awaitState("held", s -> s.stage() == Stage.HELD);
        new FxRobot().type(KeyCode.F4);
        awaitState("taken back", s -> s.stage() == Stage.TALKING);
        new FxRobot().type(KeyCode.F3);
        call.ended().get(10, TimeUnit.SECONDS);
        awaitState("idle", s -> s.stage() == Stage.IDLE);
        assertEquals(CallEnd.Cause.HUNG_UP_HERE, here.end().orElseThrow().cause());
    }

    @Test
    void isRefusedByTheBarAndTheCallerHearsOfIt() throws Exception {
        start();
        var call =
                callers.call(
                        CallPlan.of("5001", "bob", "Bob")
                                .as(new Credentials("bob", "bob-secret-1")));
        awaitState("ringing", s -> s.stage() == Stage.INCOMING);
        app.hangUp();
        call.ended().get(10, TimeUnit.SECONDS);
        assertTrue(call.finalCode() >= 400, () -> "final code " + call.finalCode());
    }
}
