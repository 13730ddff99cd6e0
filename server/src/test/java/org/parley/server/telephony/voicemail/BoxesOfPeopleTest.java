package org.parley.server.telephony.voicemail;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.server.app.RestServer;
import org.parley.server.telephony.config.model.AsteriskNodeSettings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// What becomes of the boxes and messages of agents and telephones that go, or get another number:
/// whoever has the number next hears nothing of it.
@Tag("V7")
final class BoxesOfPeopleTest {
    @TempDir Path data;
    private RestServer server;
    private int left;

    @BeforeEach
    void start() {
        server = RestServer.start(data);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aBoxMovesWithItsOwnersNumberWithPinNameAndMessages() throws IOException {
        ObjectNode door = telephone("Door", "5301", true);
        JsonNode before = box("5301");
        message("5301", "first");
        Files.writeString(place("5301").resolve("unavail.wav"), "a greeting spoken by telephone");
        message("5302", "of a box that is long gone");

        RestServer.Answer moved = put("/staff/telephones", door.put("extension", "5302"));

        assertEquals(200, moved.status(), moved.body());
        assertTrue(moved.json().path("voicemail").asBoolean(), moved.body());
        JsonNode after = box("5302");
        assertEquals(before.path("id"), after.path("id"), "routes that use it find it");
        assertEquals("5302 Door", after.path("name").asText());
        assertTrue(after.path("pinSet").asBoolean());
        JsonNode messages = messages(after);
        assertEquals(1, messages.size(), messages.toString());
        assertEquals("first", messages.path(0).path("id").asText());
        assertTrue(Files.exists(place("5302").resolve("unavail.wav")));
        assertFalse(Files.exists(place("5301").resolve("unavail.wav")));

        telephone("Window", "5301", true);
        assertEquals(0, messages(box("5301")).size(), "the next one hears nothing of it");
    }

    /// A message that somebody is speaking, as Asterisk keeps it until it is whole.
    private Path spokenInto(String number) throws IOException {
        Path spoken = Files.createDirectories(place(number).resolve("tmp"));
        Files.write(spoken.resolve("x7Ab2c.wav"), new byte[64]);
        Files.writeString(spoken.resolve("x7Ab2c"), "[message]\norigtime=1\nmsg_id=spoken\n");
        return spoken;
    }

    private static void ended(Path spoken, Path inbox) throws IOException {
        Files.move(spoken.resolve("x7Ab2c.wav"), inbox.resolve("msg0000.wav"));
        Files.move(spoken.resolve("x7Ab2c"), inbox.resolve("msg0000.txt"));
    }

    @Test
    void whatIsBeingSpokenFollowsItsOwnerAndWhatComesLaterDoesNot() throws IOException {
        ObjectNode door = telephone("Door", "5301", true);
        message("5301", "first");
        Path spoken = spokenInto("5301");

        RestServer.Answer moved = put("/staff/telephones", door.put("extension", "5302"));
        assertEquals(200, moved.status(), moved.body());
        assertEquals(1, messages(box("5302")).size(), "what is whole is there at once");
        telephone("Window", "5301", true);
        Path inbox = place("5301").resolve("INBOX");
        Files.writeString(inbox.resolve("msg0001.wav"), "for the window");
        Files.writeString(
                inbox.resolve("msg0001.txt"),
                "callerid=<39062>\norigtime=4000000000\nduration=3\nmsg_id=later\n");
        ended(spoken, inbox);

        await("the owner has it")
                .atMost(20, TimeUnit.SECONDS)
                .until(() -> messages(box("5302")).size() == 2);
        assertTrue(messages(box("5302")).toString().contains("spoken"));
        JsonNode window = messages(box("5301"));
        assertEquals(1, window.size(), window.toString());
        assertEquals("later", window.path(0).path("id").asText());
    }

    @Test
    void whatIsSpokenForTheFirstOwnerStaysTheirsWhenTheNextMovesOrGoesToo() throws IOException {
        ObjectNode door = telephone("Door", "5301", true);
        message("5301", "first");
        Path spoken = spokenInto("5301");
        assertEquals(200, put("/staff/telephones", door.put("extension", "5302")).status());
        ObjectNode window = telephone("Window", "5301", true);
        RestServer.Answer second = put("/staff/telephones", window.put("extension", "5303"));
        assertEquals(200, second.status(), second.body());

        Path inbox = Files.createDirectories(place("5301").resolve("INBOX"));
        ended(spoken, inbox);

        await("the first owner has it")
                .atMost(20, TimeUnit.SECONDS)
                .until(() -> messages(box("5302")).size() == 2);
        assertEquals(0, messages(box("5303")).size());
    }

    @Test
    void whoeverHasMessagesIsNotDeletedAndTheMessagesOfADeletedBoxAreErased() throws IOException {
        ObjectNode door = telephone("Door", "5301", true);
        JsonNode box = box("5301");
        message("5301", "first");
        String own = "/staff/telephones/" + door.path("id").asText();

        RestServer.Answer kept = server.delete("admin", own);
        assertEquals(409, kept.status(), kept.body());
        assertTrue(kept.body().contains("The telephone Door has a voicemail"), kept.body());
        assertTrue(kept.body().contains("holds a message"), kept.body());
        ObjectNode ann = named("/staff/agents", "ann");
        ann = (ObjectNode) put("/staff/agents", ann.put("voicemail", true)).json();
        String number = ann.path("extension").asText();
        message(number, "one");
        message(number, "two");
        RestServer.Answer agent =
                server.delete("admin", "/staff/agents/" + ann.path("id").asText());
        assertEquals(409, agent.status(), agent.body());
        assertTrue(agent.body().contains("holds 2 messages"), agent.body());

        String path = "/telephony/mailboxes/" + box.path("id").asText();
        assertEquals(204, server.delete("admin", path).status());
        assertFalse(Files.exists(place("5301")));
        assertEquals(204, server.delete("admin", own).status());
    }

    @Test
    void nobodyIsGivenTheNumberOfABoxThatHoldsMessagesOrBringsABoxToAnother() throws IOException {
        byHand("Night", "5401");
        message("5401", "for the night");
        RestServer.Answer refused = post("Porter", "5401", false);
        assertEquals(422, refused.status(), refused.body());
        assertTrue(refused.body().contains("which holds a message"), refused.body());

        byHand("Day", "5402");
        ObjectNode door = telephone("Door", "5301", true);
        RestServer.Answer second = put("/staff/telephones", door.put("extension", "5402"));
        assertEquals(422, second.status(), second.body());
        assertTrue(second.body().contains("is the number of the box Day"), second.body());
        telephone("Porter", "5402", true);
        assertEquals("Day", box("5402").path("name").asText(), "an empty one is theirs");
    }

    @Test
    void aBoxKeepsItsNumberUnlessItsOwnerGetsAnother() {
        byHand("Night", "5401");
        ObjectNode box = ((ObjectNode) box("5401")).put("number", "5403");
        RestServer.Answer refused = put("/telephony/mailboxes", box);
        assertEquals(422, refused.status(), refused.body());
        assertTrue(refused.body().contains("the messages lie under it"), refused.body());
    }

    private ObjectNode telephone(String name, String extension, boolean voicemail) {
        RestServer.Answer made = post(name, extension, voicemail);
        assertEquals(201, made.status(), made.body());
        return (ObjectNode) made.json();
    }

    private RestServer.Answer post(String name, String extension, boolean voicemail) {
        Map<String, Object> wanted = new HashMap<>();
        wanted.put("name", name);
        wanted.put("extension", extension);
        wanted.put("dtmf", "RFC4733");
        wanted.put("enabled", true);
        wanted.put("voicemail", voicemail);
        if (voicemail) {
            wanted.put("voicemailPin", "4711");
        }
        return server.post("admin", "/staff/telephones", wanted);
    }

    private void byHand(String name, String number) {
        Map<String, Object> box = new HashMap<>();
        box.put("name", name);
        box.put("number", number);
        box.put("pin", "4711");
        box.put("pinSet", false);
        box.put("email", "");
        box.put("attach", false);
        box.put("deleteAfterMail", false);
        box.put("maxSeconds", 60);
        box.put("maxMessages", 10);
        RestServer.Answer made = server.post("admin", "/telephony/mailboxes", box);
        assertEquals(201, made.status(), made.body());
        assertFalse(made.body().contains("4711"), made.body());
        assertTrue(made.json().path("pinSet").asBoolean(), made.body());
    }

    private RestServer.Answer put(String path, ObjectNode thing) {
        return server.put("admin", path + "/" + thing.path("id").asText(), thing);
    }

    private JsonNode box(String number) {
        for (JsonNode row : rows("/telephony/mailboxes")) {
            if (row.path("number").asText().equals(number)) {
                return row;
            }
        }
        throw new AssertionError("no box " + number);
    }

    private ObjectNode named(String path, String name) {
        for (JsonNode row : rows(path)) {
            if (row.path("name").asText().equals(name)) {
                return (ObjectNode) row;
            }
        }
        throw new AssertionError("no " + name + " at " + path);
    }

    private JsonNode rows(String path) {
        return server.get("admin", path + "?limit=1000").json().path("rows");
    }

    private JsonNode messages(JsonNode box) {
        return server.get("admin", "/telephony/voicemail/" + box.path("id").asText() + "/messages")
                .json();
    }

    private Path place(String box) {
        return server.part(AsteriskNodeSettings.class)
                .folders()
                .base()
                .resolve("spool/voicemail/parley")
                .resolve(box);
    }

    /// As Asterisk leaves it: the sound first, then the facts.
    private void message(String box, String id) throws IOException {
        Path folder = Files.createDirectories(place(box).resolve("INBOX"));
        String name = "msg000" + left++;
        Files.write(folder.resolve(name + ".wav"), new byte[64]);
        Files.writeString(
                folder.resolve(name + ".txt"),
                "[message]\ncallerid=\"Maria\" <39061>\norigtime=1\nduration=3\nmsg_id=%s\n"
                        .formatted(id));
    }
}
