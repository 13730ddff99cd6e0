package org.parley.phonebar;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.parley.contract.auth.Me;
import org.parley.contract.auth.Role;
import org.parley.contract.configuration.NodeSwitch;
import org.parley.contract.platform.Ids;
import org.parley.contract.reports.CallRecord;
import org.parley.contract.routing.Presence;
import org.parley.phone.caller.CallPlan;
import org.parley.phone.caller.CallSound;
import org.parley.phone.caller.SyntheticCaller;
import org.parley.phonebar.line.Stage;
import org.parley.server.app.Server;
import org.parley.server.platform.ami.AmiLink;
import org.parley.server.platform.config.Sources;
import org.parley.server.reports.CallReportService;
import org.parley.server.telephony.config.NodePair;
import org.parley.server.telephony.config.NodeSwitcher;
import org.parley.server.telephony.config.NodeWatch;
import org.parley.server.testing.FreePorts;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Two Asterisks, a server and a Phonebar on one machine: what becomes of the agent when the
/// Asterisk at work dies or is put to rest, and of calls that reach the one that stands by.
@Tag("asterisk")
final class TwoAsterisksThroughTheBarTest {
    private static final Path ASTERISK =
            Path.of(System.getProperty("parley.root", ".."), "installer", "asterisk")
                    .toAbsolutePath()
                    .normalize();

    @TempDir Path home;

    private final int securePort = FreePorts.one();
    private final int firstSip = FreePorts.one();
    private final int secondSip = FreePorts.one();
    private Server server;
    private PhonebarApp app;

    private Path first() {
        return home.resolve("asterisk");
    }

    private Path second() {
        return home.resolve("second");
    }

    private void startCentre() throws Exception {
        Map<String, Object> keys = new LinkedHashMap<>();
        keys.put("data.folder", home.resolve("data"));
        keys.put("data.demo", true);
        keys.put("http.host", "127.0.0.1");
        keys.put("http.port", FreePorts.one());
        keys.put("http.secure-host", "127.0.0.1");
        keys.put("http.secure-port", securePort);
        keys.put("asterisk.program", run("provision").strip());
        keys.put("asterisk.script-port", FreePorts.one());
        keys.put("asterisk.loopback-media", ownAddresses());
        node(keys, "asterisk.", first(), firstSip);
        keys.put("standby.name", "n2");
        node(keys, "standby.", second(), secondSip);
        Path settings =
                Files.writeString(
                        home.resolve("server.properties"),
                        keys.entrySet().stream()
                                .map(e -> e.getKey() + "=" + e.getValue() + "\n")
                                .collect(Collectors.joining()));
        server =
                Server.start(
                        Sources.of(List.of("--config", settings.toString()), Map.of(), Map.of()));
        run("node", "start", first().toString());
        run("node", "start", second().toString());
    }

    private static void node(Map<String, Object> keys, String section, Path folder, int sip) {
        int media = FreePorts.range(200);
        keys.put(section + "folder", folder);
        keys.put(section + "sip-host", "127.0.0.1");
        keys.put(section + "sip-port", sip);
        keys.put(section + "web-host", "127.0.0.1");
        keys.put(section + "secure-port", FreePorts.one());
        keys.put(section + "web-port", FreePorts.one());
        keys.put(section + "manager-port", FreePorts.one());
        keys.put(section + "media-first", media);
        keys.put(section + "media-last", media + 199);
    }

    private static String ownAddresses() throws IOException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(a -> a instanceof Inet4Address && !a.isLoopbackAddress())
                .map(InetAddress::getHostAddress)
                .collect(Collectors.joining(","));
    }

    private static String run(String script, String... arguments) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(ASTERISK.resolve(script).toString());
        command.addAll(List.of(arguments));
        Process process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), () -> command + " answered " + answer);
        return answer;
    }

    private void openBar() throws Exception {
        var options =
                PhonebarOptions.none()
                        .withServer("https://127.0.0.1:" + securePort)
                        .withAuthority(home.resolve("data/tls/authority.pem"))
                        .withUser(
                                "ann",
                                Files.writeString(home.resolve("password"), "ann-demo-2026\n"))
                        .withSettings(home.resolve("phonebar"))
                        .withSound(true, false);
        app = PhonebarApp.start(options, new WebRtcPhones(options)::open);
    }

    @AfterEach
    void stopCentre() throws Exception {
        if (app != null) {
            app.close();
        }
        if (server != null) {
            server.close();
        }
        run("node", "stop", first().toString());
        run("node", "stop", second().toString());
    }

    private void awaitState(String what, Predicate<PhonebarState> condition) {
        await(what)
                .atMost(Duration.ofSeconds(40))
                .until(() -> app.state().filter(condition).isPresent());
    }

    private void callComesThrough(int sip, String number) throws Exception {
        try (var callers = SyntheticCaller.open(new InetSocketAddress("127.0.0.1", sip))) {
            var call =
                    callers.call(
                            CallPlan.of("0800100", number, "Zoë").saying(new CallSound.Tone(440)));
            awaitState("ringing", s -> s.stage() == Stage.INCOMING);
            assertTrue(app.state().orElseThrow().detail().contains("sales"));
            app.answer();
            awaitState("talking", s -> s.stage() == Stage.TALKING);
            await("the bar's tone at the caller")
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> call.heard().hears(660, Duration.ofMillis(400)));
            call.hangUp();
            awaitState("ready", s -> s.stage() == Stage.IDLE && s.presence() == Presence.READY);
        }
    }

    private List<String> reported() {
        return server
                .part(CallReportService.class)
                .list(new CallReportService.Query(null, null, null, "startedAt", 100, 0))
                .rows()
                .stream()
                .map(CallRecord::callerNumber)
                .toList();
    }

    @Test
    @Timeout(240)
    void theDeathOfTheOneAtWorkMovesAgentsAndNewCallsToTheOther() throws Exception {
        startCentre();
        openBar();
        awaitState("ready", s -> s.registered() && s.live() && s.presence() == Presence.READY);
        callComesThrough(firstSip, "0471123456");
        callComesThrough(secondSip, "0471123457");

        Process killed =
                new ProcessBuilder(
                                "kill",
                                "-9",
                                Files.readString(first().resolve("run/node.pid")).strip())
                        .start();
        assertEquals(0, killed.waitFor());
        long died = System.nanoTime();
        await("the other goes to work")
                .atMost(Duration.ofSeconds(30))
                .until(() -> server.part(NodePair.class).nameAtWork().equals("n2"));
        awaitState(
                "registered at the other", s -> s.registered() && s.presence() == Presence.READY);
        var took = Duration.ofNanos(System.nanoTime() - died);
        assertTrue(took.compareTo(Duration.ofSeconds(30)) < 0, took::toString);
        callComesThrough(secondSip, "0471123458");

        run("node", "start", first().toString());
        await("the first knows that it stands by")
                .atMost(Duration.ofSeconds(40))
                .until(() ->
                        Files.readString(first().resolve("etc/extensions.conf"))
                                .contains("parley-over-"));
        callComesThrough(firstSip, "0471123459");
        assertEquals("n2", server.part(NodePair.class).nameAtWork());
        assertTrue(server.part(AmiLink.class).connected());
        await("the reports have each call once")
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertEquals(
                                List.of("0471123456", "0471123457", "0471123458", "0471123459"),
                                reported()));
    }

    @Test
    @Timeout(240)
    void theOtherIsPutToWorkAndTheTalkEndsAndTheBarFollows() throws Exception {
        startCentre();
        openBar();
        awaitState("ready", s -> s.registered() && s.live() && s.presence() == Presence.READY);
        NodeWatch nodes = server.part(NodeWatch.class);
        await("the second is reached").until(() -> nodes.list().getLast().reached());
        try (var callers = SyntheticCaller.open(new InetSocketAddress("127.0.0.1", firstSip))) {
            callers.call(
                    CallPlan.of("0800100", "0471123461", "Zoë").saying(new CallSound.Tone(440)));
            awaitState("ringing", s -> s.stage() == Stage.INCOMING);
            app.answer();
            awaitState("talking", s -> s.stage() == Stage.TALKING);

            NodeSwitch made =
                    server.part(NodeSwitcher.class)
                            .putToWork(
                                    "n2",
                                    new Me(Ids.next(), "sue", "Sue", Role.ADMIN, Set.of(), null));

            assertTrue(made.ended() >= 2, made::toString);
            awaitState("over", s -> s.stage() == Stage.IDLE);
        }
        callComesThrough(secondSip, "0471123462");
        callComesThrough(firstSip, "0471123463");
    }
}
