package org.parley.phonebar;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.parley.phone.caller.SyntheticCall;
import org.parley.phone.caller.SyntheticCaller;
import org.parley.server.app.RestServer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// A bar in a process of its own that is killed in the middle of a talk, and started again.
@Tag("asterisk")
@Tag("G1")
final class CrashOfTheBarTest {
    private static final Duration SPAN = Duration.ofMillis(400);
    private static final Duration SOON = Duration.ofSeconds(40);

    /// What a bar without a sound card sends.
    private static final int TONE = 660;

    @TempDir Path folder;

    private final List<BarProcess> bars = new ArrayList<>();
    private RestServer server;

    @AfterEach
    void end() {
        bars.forEach(BarProcess::close);
        if (server != null) {
            server.close();
        }
    }

    @Test
    @Timeout(180)
    void isBackInItsTalk() throws Exception {
        server = RestServer.withAsterisk(folder, "web");
        BarProcess first = openBar("--auto-answer");
        awaitBoard("READY");
        try (SyntheticCaller callers = SyntheticCaller.open(server.sip())) {
            SyntheticCall caller = callers.call("0800100", "39011301", "Zoe");
            await("the talk").atMost(SOON).until(() -> caller.heard().hears(TONE, SPAN));
            await("what the bar remembers").atMost(SOON).until(this::marked);

            first.close();
            caller.heard().clear();
            assertFalse(caller.ended().isDone(), "the caller is still there");

            openBar();
            await("the talk again").atMost(SOON).until(() -> caller.heard().hears(TONE, SPAN));
            assertFalse(caller.ended().isDone());
            awaitBoard("TALKING");
            caller.hangUp();
            await("the end").atMost(SOON).until(() -> caller.ended().isDone());
        }
        await("what the bar has forgotten").atMost(SOON).until(() -> !marked());
        JsonNode row =
                await("the report")
                        .atMost(SOON)
                        .until(
                                () -> get("/reports/calls?q=39011301").path("rows"),
                                rows -> rows.size() == 1)
                        .path(0);
        assertEquals("ANSWERED", row.path("outcome").asText(), row::toString);
        assertTrue(row.path("talkMillis").asLong() > SPAN.toMillis(), row::toString);
    }

    private boolean marked() throws IOException {
        Path settings = folder.resolve("phonebar");
        try (var files = Files.list(settings)) {
            return files.anyMatch(file -> file.getFileName().toString().startsWith("talking-"));
        }
    }

    private void awaitBoard(String word) {
        await(word).atMost(SOON).until(() -> get("/realtime/snapshot").toString().contains(word));
    }

    private JsonNode get(String path) {
        return server.get("admin", path).json();
    }

    private BarProcess openBar(String... more) throws IOException {
        BarProcess bar = BarProcess.start(server, folder, more);
        bars.add(bar);
        return bar;
    }
}
