package org.parley.server.telephony.voicemail;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.server.app.RestServer;
import org.parley.server.app.RestSteps;
import org.parley.server.telephony.config.model.AsteriskNodeSettings;
import org.parley.server.testing.FreePorts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// What becomes of mails about messages when the mail server does not answer.
final class VoicemailMailerTest {
    @TempDir Path data;
    private RestServer server;
    private int port;

    @BeforeEach
    void start() {
        server = RestServer.start(data);
        port = FreePorts.one();
        RestSteps.mailAccount(server, "Centre", port);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    @Tag("V7")
    void aMailThatIsNotSentInADayIsGivenUpAndOthersGoOn() throws IOException {
        String old = box("Old", "5801");
        String young = box("Young", "5802");
        message("5801", "old", Instant.now().minus(Duration.ofDays(2)));
        await("the audit tells")
                .atMost(30, TimeUnit.SECONDS)
                .until(() -> history(old).contains("voicemail.not-mailed"));
        var postOffice = new GreenMail(new ServerSetup(port, "127.0.0.1", "smtp"));
        postOffice.start();
        try {
            message("5802", "young", Instant.now());
            await("the other box's mail")
                    .atMost(30, TimeUnit.SECONDS)
                    .until(() -> postOffice.getReceivedMessages().length > 0);
            assertEquals(1, postOffice.getReceivedMessages().length, "the old one is given up");
        } finally {
            postOffice.stop();
        }
        assertEquals(
                1,
                server.get("admin", "/telephony/voicemail/" + old + "/messages").json().size(),
                "the message stays");
        assertEquals(-1, history(young).indexOf("voicemail.not-mailed"));
    }

    private String history(String box) {
        return server.get("admin", "/telephony/mailboxes/" + box + "/history").body();
    }

    private String box(String name, String number) {
        Map<String, Object> box = new HashMap<>();
        box.put("name", name);
        box.put("number", number);
        box.put("pin", "4711");
        box.put("pinSet", false);
        box.put("email", "ann@example.org");
        box.put("attach", true);
        box.put("deleteAfterMail", false);
        box.put("maxSeconds", 60);
        box.put("maxMessages", 10);
        RestServer.Answer made = server.post("admin", "/telephony/mailboxes", box);
        assertEquals(201, made.status(), made.body());
        return made.json().path("id").asText();
    }

    /// As Asterisk leaves it: the sound first, then the facts.
    private void message(String box, String id, Instant at) throws IOException {
        Path folder =
                Files.createDirectories(
                        server.part(AsteriskNodeSettings.class)
                                .folders()
                                .base()
                                .resolve("spool/voicemail/parley")
                                .resolve(box)
                                .resolve("INBOX"));
        Files.write(folder.resolve("msg0000.wav"), new byte[64]);
        Files.writeString(
                folder.resolve("msg0000.txt"),
                "[message]\ncallerid=\"Maria\" <39061>\norigtime=%d\nduration=3\nmsg_id=%s\n"
                        .formatted(at.getEpochSecond(), id));
    }
}
