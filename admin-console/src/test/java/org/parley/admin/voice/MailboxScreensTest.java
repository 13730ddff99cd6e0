package org.parley.admin.voice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.control.DialogPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parley.admin.testing.ServedConsoleTest;
import org.parley.contract.telephony.voicemail.Mailbox;
import org.parley.contract.telephony.voicemail.MailboxApi;
import org.parley.desk.i18n.Language;

import java.util.List;

/// The console's page of voicemail boxes, on a real server.
@Tag("V7")
final class MailboxScreensTest extends ServedConsoleTest {
    @Test
    void aBoxIsMadeAndItsPinIsNeverShownAgain() {
        open(Language.ENGLISH, "voice", "mailboxes");
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
        assertFalse(onScreen(() -> node("mailboxes.form.pin.missing").isVisible()));

        onScreen(() -> {
            TableView<?> table = node("mailboxes.table");
            table.getSelectionModel().select(0);
            table.requestFocus();
        });
        type(KeyCode.DELETE);
        awaitScreen("the question", () -> shown("entity.confirm.yes"));
        String question = onScreen(() -> this.<DialogPane>node("entity.confirm").getContentText());
        assertTrue(question.contains("No message is lost."), question);
        click("entity.confirm.yes");
        awaitRows("mailboxes.table", 0);
    }
}
