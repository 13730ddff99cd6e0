package org.parley.admin.voice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.admin.AdminConsole;
import org.parley.admin.testing.ConsoleTest;
import org.parley.client.Session;
import org.parley.contract.telephony.voicemail.Mailbox;
import org.parley.contract.telephony.voicemail.MailboxApi;
import org.parley.desk.i18n.Language;
import org.parley.server.testing.RunningServer;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The console's page of voicemail boxes, on a real server.
@Tag("V7")
final class MailboxScreensTest extends ConsoleTest {
    @TempDir Path data;
    private RunningServer server;
    private Session other;

    @BeforeEach
    void start() {
        server = new RunningServer(data, Map.of());
        other = server.signIn("admin");
    }

    @AfterEach
    void stop() {
        end();
        server.close();
    }

    @Test
    void aBoxIsMadeAndItsPinIsNeverShownAgain() {
        open(
                server.connection().address().toString(),
                "admin",
                "admin-demo-2026",
                Language.ENGLISH,
                AdminConsole.features(),
                Optional.empty());
        size(1280, 800);
        openPage("voice", "mailboxes");
        awaitScreen("the page", () -> shown("mailboxes"));
        click("mailboxes.add");
        awaitScreen("the form", () -> shown("mailboxes.form.name"));
        onScreen(() -> {
            this.<TextField>node("mailboxes.form.name").setText("After hours");
            this.<TextField>node("mailboxes.form.number").setText("5801");
            this.<TextField>node("mailboxes.form.email").setText("night@example.org");
            this.<TextField>node("mailboxes.form.pin").setText("4711");
        });
        snap("admin-mailbox-form");
        press(KeyCode.CONTROL).type(KeyCode.S).release(KeyCode.CONTROL);
        awaitRows("mailboxes.table", 1);
        snap("admin-mailboxes");
        Mailbox made =
                other.api(MailboxApi.class).list("hours", List.of(), null, 1, 0).rows().getFirst();
        assertEquals("5801", made.number());
        assertTrue(made.pinSet());
        assertEquals("", made.pin());
    }

    private boolean shown(String id) {
        return lookup((Node node) -> id.equals(node.getId())).tryQuery().isPresent();
    }
}
