package org.parley.phonebar;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.parley.client.ServerAddress;
import org.parley.client.ServerConnection;
import org.parley.client.TrustedAuthorities;
import org.parley.contract.routing.Presence;
import org.parley.contract.settings.NetworkSettings;
import org.parley.contract.settings.SettingsApi;
import org.parley.contract.telephony.LiveCall;
import org.parley.phone.PhoneCall;
import org.parley.phone.Softphone;
import org.parley.phone.caller.CallPlan;
import org.parley.phone.caller.CallSound;
import org.parley.phone.caller.SyntheticCaller;
import org.parley.phonebar.line.Stage;
import org.parley.server.app.Server;
import org.parley.server.platform.ami.AmiLink;
import org.parley.server.platform.config.Sources;
import org.parley.server.telephony.call.CallService;
import org.parley.server.testing.FreePorts;
import org.testfx.api.FxRobot;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// The whole house: a real server with demo data, a real Asterisk that it configured, the bar of
/// the agent Ann over TLS with the server's own authority, and a caller from outside.
@Tag("asterisk")
@Tag("G1")
@Tag("G2")
final class FirstCallThroughTheBarTest {
    private static final Duration SPAN = Duration.ofMillis(400);
    private static final String NEWER =
            """
            [{"version":"99.0.0","date":"2026-12-01","minimumClient":"",
              "added":["The next bar"],"changed":[],"fixed":[]}]
            """;
    private static final Path ASTERISK =
            Path.of(System.getProperty("parley.root", ".."), "installer", "asterisk")
                    .toAbsolutePath()
                    .normalize();

    @TempDir Path home;

    private final int securePort = FreePorts.one();
    private final int sipPort = FreePorts.one();
    private final AtomicReference<Softphone> phone = new AtomicReference<>();
    private Path settings;
    private Server server;
    private PhonebarApp app;

    private void startCentre() throws Exception {
        int media = FreePorts.range(200);
        Map<String, Object> keys = new LinkedHashMap<>();
        keys.put("data.folder", home.resolve("data"));
        keys.put("data.demo", true);
        keys.put("http.host", "127.0.0.1");
        keys.put("http.port", FreePorts.one());
        keys.put("http.secure-host", "127.0.0.1");
        keys.put("http.secure-port", securePort);
        keys.put("asterisk.folder", home.resolve("asterisk"));
        keys.put("asterisk.program", run("provision").strip());
        keys.put("asterisk.sip-host", "127.0.0.1");
        keys.put("asterisk.sip-port", sipPort);
        keys.put("asterisk.web-host", "127.0.0.1");
        keys.put("asterisk.secure-port", FreePorts.one());
        keys.put("asterisk.web-port", FreePorts.one());
        keys.put("asterisk.manager-port", FreePorts.one());
        keys.put("asterisk.script-port", FreePorts.one());
        keys.put("asterisk.media-first", media);
        keys.put("asterisk.media-last", media + 199);
        keys.put("asterisk.loopback-media", ownAddresses());
        settings =
                Files.writeString(
                        home.resolve("server.properties"),
                        keys.entrySet().stream()
                                .map(e -> e.getKey() + "=" + e.getValue() + "\n")
                                .collect(Collectors.joining()));
        server = startServer();
        run("node", "start", home.resolve("asterisk").toString());
    }

    private Server startServer() {
        return Server.start(
                Sources.of(List.of("--config", settings.toString()), Map.of(), Map.of()));
    }

    private static String ownAddresses() throws IOException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(a -> a instanceof Inet4Address && !a.isLoopbackAddress())
                .map(InetAddress::getHostAddress)
                .collect(Collectors.joining(","));
    }

    private static String run(String script, String... arguments) throws Exception {
        List<String> command = new java.util.ArrayList<>();
        command.add(ASTERISK.resolve(script).toString());
        command.addAll(List.of(arguments));
        Process process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), () -> command + " answered " + answer);
        return answer;
    }

    /// @param desk the folder of its settings: each computer has its own
    private PhonebarApp openBar(String desk) throws Exception {
        var options =
                PhonebarOptions.none()
                        .withServer("https://127.0.0.1:" + securePort)
                        .withAuthority(home.resolve("data/tls/authority.pem"))
                        .withUser(
                                "ann",
                                Files.writeString(home.resolve("password"), "ann-demo-2026\n"))
                        .withSettings(home.resolve(desk))
                        .withSound(true, false);
        var real = new WebRtcPhones(options);
        return PhonebarApp.start(
                options,
                (account, tls, listeners) -> {
                    phone.set(real.open(account, tls, listeners));
                    return phone.get();
                });
    }

    @AfterEach
    void stopCentre() throws Exception {
        if (app != null) {
            app.close();
        }
        if (server != null) {
            server.close();
        }
        run("node", "stop", home.resolve("asterisk").toString());
    }

    private void awaitState(String what, Predicate<PhonebarState> condition) {
        awaitState(app, what, condition);
    }

    private static void awaitState(
            PhonebarApp bar, String what, Predicate<PhonebarState> condition) {
        await(what)
                .atMost(Duration.ofSeconds(40))
                .until(() -> bar.state().filter(condition).isPresent());
    }

    @Test
    @Tag("A3")
    @Tag("T2")
    @Tag("X5")
    @Timeout(240)
    void bringsACallerFromTheQueueToTheBarAndSurvivesARestartOfTheServer() throws Exception {
        startCentre();
        app = openBar("phonebar");
        awaitState("ready", s -> s.registered() && s.live() && s.presence() == Presence.READY);
        var robot = new FxRobot();
        try (var callers = SyntheticCaller.open(new InetSocketAddress("127.0.0.1", sipPort))) {
            var call =
                    callers.call(
                            CallPlan.of("0800100", "0471123456", "Zoë ${X} \"Q\"")
                                    .saying(new CallSound.Tone(440)));
            awaitState("ringing", s -> s.stage() == Stage.INCOMING);
            assertTrue(app.state().orElseThrow().detail().contains("sales"));
            app.picture(Path.of("target", "pictures", "phonebar-first-call-ringing.png"), 1);
            robot.type(KeyCode.F2);
            PhoneCall here = phone.get().calls().getFirst();
            await("the caller's tone in the bar")
                    .atMost(20, TimeUnit.SECONDS)
                    .until(() -> here.heard().hears(440, SPAN));
            await("the bar's tone at the caller")
                    .atMost(20, TimeUnit.SECONDS)
                    .until(() -> call.heard().hears(660, SPAN));
            awaitState("recorded", PhonebarState::recording);
            app.picture(Path.of("target", "pictures", "phonebar-first-call-talking.png"), 1);

            server.close();
            awaitState("stale", s -> !s.live() && s.stage() == Stage.TALKING);
            server = startServer();
            awaitState("live again", s -> s.live() && s.stage() == Stage.TALKING);
            assertTrue(here.heard().hears(440, SPAN));
            await("the red dot again")
                    .atMost(20, TimeUnit.SECONDS)
                    .until(() ->
                            server.part(CallService.class).list().stream()
                                    .anyMatch(LiveCall::recording));
            awaitState("recorded still", PhonebarState::recording);

            robot.type(KeyCode.F3);
            call.ended().get(10, TimeUnit.SECONDS);
            awaitState("idle", s -> s.stage() == Stage.IDLE);
            takesOverAtAnotherDesk(callers);
        }
    }

    @Test
    @Tag("A9")
    @Timeout(240)
    void comesBackByItselfWhereAnAdministratorHasMovedTheTelephonesTo() throws Exception {
        startCentre();
        app = openBar("phonebar");
        awaitState("ready", s -> s.registered() && s.live() && s.presence() == Presence.READY);
        int port = FreePorts.one();
        try (var callers = SyntheticCaller.open(new InetSocketAddress("127.0.0.1", sipPort))) {
            var call =
                    callers.call(
                            CallPlan.of("0800100", "0471123458", "Xaver")
                                    .saying(new CallSound.Tone(440)));
            awaitState("ringing", s -> s.stage() == Stage.INCOMING);
            app.answer();
            awaitState("talking", s -> s.stage() == Stage.TALKING);
            PhoneCall here = phone.get().calls().getFirst();
            moveTelephonesTo(port);
            await("Asterisk listens at the new port")
                    .atMost(Duration.ofSeconds(40))
                    .until(() -> listens(port));
            await("the caller is heard in the bar")
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> here.heard().hears(440, SPAN));
            await("the bar is heard by the caller")
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> call.heard().hears(660, SPAN));
            app.hangUp();
            call.ended().get(10, TimeUnit.SECONDS);
            awaitState("ready again", s -> s.presence() == Presence.READY);

            long before = server.part(AmiLink.class).epoch();
            run("node", "stop", home.resolve("asterisk").toString());
            awaitState("not reached", s -> !s.registered());
            run("node", "start", home.resolve("asterisk").toString());
            await("the server's link to Asterisk")
                    .atMost(Duration.ofSeconds(40))
                    .until(() ->
                            server.part(AmiLink.class).connected()
                                    && server.part(AmiLink.class).epoch() > before);
            awaitState("back", s -> s.registered() && s.presence() == Presence.READY);
            var next = callers.call(CallPlan.of("0800100", "0471123459", "Wanda"));
            awaitState("ringing at the new port", s -> s.stage() == Stage.INCOMING);
            app.answer();
            awaitState("talking", s -> s.stage() == Stage.TALKING);
            next.hangUp();
            awaitState("idle", s -> s.stage() == Stage.IDLE);
        }
    }

    private void moveTelephonesTo(int port) {
        var trust = TrustedAuthorities.ofSystem().withGiven(home.resolve("data/tls/authority.pem"));
        var address = ServerAddress.parse("https://127.0.0.1:" + securePort);
        try (var connection = new ServerConnection(address, trust, Clock.systemUTC());
                var admin = connection.signIn("admin", "admin-demo-2026", "test", "0.1.0")) {
            SettingsApi api = admin.api(SettingsApi.class);
            NetworkSettings now = api.network();
            api.changeNetwork(
                    new NetworkSettings(
                            now.publicAddress(),
                            now.localNetworks(),
                            now.sipPort(),
                            now.sipTlsPort(),
                            port,
                            now.mediaFirst(),
                            now.mediaLast(),
                            now.relay(),
                            now.version()));
        }
    }

    private static boolean listens(int port) throws IOException {
        try (var open = new Socket("127.0.0.1", port)) {
            return open.isConnected();
        } catch (ConnectException _) {
            return false;
        }
    }

    private static void putsTheNewerBarOff() {
        var robot = new FxRobot();
        await("the newer bar is offered, with what is new in it")
                .atMost(Duration.ofSeconds(20))
                .until(() ->
                        SmallCentre.shows(robot, "signin.update.later")
                                && SmallCentre.shows(robot, "updates.release.99.0.0"));
        Label why = robot.lookup((Node n) -> "signin.update.why".equals(n.getId())).query();
        assertTrue(why.getText().contains("version 99.0.0 is out"), why.getText());
        Button later = robot.lookup((Node n) -> "signin.update.later".equals(n.getId())).query();
        robot.interact(later::fire);
    }

    /// The same agent signs in at a second desk, where a newer bar is offered and put off: the
    /// first hears why it is signed out, and the next caller comes to the second.
    private void takesOverAtAnotherDesk(SyntheticCaller callers) throws Exception {
        Path updates = Files.createDirectories(home.resolve("data").resolve("updates"));
        Files.writeString(updates.resolve("client.json"), NEWER);
        PhonebarApp second = openBar("second-desk");
        try {
            putsTheNewerBarOff();
            awaitState(
                    second,
                    "ready at the second desk",
                    s -> s.registered() && s.live() && s.presence() == Presence.READY);
            await("told at the first desk")
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> app.signInProblem().orElse("").contains("on another computer"));
            assertTrue(app.state().isEmpty());
            var call = callers.call(CallPlan.of("0800100", "0471123457", "Yan"));
            awaitState(second, "ringing", s -> s.stage() == Stage.INCOMING);
            second.answer();
            awaitState(second, "talking", s -> s.stage() == Stage.TALKING);
            call.hangUp();
            awaitState(second, "idle", s -> s.stage() == Stage.IDLE);
        } finally {
            second.close();
        }
    }
}
