package org.parley.agent.recordings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.agent.AgentDesk;
import org.parley.client.TrustedAuthorities;
import org.parley.contract.auth.Me;
import org.parley.contract.auth.Role;
import org.parley.contract.auth.SignedIn;
import org.parley.contract.platform.Page;
import org.parley.contract.platform.Permission;
import org.parley.contract.reports.CallRecord;
import org.parley.contract.reports.Outcome;
import org.parley.contract.telephony.Direction;
import org.parley.desk.i18n.Language;
import org.parley.desk.settings.DeskSettings;
import org.parley.desk.shell.DeskStart;
import org.parley.desk.testing.DeskTest;
import org.parley.desk.testing.FakeServer;
import org.parley.desk.testing.Pictures;
import org.parley.desk.theme.Appearance;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

final class RecordingsTest extends DeskTest {
    @TempDir Path folder;

    private final FakeServer server = new FakeServer(Role.AGENT, List.of());
    private AgentDesk desk;

    @AfterEach
    void close() {
        onScreen(() -> desk.close());
        server.close();
    }

    @Test
    @Tag("T5")
    void whoMayListenFindsTheOwnRecordedCalls() {
        open(Set.of(Permission.RECORDINGS_PLAY));
        click("rail.recordings");
        awaitScreen("the recordings", () -> isThere("agent.recordings.calls"));
        awaitScreen(
                "the calls",
                () ->
                        this.<TableView<CallRecord>>node("agent.recordings.calls").getItems().size()
                                == 1);
        assertEquals(
                "Zoe",
                onScreen(() ->
                        this.<TableView<CallRecord>>node("agent.recordings.calls")
                                .getItems()
                                .getFirst()
                                .callerName()));
        Pictures.snap(stage().getScene(), "recordings-light");
    }

    @Test
    @Tag("T5")
    void whoMayNotListenHasNoSuchItemInTheMenu() {
        open(Set.of());

        assertFalse(onScreen(() -> isThere("rail.recordings")));
    }

    private boolean isThere(String id) {
        return lookup(n -> id.equals(n.getId())).tryQuery().isPresent();
    }

    private void open(Set<Permission> rights) {
        Set<Permission> permissions = new HashSet<>(Role.AGENT.permissions());
        permissions.addAll(rights);
        var me = new Me(new UUID(1, 1), "ann", "Ann Archer", Role.AGENT, permissions, "5001");
        server.answer("GET auth/me", _ -> me);
        server.answer(
                "POST auth/local",
                _ -> new SignedIn("token", Instant.now(Clock.systemUTC()).plusSeconds(3600), me));
        server.answer("GET recordings/mine", _ -> new Page<>(List.of(call()), 1));
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
        awaitScreen("my day", () -> isThere("agent.myday"));
    }

    private static CallRecord call() {
        Instant at = Instant.parse("2026-11-20T09:00:00Z");
        return new CallRecord(
                "c1",
                Direction.INBOUND,
                at,
                at.plusSeconds(4),
                at.plusSeconds(64),
                "39011001",
                "Zoe",
                "0800100",
                "Main line",
                null,
                "sales",
                new UUID(1, 1),
                "Ann Archer",
                4_000,
                2_000,
                60_000,
                0,
                Outcome.ANSWERED,
                "caller",
                new UUID(2, 2),
                null,
                null,
                List.of(),
                "",
                List.of());
    }
}
