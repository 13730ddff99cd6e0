package org.parley.server.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.contract.auth.Me;
import org.parley.contract.auth.SignedIn;
import org.parley.contract.platform.Json;
import org.parley.server.platform.config.ConfigurationExample;
import org.parley.server.platform.config.ConfigurationFault;
import org.parley.server.platform.config.Sources;
import org.parley.server.platform.http.HttpService;
import org.parley.server.platform.life.StartFailure;
import org.parley.server.staff.StaffService;
import org.parley.server.testing.FreePorts;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

final class ServerTest {
    @TempDir Path data;

    @Test
    void startsSignsInAndStops() throws Exception {
        try (Server server = Server.start(sources("true"))) {
            String body = "{\"name\":\"ann\",\"password\":\"ann-demo-2026\"}";
            SignedIn signedIn =
                    Json.lenient()
                            .readValue(send(server, "/api/auth/local", "", body), SignedIn.class);
            assertEquals("5001", signedIn.me().extension());
            assertEquals(
                    signedIn.me(),
                    Json.lenient()
                            .readValue(
                                    send(server, "/api/auth/me", signedIn.token(), ""), Me.class));
        }
        try (Server again = Server.start(sources("true"))) {
            assertEquals(3, again.part(StaffService.class).listAgents().size());
        }
    }

    @Test
    void makesAnEmptyInstallationsAdministratorWhoMustChooseAPassword() throws Exception {
        Path file = data.resolve("first-sign-in.txt");
        try (Server server = Server.start(sources("false"))) {
            String given =
                    Files.readAllLines(file).stream()
                            .filter(line -> line.startsWith("Password:"))
                            .map(line -> line.substring("Password:".length()).strip())
                            .findFirst()
                            .orElseThrow();
            assertEquals(
                    "rw-------",
                    PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
            String credentials = "{\"name\":\"admin\",\"password\":\"" + given + "\"}";
            String change = "{\"credentials\":" + credentials + ",\"next\":\"Ma-1-guardi4n\"}";
            assertTrue(send(server, "/api/auth/local/password", "", change).contains("ADMIN"));
            Awaitility.await().until(() -> Files.notExists(file));
        }
        try (Server again = Server.start(sources("false"))) {
            assertTrue(Files.notExists(file));
            String body = "{\"name\":\"admin\",\"password\":\"Ma-1-guardi4n\"}";
            assertTrue(send(again, "/api/auth/local", "", body).contains("ADMIN"));
        }
    }

    @Test
    void refusesAFolderThatAnotherServerHas() {
        try (Server first = Server.start(sources("false"))) {
            StartFailure failure =
                    assertThrows(StartFailure.class, () -> Server.start(sources("false")));

            assertTrue(failure.getMessage().contains("Another server"), failure.getMessage());
            assertEquals(0, first.part(StaffService.class).listAgents().size());
        }
    }

    @Test
    void saysThatTheFolderCannotBeWritten() throws IOException {
        Path file = Files.createFile(data.resolve("file"));

        StartFailure failure =
                assertThrows(
                        StartFailure.class,
                        () -> Server.start(new Sources(file, null, Map.of(), Map.of())));

        assertTrue(failure.getMessage().contains("cannot be written"), failure.getMessage());
    }

    @Test
    void refusesDemoPasswordsBeyondThisMachine() {
        var open =
                new Sources(
                        data,
                        null,
                        Map.of(),
                        Map.of("parley.data.demo", "true", "parley.http.secure-host", "0.0.0.0"));

        ConfigurationFault fault = assertThrows(ConfigurationFault.class, () -> Server.start(open));

        assertEquals("data.demo", fault.entries().getFirst().key());
    }

    @Test
    void documentsEveryKey() throws IOException {
        String example = ConfigurationExample.of(ServerModules.SECTIONS);
        String documented;
        try (var in = Server.class.getResourceAsStream("/server.properties.example")) {
            documented = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        Path wanted = Files.writeString(Path.of("target", "server.properties.example"), example);

        assertEquals(
                example,
                documented,
                "the keys have changed: copy " + wanted + " to src/main/resources");
    }

    private static String send(Server server, String path, String token, String body)
            throws IOException, InterruptedException {
        int port = server.part(HttpService.class).plainPort().orElseThrow();
        var request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .version(HttpClient.Version.HTTP_1_1)
                        .header("Authorization", "Bearer " + token);
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(body));
        }
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            assertEquals(2, answer.statusCode() / 100, answer.body());
            return answer.body();
        }
    }

    private static String port() {
        return Integer.toString(FreePorts.one());
    }

    private Sources sources(String demo) {
        return new Sources(
                data,
                null,
                Map.of(),
                Map.of(
                        "parley.data.demo",
                        demo,
                        "parley.http.port",
                        "0",
                        "parley.http.secure-port",
                        "-1",
                        "parley.asterisk.manager-port",
                        port(),
                        "parley.asterisk.script-port",
                        port()));
    }
}
