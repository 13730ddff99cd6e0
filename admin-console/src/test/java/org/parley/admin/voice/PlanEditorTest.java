package org.parley.admin.voice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.admin.AdminConsole;
import org.parley.admin.testing.ConsoleTest;
import org.parley.contract.telephony.PlanStep;
import org.parley.contract.telephony.Route;
import org.parley.desk.i18n.Language;
import org.parley.server.platform.http.HttpService;
import org.parley.server.telephony.route.RouteService;
import org.parley.server.testing.RunningServer;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The action plan's editor, on a real server.
final class PlanEditorTest extends ConsoleTest {
    @TempDir Path data;
    private RunningServer server;

    @BeforeEach
    void start() {
        server = new RunningServer(data, Map.of());
    }

    @AfterEach
    void stop() {
        end();
        server.close();
    }

    @Test
    @Tag("V3")
    @Tag("A10")
    void stepsAreAddedGatedAndMovedByKeys() {
        openRoutes(Language.ITALIAN);
        click("routes.add");
        fill("routes.form.name", "Sera");
        fill("routes.form.pattern", "0800900");
        plan();
        awaitScreen("an empty plan shows all", () -> isThere("routes.form.steps.add.hangup"));
        snap("admin-route-plan-empty");
        click("routes.form.steps.add.hangup");
        assertFalse(isThere("routes.form.steps.add.wait"), "the others step back");
        click("routes.form.steps.add.queue");
        add("wait");
        awaitScreen(
                "the intervals are known",
                () ->
                        this.<ComboBox<UUID>>node("routes.form.steps.0.interval").getItems().size()
                                > 1);
        onScreen(() -> {
            this.<ComboBox<UUID>>node("routes.form.steps.0.interval").getSelectionModel().select(1);
            this.<ComboBox<UUID>>node("routes.form.steps.1.queue").getSelectionModel().select(1);
            this.<TextInputControl>node("routes.form.steps.2.seconds").setText("3");
            this.<Node>node("routes.form.steps.2.seconds").requestFocus();
        });
        snap("admin-route-plan");
        press(KeyCode.ALT).type(KeyCode.UP).release(KeyCode.ALT);
        awaitScreen("moved up", () -> isThere("routes.form.steps.1.seconds"));
        click("routes.form.save");
        awaitRows("routes.table", 3);
        Route stored =
                server.part(RouteService.class).listRoutes().stream()
                        .filter(route -> route.name().equals("Sera"))
                        .findFirst()
                        .orElseThrow();
        assertEquals(
                List.of("hangup", "wait", "queue"),
                stored.steps().stream().map(PlanStep::application).toList());
        assertEquals("3", stored.steps().get(1).value("seconds"));
        snap("admin-routes-it");
    }

    @Test
    @Tag("V3")
    void anIncompleteStepIsToldAndAnOutboundPlanFits() {
        openRoutes(Language.ENGLISH);
        click("routes.add");
        fill("routes.form.name", "Abroad");
        fill("routes.form.pattern", "_00X.");
        plan();
        add("outbound");
        click("routes.form.save");
        awaitScreen("the fault", () -> isThere("routes.form.steps.fault"));
        snap("admin-route-outbound");
        assertEquals(2, rows("routes.table").size());
    }

    @Test
    @Tag("A11")
    void aVariableIsSetAndReadAloud() {
        openRoutes(Language.ENGLISH);
        click("routes.add");
        fill("routes.form.name", "Who calls");
        fill("routes.form.pattern", "0800901");
        plan();
        add("set");
        add("say");
        fill("routes.form.steps.0.variable", "9 X");
        fill("routes.form.steps.0.value", "{CALLERID(num)}");
        fill("routes.form.steps.1.text", "{WHO}");
        onScreen(() -> this.<Node>node("routes.form.steps.1.text").requestFocus());
        click("routes.form.save");
        awaitScreen(
                "the faulty step's own field has the cursor",
                () -> hasFocus("routes.form.steps.0.variable"));
        fill("routes.form.steps.0.variable", "WHO");
        snap("admin-route-say");
        click("routes.form.save");
        awaitRows("routes.table", 3);
        Route stored =
                server.part(RouteService.class).listRoutes().stream()
                        .filter(route -> route.name().equals("Who calls"))
                        .findFirst()
                        .orElseThrow();
        assertEquals("{WHO}", stored.steps().get(1).value("text"));
        assertEquals("digits", stored.steps().get(1).value("as"));
    }

    @Test
    @Tag("V3")
    void aMailIsSentAndACallPickedUp() {
        openRoutes(Language.ITALIAN);
        click("routes.add");
        fill("routes.form.name", "Avvisi");
        fill("routes.form.pattern", "0800902");
        plan();
        add("mail");
        awaitScreen("the mail's step has the cursor", () -> hasFocus("routes.form.steps.0."));
        onScreen(() -> this.<ToggleButton>node("routes.form.steps.more").fire());
        snap("admin-route-plan-more");
        onScreen(() -> this.<ToggleButton>node("routes.form.steps.more").fire());
        add("pickup");
        awaitScreen("the new step has the cursor", () -> hasFocus("routes.form.steps.1."));
        assertTrue(onScreen(() -> isSeen("routes.form.steps.1")), "and is seen");
        fill("routes.form.steps.0.to", "nobody");
        fill("routes.form.steps.0.subject", "{CALLERID(num)} > {EXTEN}");
        fill("routes.form.steps.0.body", "Ha chiamato {CALLERID(name)}.");
        fill("routes.form.steps.1.number", "5001");
        click("routes.form.save");
        awaitScreen(
                "the fault stands beside the steps, with the number of the one that is wrong",
                () ->
                        this.<Label>node("routes.form.steps.fault")
                                .getText()
                                .startsWith("1: invia a indirizzi"));
        assertTrue(hasFocus("routes.form.steps.0."), "the faulty step has the cursor");
        assertTrue(onScreen(() -> isSeen("routes.form.steps.0.to")), "and is seen");
        fill("routes.form.steps.0.to", "negozio@example.org");
        snap("admin-route-mail");
        click("routes.form.save");
        awaitRows("routes.table", 3);
        Route stored =
                server.part(RouteService.class).listRoutes().stream()
                        .filter(route -> route.name().equals("Avvisi"))
                        .findFirst()
                        .orElseThrow();
        assertEquals("negozio@example.org", stored.steps().getFirst().value("to"));
        assertEquals("5001", stored.steps().get(1).value("number"));
    }

    private void openRoutes(Language language) {
        open(
                "http://127.0.0.1:" + server.part(HttpService.class).plainPort().orElseThrow(),
                "admin",
                "admin-demo-2026",
                language,
                AdminConsole.features(),
                Optional.empty());
        size(1280, 760);
        openPage("voice", "routes");
        awaitRows("routes.table", 2);
    }

    /// Adds a step as one does who knows its name: one from the row, or from below "More".
    private void add(String application) {
        String id = "routes.form.steps.add." + application;
        awaitScreen("the row", () -> isThere("routes.form.steps.add.queue"));
        if (!isThere(id)) {
            onScreen(() -> this.<ToggleButton>node("routes.form.steps.more").fire());
        }
        onScreen(() -> this.<ButtonBase>node(id).fire());
    }

    private boolean hasFocus(String prefix) {
        Node owner = stage().getScene().getFocusOwner();
        return owner != null && owner.getId() != null && owner.getId().startsWith(prefix);
    }

    /// Whether the node lies within the pane that scrolls around it, from top to bottom.
    private boolean isSeen(String id) {
        Node node = node(id);
        Node pane = node.getParent();
        while (!(pane instanceof ScrollPane)) {
            pane = pane.getParent();
        }
        Bounds own = node.localToScene(node.getLayoutBounds());
        Bounds around = pane.localToScene(pane.getLayoutBounds());
        return own.getMinY() >= around.getMinY() && own.getMaxY() <= around.getMaxY();
    }

    private void plan() {
        onScreen(() -> this.<ToggleButton>node("routes.tab.plan").setSelected(true));
    }

    private void fill(String id, String text) {
        awaitScreen(id, () -> isThere(id));
        onScreen(() -> this.<TextInputControl>node(id).setText(text));
    }

    private boolean isThere(String id) {
        return lookup((Node n) -> id.equals(n.getId()) && n.isVisible()).tryQuery().isPresent();
    }
}
