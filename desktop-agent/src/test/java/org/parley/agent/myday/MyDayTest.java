package org.parley.agent.myday;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.agent.AgentDesk;
import org.parley.client.TrustedAuthorities;
import org.parley.contract.auth.Role;
import org.parley.contract.realtime.CallRow;
import org.parley.contract.realtime.QueueRow;
import org.parley.contract.routing.AgentState;
import org.parley.contract.routing.PauseReason;
import org.parley.contract.routing.Presence;
import org.parley.contract.staff.BarSettings;
import org.parley.contract.staff.LogLevel;
import org.parley.contract.telephony.CallState;
import org.parley.contract.telephony.Direction;
import org.parley.contract.telephony.LiveCall;
import org.parley.desk.i18n.Language;
import org.parley.desk.settings.DeskSettings;
import org.parley.desk.settings.LogDetail;
import org.parley.desk.shell.DeskStart;
import org.parley.desk.testing.BundleChecks;
import org.parley.desk.testing.DeskTest;
import org.parley.desk.testing.FakeServer;
import org.parley.desk.testing.Pictures;
import org.parley.desk.theme.Appearance;
import org.parley.desk.theme.Theme;
import org.slf4j.LoggerFactory;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

final class MyDayTest extends DeskTest {
    private static final Instant NOW = Instant.ofEpochMilli(System.currentTimeMillis());

    @TempDir Path folder;

    private final FakeServer server =
            new FakeServer(
                    Role.AGENT,
                    List.of(
                            queue("sales", 2, 3),
                            queue("support", 1, 1),
                            call("c1", "+39 02 5550 123", "Maria Lindqvist", "sales", 94),
                            call("c2", "+44 20 7946 0018", "", "support", 31),
                            call("c3", "+1 202 555 0143", "James Okafor", "sales", 8)));
    private AgentDesk desk;

    private static QueueRow queue(String name, int waiting, int ready) {
        return new QueueRow(
                UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                name,
                waiting,
                1,
                NOW.minusSeconds(94),
                ready,
                5,
                0,
                140,
                120,
                9,
                0,
                106,
                null,
                11,
                194,
                0,
                null);
    }

    private static CallRow call(String id, String number, String name, String queue, int seconds) {
        return CallRow.of(
                new LiveCall(
                        id,
                        Direction.INBOUND,
                        CallState.WAITING,
                        number,
                        name,
                        "4000",
                        queue,
                        null,
                        null,
                        NOW.minusSeconds(seconds),
                        NOW.minusSeconds(seconds),
                        false,
                        LiveCall.WayOut.NONE));
    }

    private static AgentState state(Presence presence, String reason) {
        return new AgentState(
                new UUID(1, 1),
                presence,
                reason,
                NOW.minusSeconds(62),
                presence == Presence.OFFLINE ? null : NOW.minusSeconds(4000),
                List.of("sales", "support"),
                null,
                List.of());
    }

    private void open() {
        server.answer("GET routing/me", _ -> state(Presence.OFFLINE, null));
        server.answer("POST routing/me/sign-on", _ -> state(Presence.READY, null));
        server.answer("POST routing/me/pause", _ -> state(Presence.PAUSED, "Lunch"));
        server.answer(
                "GET routing/me/pauses",
                _ ->
                        List.of(
                                new PauseReason(new UUID(1, 2), "Lunch"),
                                new PauseReason(new UUID(1, 3), "Training")));
        onScreen(() -> {
            DeskSettings settings = new DeskSettings(folder);
            settings.language(Language.ENGLISH);
            settings.appearance(Appearance.LIGHT);
            desk =
                    AgentDesk.open(
                            stage(),
                            new DeskStart(
                                    AgentDesk.APPLICATION,
                                    settings,
                                    TrustedAuthorities.inFolder(folder),
                                    Clock.systemUTC(),
                                    AgentDesk.TEXTS));
            return desk;
        });
        click("signin.server");
        write(server.address()).type(KeyCode.TAB);
        write("ann").type(KeyCode.TAB).write("right").type(KeyCode.ENTER);
        awaitScreen(
                "my day",
                () -> lookup(n -> "agent.myday".equals(n.getId())).tryQuery().isPresent());
    }

    @AfterEach
    void close() {
        onScreen(() -> desk.close());
        server.close();
    }

    @Test
    @Tag("T2")
    void theLogTellsAsMuchAsTheAdministratorChose() {
        server.answer(
                "GET staff/me/bar",
                _ -> new BarSettings(false, 0, true, true, LogLevel.DEBUG, Set.of()));
        var log = LoggerFactory.getLogger("org.parley");
        open();
        awaitScreen("the log's level", log::isDebugEnabled);
        onScreen(() -> LogDetail.set(LogLevel.INFO));
        assertFalse(log.isDebugEnabled());
    }

    @Test
    void showsWhoWaitsAndLetsTheAgentSignOnAndPause() {
        open();
        awaitScreen(
                "the callers",
                () -> this.<TableView<LiveCall>>node("agent.myday.waiting").getItems().size() == 3);
        assertEquals(
                "c1",
                onScreen(() ->
                        this.<TableView<LiveCall>>node("agent.myday.waiting")
                                .getItems()
                                .getFirst()
                                .id()),
                "the longest waiting first");
        awaitScreen("signed off", () -> !lookup("Signed off").queryAll().isEmpty());

        press(KeyCode.CONTROL).type(KeyCode.R).release(KeyCode.CONTROL);
        awaitScreen("ready", () -> node("agent.myday.ready").isDisabled());
        assertEquals(
                "sales, support",
                onScreen(() -> this.<Label>node("agent.myday.queue-names").getText()));
        Pictures.snap(stage().getScene(), "my-day-light");

        click("agent.myday.pause");
        clickOn("Lunch");
        awaitScreen("paused", () -> !node("agent.myday.ready").isDisabled());
        assertTrue(onScreen(() -> !lookup("Lunch").queryAll().isEmpty()));
        onScreen(() -> desk.context().getInstance(Theme.class).choose(Appearance.DARK));
        Pictures.snap(stage().getScene(), "my-day-dark");
    }

    @Test
    void textsAreCompleteInEachLanguage() {
        open();
        AgentDesk.TEXTS.forEach(BundleChecks::complete);
    }
}
