package org.parley.phonebar;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.parley.phone.caller.CallPlan;
import org.parley.phone.caller.SyntheticCall;
import org.parley.phone.caller.SyntheticCaller;
import org.parley.phone.sip.Credentials;
import org.parley.server.app.RestServer;
import org.parley.server.staff.StaffService;
import org.parley.server.staff.model.AgentPhone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A bar in a process of its own that is killed in the middle of a talk and started again, or whose
/// computer falls asleep.
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

    @Test
    @Tag("G3")
    @Timeout(180)
    void isBackInItsConference() throws Exception {
        server = RestServer.withAsterisk(folder, "web");
        giveBobADeskTelephone();
        BarProcess first = openBar("--auto-answer");
        awaitBoard("READY");
        try (SyntheticCaller callers = SyntheticCaller.open(server.sip())) {
            SyntheticCall caller = callers.call("0800100", "39011302", "Zoe");
            await("the talk").atMost(SOON).until(() -> caller.heard().hears(TONE, SPAN));
            SyntheticCall colleague = callAsBob(callers);
            await("the second").atMost(SOON).until(() -> colleague.heard().hears(TONE, SPAN));
            await("what the bar remembers").atMost(SOON).until(this::marked);
            assertEquals(200, server.post("ann", "/telephony/me/conference", Map.of()).status());
            awaitMembers(3);
            mute("5002", true);
            caller.heard().clear();
            await("in the room").atMost(SOON).until(() -> caller.heard().hears(TONE, SPAN));

            first.close();
            caller.heard().clear();
            colleague.heard().clear();
            openBar();
            await("the caller again").atMost(SOON).until(() -> caller.heard().hears(TONE, SPAN));
            awaitMembers(3);
            mute("5002", false);
            mute("39011302", true);
            await("the colleague again")
                    .atMost(SOON)
                    .until(() -> colleague.heard().hears(TONE, SPAN));
            assertFalse(caller.ended().isDone());
            assertFalse(colleague.ended().isDone());
            colleague.hangUp();
            awaitMembers(2);
            caller.hangUp();
            await("nobody stays alone").atMost(SOON).until(() -> !marked());
        }
        await("one call in the report")
                .atMost(SOON)
                .until(() -> get("/reports/calls?q=39011302").path("rows").size() == 1);
    }

    @Test
    @Timeout(180)
    void takesCallsAgainAfterItsComputerSleptThroughARestartOfAsterisk() throws Exception {
        server = RestServer.withAsterisk(folder, "web");
        BarProcess bar = openBar("--auto-answer");
        awaitBoard("READY");
        bar.sleep();
        server.stopAsterisk();
        awaitBoard("\"connected\":false");
        server.startAsterisk();
        awaitBoard("\"connected\":true");
        bar.wake();
        awaitBoard("\"phoneRegistered\":true");
        awaitBoard("READY");
        try (SyntheticCaller callers = SyntheticCaller.open(server.sip())) {
            SyntheticCall caller = callers.call("0800100", "39011303", "Zoe");
            await("the talk").atMost(SOON).until(() -> caller.heard().hears(TONE, SPAN));
            caller.hangUp();
            await("the end").atMost(SOON).until(() -> caller.ended().isDone());
        }
    }

    private void giveBobADeskTelephone() {
        StaffService staff = server.part(StaffService.class);
        String path = "/staff/agents/" + staff.findAgentByName("bob").orElseThrow().id();
        var bob = (ObjectNode) get(path);
        bob.put("typology", "EXTERNAL");
        assertEquals(200, server.put("admin", path, bob).status());
    }

    private SyntheticCall callAsBob(SyntheticCaller callers) {
        StaffService staff = server.part(StaffService.class);
        AgentPhone account =
                staff.findPhone(staff.findAgentByName("bob").orElseThrow().id()).orElseThrow();
        return callers.call(
                CallPlan.of("5001", account.user(), "bob")
                        .as(new Credentials(account.user(), account.secret())));
    }

    /// By the number of a member.
    private void mute(String number, boolean on) {
        String id =
                server.get("ann", "/telephony/me/conference")
                        .json()
                        .path("members")
                        .valueStream()
                        .filter(one -> one.path("number").asText().equals(number))
                        .findFirst()
                        .orElseThrow()
                        .path("id")
                        .asText();
        String path = "/telephony/me/conference/members/" + id + "/mute?on=" + on;
        assertEquals(204, server.put("ann", path, null).status());
    }

    private void awaitMembers(int count) {
        await(count + " members")
                .atMost(SOON)
                .until(() ->
                        server.get("ann", "/telephony/me/conference").json().path("members").size()
                                == count);
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
