package org.parley.server.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;

import org.parley.contract.auth.SignedIn;
import org.parley.contract.platform.Json;
import org.parley.server.permissions.Sight;
import org.parley.server.platform.audit.Actor;
import org.parley.server.platform.config.Sources;
import org.parley.server.platform.http.HttpService;
import org.parley.server.telephony.recording.RecordingService;
import org.parley.server.testing.AsteriskProgram;
import org.parley.server.testing.FreePorts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/// The whole server with demo data in this process, without an Asterisk, asked by REST.
public final class RestServer implements AutoCloseable {
    private final Server server;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, String> tokens = new HashMap<>();

    private final int sip;
    private final Path asterisk;

    private RestServer(Server server, int sip, Path asterisk) {
        this.server = server;
        this.sip = sip;
        this.asterisk = asterisk;
    }

    /// An answer.
    public record Answer(int status, String body, Map<String, String> headers) {
        public JsonNode json() {
            try {
                return Json.lenient().readTree(body);
            } catch (JsonProcessingException e) {
                throw new UncheckedIOException(e);
            }
        }

        /// Of a problem.
        public String code() {
            return json().path("code").asText();
        }

        public <T> T as(Class<T> type) {
            try {
                return Json.lenient().readValue(body, type);
            } catch (JsonProcessingException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    public static RestServer start(Path data) {
        return start(data, Map.of());
    }

    /// @param more settings, by their whole keys
    public static RestServer start(Path data, Map<String, String> more) {
        var settings = new HashMap<>(usual());
        settings.putAll(more);
        settings.put("parley.asterisk.manager-port", Integer.toString(FreePorts.one()));
        settings.put("parley.asterisk.script-port", Integer.toString(FreePorts.one()));
        return new RestServer(
                Server.start(new Sources(data, null, Map.of(), Map.copyOf(settings))), 0, null);
    }

    /// With a real Asterisk that the server configures and hears; agents have desk telephones.
    public static RestServer withAsterisk(Path data) throws IOException {
        return withAsterisk(data, "desk");
    }

    /// @param telephones of agents: `desk` or `web`
    public static RestServer withAsterisk(Path data, String telephones) throws IOException {
        AsteriskProgram program = AsteriskProgram.provision();
        Path env =
                Files.writeString(
                        data.resolve("asterisk.env"),
                        "AST_MODDIR='%s'\nAST_DATADIR='%s'\nAST_VERSION='%s'\n"
                                .formatted(program.modules(), program.data(), program.version()));
        Path folder = data.resolve("asterisk");
        int sip = FreePorts.one();
        int media = FreePorts.range(100);
        var settings = new HashMap<>(usual());
        settings.put("parley.asterisk.folder", folder.toString());
        settings.put("parley.asterisk.program", env.toString());
        settings.put("parley.asterisk.sip-host", "127.0.0.1");
        settings.put("parley.asterisk.sip-port", Integer.toString(sip));
        settings.put("parley.asterisk.web-host", "127.0.0.1");
        settings.put("parley.asterisk.secure-port", "0");
        settings.put("parley.asterisk.telephones", telephones);
        settings.put("parley.asterisk.loopback-media", ownAddresses());
        settings.put("parley.asterisk.media-first", Integer.toString(media));
        settings.put("parley.asterisk.media-last", Integer.toString(media + 99));
        for (String port : List.of("web", "manager", "script")) {
            settings.put("parley.asterisk." + port + "-port", Integer.toString(FreePorts.one()));
        }
        Server server =
                Server.start(
                        new Sources(data.resolve("data"), null, Map.of(), Map.copyOf(settings)));
        node("start", folder);
        var started = new RestServer(server, sip, folder);
        RestSteps.linked(started);
        return started;
    }

    private static String ownAddresses() throws IOException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(a -> a instanceof Inet4Address && !a.isLoopbackAddress())
                .map(InetAddress::getHostAddress)
                .collect(Collectors.joining(","));
    }

    private static Map<String, String> usual() {
        return Map.of(
                "parley.data.demo", "true",
                "parley.http.port", "0",
                "parley.http.secure-port", "-1");
    }

    private static void node(String command, Path folder) {
        Path script =
                Path.of(System.getProperty("parley.root", ".."), "installer", "asterisk", "node")
                        .toAbsolutePath()
                        .normalize();
        try {
            Process process =
                    new ProcessBuilder(script.toString(), command, folder.toString())
                            .inheritIO()
                            .start();
            if (process.waitFor() != 0) {
                throw new IllegalStateException(script + " " + command);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// Where telephones register.
    public InetSocketAddress sip() {
        return new InetSocketAddress("127.0.0.1", sip);
    }

    /// Where desks sign in.
    public String address() {
        return "http://127.0.0.1:" + server.part(HttpService.class).plainPort().orElseThrow();
    }

    public <T> T part(Class<T> type) {
        return server.part(type);
    }

    /// The sound of a recording, as whoever may hear it gets it.
    public byte[] sound(UUID recording) throws IOException {
        try (InputStream in =
                part(RecordingService.class)
                        .open(
                                recording,
                                RecordingService.Use.PLAY,
                                new RecordingService.Reader(Actor.SERVER, Sight.ALL))) {
            return in.readAllBytes();
        }
    }

    public Answer get(String who, String path) {
        return send(who, "GET", path, null, null);
    }

    public Answer post(String who, String path, Object body) {
        return send(who, "POST", path, body, null);
    }

    public Answer put(String who, String path, Object body) {
        return send(who, "PUT", path, body, null);
    }

    public Answer delete(String who, String path) {
        return send(who, "DELETE", path, null, null);
    }

    public Answer getWith(String bearer, String path) {
        return answer(request(path, "GET", null).header("Authorization", "Bearer " + bearer), null);
    }

    public Answer deleteWith(String bearer, String path) {
        return answer(
                request(path, "DELETE", null).header("Authorization", "Bearer " + bearer), null);
    }

    /// @param who a login name of the demo, whose password is known; null sends no token
    /// @param path below `/api`
    /// @param tag the value of `If-Match`, if one is sent
    public Answer send(String who, String verb, String path, Object body, String tag) {
        HttpRequest.Builder request = request(path, verb, body);
        return answer(who == null ? request : request.header("Authorization", token(who)), tag);
    }

    /// A token of the person, taken once.
    public String token(String who) {
        return tokens.computeIfAbsent(who, _ -> "Bearer " + signIn(who, who + "-demo-2026"));
    }

    public String signIn(String who, String password) {
        var body = Map.of("name", who, "password", password);
        Answer answer = answer(request("/auth/local", "POST", body), null);
        if (answer.status() != 200) {
            throw new IllegalStateException(who + " could not sign in: " + answer.body());
        }
        return answer.as(SignedIn.class).token();
    }

    private HttpRequest.Builder request(String path, String verb, Object body) {
        int port = server.part(HttpService.class).plainPort().orElseThrow();
        try {
            return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api" + path))
                    .version(HttpClient.Version.HTTP_1_1)
                    .header("Content-Type", "application/json")
                    .method(
                            verb,
                            body == null
                                    ? HttpRequest.BodyPublishers.noBody()
                                    : HttpRequest.BodyPublishers.ofString(
                                            Json.strict().writeValueAsString(body)));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Answer answer(HttpRequest.Builder request, String tag) {
        if (tag != null) {
            request.header("If-Match", tag);
        }
        try {
            var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            Map<String, String> headers = new HashMap<>();
            answer.headers().map().forEach((name, values) -> headers.put(name, values.getFirst()));
            return new Answer(answer.statusCode(), answer.body(), headers);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// Ends the Asterisk as if it had died.
    public void stopAsterisk() {
        node("stop", asterisk);
    }

    /// Starts it again with what its files say.
    public void startAsterisk() {
        node("start", asterisk);
    }

    @Override
    public void close() {
        client.close();
        server.close();
        if (asterisk != null) {
            node("stop", asterisk);
        }
    }
}
