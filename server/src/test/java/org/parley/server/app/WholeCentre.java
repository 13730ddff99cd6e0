package org.parley.server.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;

import org.parley.contract.auth.SignedIn;
import org.parley.contract.platform.Ids;
import org.parley.contract.platform.Json;
import org.parley.contract.reports.CallRecord;
import org.parley.contract.routing.Strategy;
import org.parley.contract.telephony.Queue;
import org.parley.contract.telephony.queue.QueueOptions;
import org.parley.phone.caller.AgentBehaviour;
import org.parley.phone.caller.SyntheticAgent;
import org.parley.phone.caller.SyntheticAgents;
import org.parley.phone.caller.SyntheticCall;
import org.parley.phone.caller.SyntheticCaller;
import org.parley.server.platform.audit.Actor;
import org.parley.server.platform.config.Sources;
import org.parley.server.staff.StaffService;
import org.parley.server.staff.model.AgentPhone;
import org.parley.server.staff.model.NewAgent;
import org.parley.server.telephony.queue.QueueService;
import org.parley.server.telephony.route.RouteService;
import org.parley.server.testing.AsteriskProgram;
import org.parley.server.testing.ChildJvm;
import org.parley.server.testing.FreePorts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// The product as it is installed: the server as a program of its own with a file of settings, the
/// Asterisk that it configures, and telephones on the wire. What is asked of it goes by REST.
final class WholeCentre implements AutoCloseable {
    static final String QUEUE = "crowd";
    private static final String NUMBER = "0800300";

    private final Path home = Files.createTempDirectory("parley-whole");
    private final int http = FreePorts.one();
    private final int sip = FreePorts.one();
    private final AsteriskProgram program = AsteriskProgram.provision();
    private final Path settings = home.resolve("server.properties");
    private final HttpClient client = HttpClient.newHttpClient();
    private final List<String> names = new ArrayList<>();
    private List<AgentPhone> phones = List.of();
    private Process server;
    private SyntheticCaller callers;
    private SyntheticAgents telephones;
    private String admin = "";

    private WholeCentre() throws IOException {}

    /// Stores agents and a queue of theirs, and starts Asterisk with what the server wrote for it.
    static WholeCentre make(int agents) throws Exception {
        var centre = new WholeCentre();
        try {
            centre.writeSettings();
            centre.store(agents);
            centre.node("start");
            var pbx = new InetSocketAddress("127.0.0.1", centre.sip);
            centre.callers = SyntheticCaller.open(pbx);
            centre.telephones = SyntheticAgents.open(pbx);
            return centre;
        } catch (Exception | AssertionError e) {
            centre.close();
            throw e;
        }
    }

    private void writeSettings() throws IOException {
        int media = FreePorts.range(200);
        Path env =
                Files.writeString(
                        home.resolve("asterisk.env"),
                        "AST_MODDIR='%s'\nAST_DATADIR='%s'\nAST_VERSION='%s'\n"
                                .formatted(program.modules(), program.data(), program.version()));
        Files.writeString(
                settings,
                """
                data.folder=%s
                data.demo=true
                http.host=127.0.0.1
                http.port=%d
                http.secure-port=-1
                asterisk.folder=%s
                asterisk.program=%s
                asterisk.sip-host=127.0.0.1
                asterisk.sip-port=%d
                asterisk.web-host=127.0.0.1
                asterisk.secure-port=0
                asterisk.web-port=%d
                asterisk.manager-port=%d
                asterisk.script-port=%d
                asterisk.telephones=desk
                asterisk.media-first=%d
                asterisk.media-last=%d
                """
                        .formatted(
                                home.resolve("data"),
                                http,
                                home.resolve("asterisk"),
                                env,
                                sip,
                                FreePorts.one(),
                                FreePorts.one(),
                                FreePorts.one(),
                                media,
                                media + 199));
    }

    private void store(int agents) {
        try (Server here =
                Server.start(
                        Sources.of(List.of("--config", settings.toString()), Map.of(), Map.of()))) {
            var staff = here.part(StaffService.class);
            var queues = here.part(QueueService.class);
            var queue =
                    new Queue(
                            Ids.next(),
                            QUEUE,
                            "6100",
                            Strategy.RRMEMORY,
                            20,
                            1,
                            0,
                            0,
                            20,
                            0,
                            "default",
                            true,
                            QueueOptions.DEFAULT);
            queues.createQueue(queue, Actor.SERVER);
            for (int i = 0; i < agents; i++) {
                String name = "agent" + (10 + i);
                var agent =
                        new NewAgent(
                                name,
                                "Agent " + i,
                                name + "@example.invalid",
                                "" + (5110 + i),
                                password(name));
                queues.addMember(
                        queue.id(), staff.createAgent(agent, Actor.SERVER).id(), 0, Actor.SERVER);
                names.add(name);
            }
            here.part(RouteService.class).createInbound(NUMBER, queue.id(), Actor.SERVER);
            phones = staff.listPhones();
        }
    }

    void startServer() throws IOException {
        server = ChildJvm.start(ServerMain.class, "--config", settings.toString());
        var lines =
                new BufferedReader(
                        new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
        List<String> said = new ArrayList<>();
        for (String line = lines.readLine(); ; line = lines.readLine()) {
            if (line == null) {
                throw new AssertionError("the server ended: " + String.join("\n", said));
            }
            said.add(line);
            if (line.startsWith("READY")) {
                break;
            }
        }
        Thread.ofVirtual().start(() -> lines.lines().forEach(_ -> {}));
    }

    void killServer() throws InterruptedException {
        server.destroyForcibly().waitFor();
    }

    /// Stops the server's program in the middle of what it does, without ending it (SIGSTOP), or
    /// lets it go on (SIGCONT).
    void freezeServer(boolean frozen) throws IOException, InterruptedException {
        String[] kill = {"kill", frozen ? "-STOP" : "-CONT", "" + server.pid()};
        assertEquals(0, new ProcessBuilder(kill).inheritIO().start().waitFor());
    }

    /// Registers every agent's telephone.
    List<SyntheticAgent> register(AgentBehaviour behaviour) throws Exception {
        List<SyntheticAgent> agents = new ArrayList<>();
        for (AgentPhone phone : phones) {
            if (phone.user().startsWith("51")) {
                SyntheticAgent agent = telephones.add(phone.user(), behaviour);
                assertEquals(
                        200,
                        telephones
                                .register(agent, phone.secret(), Duration.ofMinutes(30))
                                .get(20, TimeUnit.SECONDS));
                agents.add(agent);
            }
        }
        return agents;
    }

    void signOnAll() throws Exception {
        for (String name : names) {
            ask("POST", "routing/me/sign-on", signIn(name), "");
        }
    }

    SyntheticCall call(String number, String name) {
        return callers.call(NUMBER, number, name);
    }

    /// How many calls the server sees.
    int liveCalls() throws Exception {
        JsonNode calls = Json.lenient().readTree(ask("GET", "telephony/calls", asAdmin(), ""));
        return calls.isArray() ? calls.size() : calls.path("rows").size();
    }

    List<CallRecord> reports() throws Exception {
        JsonNode page =
                Json.lenient().readTree(ask("GET", "reports/calls?limit=100", asAdmin(), ""));
        List<CallRecord> rows = new ArrayList<>();
        for (JsonNode row : page.path("rows")) {
            rows.add(Json.lenient().treeToValue(row, CallRecord.class));
        }
        return rows;
    }

    /// Asterisk's own queue, as its console shows it.
    String queue() throws IOException {
        Process console =
                new ProcessBuilder(
                                program.binary().toString(),
                                "-C",
                                home.resolve("asterisk/etc/asterisk.conf").toString(),
                                "-rx",
                                "queue show " + QUEUE)
                        .redirectErrorStream(true)
                        .start();
        return new String(console.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private String asAdmin() throws Exception {
        if (admin.isEmpty()) {
            admin = signIn("admin");
        }
        return admin;
    }

    private String signIn(String name) throws Exception {
        String body = "{\"name\":\"%s\",\"password\":\"%s\"}".formatted(name, password(name));
        return Json.lenient()
                .readValue(ask("POST", "auth/local", "", body), SignedIn.class)
                .token();
    }

    private static String password(String name) {
        return name + "-demo-2026";
    }

    private String ask(String method, String path, String token, String body) throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + http + "/api/" + path))
                        .version(HttpClient.Version.HTTP_1_1)
                        .timeout(Duration.ofSeconds(20))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build();
        var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        assertEquals(2, answer.statusCode() / 100, () -> path + ": " + answer.body());
        return answer.body();
    }

    private void node(String command) throws IOException, InterruptedException {
        Path script =
                Path.of(System.getProperty("parley.root", ".."), "installer", "asterisk", "node")
                        .toAbsolutePath()
                        .normalize();
        Process process =
                new ProcessBuilder(script.toString(), command, home.resolve("asterisk").toString())
                        .inheritIO()
                        .start();
        assertEquals(0, process.waitFor(), () -> script + " " + command);
    }

    @Override
    public void close() throws IOException {
        try {
            end();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void end() throws IOException, InterruptedException {
        if (callers != null) {
            callers.close();
        }
        if (telephones != null) {
            telephones.close();
        }
        client.close();
        if (server != null) {
            killServer();
        }
        if (Files.exists(home.resolve("asterisk/etc/asterisk.conf"))) {
            node("stop");
        }
        try (Stream<Path> tree = Files.walk(home)) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
