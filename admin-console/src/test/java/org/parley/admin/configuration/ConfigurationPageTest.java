package org.parley.admin.configuration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.inject.Module;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.admin.AdminConsole;
import org.parley.admin.testing.ConsoleTest;
import org.parley.admin.testing.FakeCentre;
import org.parley.contract.auth.Role;
import org.parley.contract.configuration.ConfigurationFiles;
import org.parley.contract.configuration.ConfigurationPlan;
import org.parley.contract.configuration.ConfigurationState;
import org.parley.contract.configuration.Drift;
import org.parley.contract.configuration.PlannedChange;
import org.parley.contract.configuration.PlannedChange.Action;
import org.parley.contract.platform.Ids;
import org.parley.contract.platform.Page;
import org.parley.contract.platform.entity.HistoryEntry.Change;
import org.parley.desk.i18n.Language;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

final class ConfigurationPageTest extends ConsoleTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private final FakeCentre centre = new FakeCentre(Role.ADMIN);
    private final ConfigurationPlan plan =
            new ConfigurationPlan(
                    List.of(
                            new PlannedChange(
                                    Action.CHANGE,
                                    "pause",
                                    Ids.next(),
                                    "Lunch",
                                    List.of(
                                            new Change("thresholdMinutes", "45", "30"),
                                            new Change("paid", "true", "false")),
                                    List.of(),
                                    List.of()),
                            new PlannedChange(
                                    Action.ADD,
                                    "tag",
                                    Ids.next(),
                                    "VIP ${x}; \"gold\"",
                                    List.of(new Change("colour", null, "#cc8800")),
                                    List.of(),
                                    List.of("password")),
                            new PlannedChange(
                                    Action.DELETE,
                                    "tag",
                                    Ids.next(),
                                    "Old",
                                    List.of(),
                                    List.of(),
                                    List.of())),
                    "abc");

    @BeforeEach
    void serve() {
        centre.on(
                "GET configuration/states",
                (_, _) ->
                        new Page<>(
                                List.of(
                                        new ConfigurationState(
                                                NOON, "sue", List.of("pause.update: Lunch"), 3),
                                        new ConfigurationState(
                                                NOON.minusSeconds(90),
                                                "admin",
                                                List.of("tag.create: Old"),
                                                1)),
                                2));
        centre.on("POST configuration/rollback/plan", (_, _) -> plan);
        centre.on("POST configuration/rollback", (_, _) -> plan);
        centre.on("POST configuration/plan", (_, _) -> plan);
        centre.on(
                "GET configuration/files",
                (_, _) -> new ConfigurationFiles(Map.of("tag.yaml", "- name: VIP\n")));
        centre.on(
                "GET telephony/drift",
                (_, _) ->
                        new Drift(
                                "main",
                                NOON,
                                true,
                                List.of(
                                        new Drift.Difference(
                                                "queues.conf",
                                                List.of("[sales]"),
                                                List.of("[intruder]")))));
    }

    @AfterEach
    void stop() {
        end();
        centre.close();
    }

    private void openPage(Language language) {
        List<Module> features = new ArrayList<>(AdminConsole.features());
        features.removeIf(ConfigurationModule.class::isInstance);
        features.add(
                new ConfigurationModule((_, _) -> Optional.of(folder.resolve("settings-files"))));
        open(centre.address(), "sue", "right", language, features, Optional.empty());
        size(1280, 800);
        press(KeyCode.CONTROL).type(KeyCode.K).release(KeyCode.CONTROL);
        awaitScreen("the palette", () -> lookup("#palette").tryQuery().isPresent());
        write("onfig").type(KeyCode.ENTER);
        awaitScreen(
                "the moments",
                () -> this.<ListView<?>>node("admin.configuration.states").getItems().size() == 2);
    }

    private void select(int state) {
        onScreen(() ->
                this.<ListView<?>>node("admin.configuration.states")
                        .getSelectionModel()
                        .select(state));
    }

    private void fire(String id) {
        onScreen(() -> this.<ButtonBase>node(id).fire());
    }

    @Test
    void showsWhatGoingBackWouldChangeAndGoesBack() {
        openPage(Language.ENGLISH);
        select(1);
        awaitText("admin.configuration.explained", "3 things would change.");
        awaitRows("admin.configuration.changes", 3);
        List<ComparisonLine> lines = rows("admin.configuration.changes");
        assertEquals("Pause Lunch", lines.getFirst().what());
        assertEquals("thresholdMinutes: 45 → 30, paid: true → false", lines.getFirst().how());
        assertEquals("Tag VIP ${x}; \"gold\"", lines.get(1).what());
        String secret = lines.get(1).how();
        assertTrue(secret.startsWith("It comes back without its secret (password)"), secret);
        assertTrue(secret.endsWith("colour: #cc8800"), secret);
        awaitScreen(
                "it stands on several lines, all of them seen",
                () ->
                        lookup(node -> node instanceof Text words && secret.equals(words.getText()))
                                .queryAllAs(Text.class)
                                .stream()
                                .anyMatch(this::isWhole));
        assertTrue(onScreen(() -> node("admin.configuration.apply").isVisible()));
        snap("admin-configuration");
        click("admin.configuration.apply");
        awaitScreen(
                "asked",
                () -> lookup(n -> "console.confirm.yes".equals(n.getId())).tryQuery().isPresent());
        click("console.confirm.yes");
        awaitScreen(
                "gone back",
                () -> centre.received.stream().anyMatch("POST configuration/rollback"::equals));
        awaitText("admin.configuration.headline", "Configuration");
    }

    private boolean isWhole(Text words) {
        double height = words.getLayoutBounds().getHeight();
        Parent cell = words.getParent().getParent();
        Node table = node("admin.configuration.changes");
        double end = words.localToScene(words.getLayoutBounds()).getMaxX();
        return height > 30
                && cell.getLayoutBounds().getHeight() >= height
                && end <= table.localToScene(table.getLayoutBounds()).getMaxX();
    }

    @Test
    void savesAndComparesFilesAndChecksAsterisk() throws IOException {
        openPage(Language.ITALIAN);
        fire("admin.configuration.export");
        awaitScreen("written", () -> Files.exists(folder.resolve("settings-files/tag.yaml")));
        assertEquals("- name: VIP\n", Files.readString(folder.resolve("settings-files/tag.yaml")));
        fire("admin.configuration.compare");
        awaitText("admin.configuration.explained", "Cambierebbero 3 elementi.");
        fire("admin.configuration.drift");
        awaitText("admin.configuration.explained", "Una differenza rispetto alla configurazione.");
        assertFalse(onScreen(() -> node("admin.configuration.apply").isVisible()));
        ComparisonLine line = this.<ComparisonLine>rows("admin.configuration.changes").getFirst();
        assertEquals("manca: [sales]; non configurato: [intruder]", line.how());
        snap("admin-drift-italian");
    }
}
