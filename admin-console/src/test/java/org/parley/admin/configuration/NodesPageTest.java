package org.parley.admin.configuration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.DialogPane;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.admin.AdminConsole;
import org.parley.admin.testing.ConsoleTest;
import org.parley.desk.i18n.Language;
import org.parley.server.testing.FakeAsterisk;
import org.parley.server.testing.RunningServer;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The Asterisks on the console, on a real server whose Asterisks say what the test wants.
final class NodesPageTest extends ConsoleTest {
    @TempDir Path data;
    private final FakeAsterisk first = answering(new FakeAsterisk());
    private final FakeAsterisk second = answering(new FakeAsterisk());
    private RunningServer server;

    private static FakeAsterisk answering(FakeAsterisk asterisk) {
        return asterisk.listing("CoreShowChannels")
                .listing("Status")
                .listing("DeviceStateList")
                .listing("PJSIPShowEndpoints")
                .listing("QueueStatus")
                .listing("QueueSummary")
                .listing("ShowDialPlan")
                .listing("Hangup");
    }

    @AfterEach
    void stop() {
        end();
        if (server != null) {
            server.close();
        }
        first.close();
        second.close();
    }

    private void openPage(Language language, boolean two) {
        Map<String, String> settings = new HashMap<>();
        settings.put("asterisk.manager-port", String.valueOf(first.port()));
        if (two) {
            settings.put("standby.name", "n2");
            settings.put("standby.manager-port", String.valueOf(second.port()));
        }
        server = new RunningServer(data, settings);
        open(
                server.connection().address().toString(),
                "admin",
                "admin-demo-2026",
                language,
                AdminConsole.features(),
                Optional.empty());
        size(1280, 800);
        openPage("system", "asterisk");
        awaitScreen("the first", () -> shown("asterisk.node.n1"));
    }

    private boolean shown(String id) {
        return lookup((Node node) -> id.equals(node.getId()) && node.isVisible())
                .tryQuery()
                .isPresent();
    }

    private void awaitState(String node, String words) {
        awaitScreen(
                node + " is " + words,
                () -> words.equals(node("asterisk." + node + ".state").getAccessibleText()));
    }

    @Test
    void theOneThatStandsByIsPutToWorkAfterAQuestion() {
        first.listing(
                        "CoreShowChannels",
                        "CoreShowChannel\nChannel: PJSIP/a-1",
                        "CoreShowChannel\nChannel: PJSIP/b-1")
                .listing(
                        "Hangup",
                        "ChannelHungup\nChannel: PJSIP/a-1",
                        "ChannelHungup\nChannel: PJSIP/b-1");
        openPage(Language.ENGLISH, true);
        awaitState("n1", "At work");
        awaitState("n2", "Stands by");
        awaitText("asterisk.n1.channels", "2");
        awaitScreen(
                "both are compared",
                () -> !text("asterisk.n2.compared").equals("Not compared yet"));
        awaitScreen("all is in force", () -> text("asterisk.n2.published").contains("is in force"));
        assertFalse(shown("asterisk.n1.work"));
        assertFalse(shown("badge.asterisk-away"));
        assertEquals(List.of(), shortened());
        snap("admin-asterisk");

        onScreen(() -> this.<Button>node("asterisk.n2.work").requestFocus());
        type(KeyCode.SPACE);
        awaitScreen("the question", () -> shown("console.confirm"));
        DialogPane question = node("console.confirm");
        assertTrue(
                question.getContentText().contains("All calls at n1 end now")
                        && question.getContentText().contains("2 channels"),
                question.getContentText());
        snap(question.getScene(), "admin-asterisk-question");
        first.listing("CoreShowChannels");
        click("console.confirm.yes");

        awaitState("n2", "At work");
        awaitState("n1", "Stands by");
        assertFalse(shown("asterisk.n2.work"));
        assertTrue(shown("asterisk.n1.work"));
    }

    @Test
    void oneThatDiesIsToldOnItsCardAndAtTheTop() {
        openPage(Language.ITALIAN, true);
        awaitState("n2", "Di riserva");
        second.refusingSignIn(true);
        second.cut();
        awaitState("n2", "Non raggiungibile");
        awaitScreen("the badge", () -> shown("badge.asterisk-away"));
        assertTrue(this.<Button>node("badge.asterisk-away").getText().contains("n2"));
        assertTrue(node("asterisk.n2.work").isDisabled());
        assertEquals(List.of(), shortened());
        snap("admin-asterisk-away");

        second.refusingSignIn(false);
        awaitState("n2", "Di riserva");
        awaitScreen("no badge", () -> !shown("badge.asterisk-away"));
    }

    @Test
    void aCentreWithOneSaysHowToHaveASecond() {
        openPage(Language.ENGLISH, false);
        awaitState("n1", "At work");
        assertTrue(shown("asterisk.alone"));
        assertFalse(shown("asterisk.n1.work"));
        assertEquals(List.of(), shortened());
        snap("admin-asterisk-alone");
    }
}
