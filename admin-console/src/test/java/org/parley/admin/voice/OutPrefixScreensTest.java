package org.parley.admin.voice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parley.admin.testing.ServedConsoleTest;
import org.parley.contract.telephony.route.OutPrefix;
import org.parley.contract.telephony.route.OutPrefixApi;
import org.parley.desk.i18n.Language;

import java.util.List;

/// The console's page of prefixes, on a real server.
@Tag("V3")
final class OutPrefixScreensTest extends ServedConsoleTest {
    @Test
    void aPrefixIsMade() {
        open(Language.ENGLISH, "voice", "prefixes");
        click("prefixes.add");
        awaitScreen("the form", () -> shown("prefixes.form.name"));
        onScreen(() -> {
            this.<TextField>node("prefixes.form.name").setText("Milan office");
            this.<TextField>node("prefixes.form.digits").setText("333");
            this.<TextField>node("prefixes.form.callerId").setText("Milan <0299001>");
        });
        snap("admin-prefix-form");
        press(KeyCode.CONTROL).type(KeyCode.S).release(KeyCode.CONTROL);
        awaitRows("prefixes.table", 1);
        snap("admin-prefixes");
        OutPrefix made =
                other.api(OutPrefixApi.class)
                        .list("milan", List.of(), null, 1, 0)
                        .rows()
                        .getFirst();
        assertEquals("333", made.digits());
        assertEquals("agents", made.context());
        assertFalse(made.keep());
        assertTrue(made.enabled());
    }
}
