package org.parley.admin.realtime;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.parley.admin.AdminConsole;
import org.parley.admin.testing.ConsoleTest;
import org.parley.admin.testing.FakeCentre;
import org.parley.admin.testing.RealCentre;
import org.parley.admin.testing.Rows;
import org.parley.contract.auth.Role;
import org.parley.contract.platform.Permission;
import org.parley.contract.realtime.LiveRow;
import org.parley.contract.realtime.QueueRow;
import org.parley.contract.realtime.TelephoneRow;
import org.parley.contract.realtime.TrunkRow;
import org.parley.contract.telephony.TrunkStatus;
import org.parley.desk.i18n.Language;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/// What the board's rows stand for is changed from the rows.
final class RowEditingTest extends ConsoleTest {
    private static final String VIEW = "admin.realtime.view.";

    @TempDir Path data;

    /// With the real server and a real Asterisk, by the keyboard.
    @Test
    @Tag("asterisk")
    @Tag("T10")
    @Tag("V10")
    @Timeout(value = 240, unit = TimeUnit.SECONDS)
    void queuesTrunksAndTelephonesAreChangedFromTheirRowsAndOneComesBack() throws Exception {
        try (RealCentre centre = new RealCentre(data)) {
            for (Permission right :
                    List.of(
                            Permission.QUEUES_EDIT,
                            Permission.TRUNKS_READ,
                            Permission.TRUNKS_EDIT,
                            Permission.TELEPHONES_READ,
                            Permission.TELEPHONES_EDIT)) {
                centre.allow("sue", right);
            }
            centre.desk("Reception", "5200");
            open(
                    centre.address(),
                    "sue",
                    "sue-demo-2026",
                    Language.ENGLISH,
                    AdminConsole.features(),
                    Optional.of(centre.authority()));
            size(1280, 800);
            awaitText("shell.live", "Live");
            changesAQueue();
            switchesATrunk();
            looksAtATelephone();
            assertEquals(
                    List.of("queue.update sales", "trunk.update demo", "trunk.update demo"),
                    centre.listDeeds("sue").stream()
                            .filter(deed -> deed.contains(".update "))
                            .toList());
            end();
        }
    }

    private void changesAQueue() {
        choose("queues");
        menu("queues", QueueRow.class, row -> row.name().equals("sales"));
        snap("realtime-queue-menu");
        fire("admin.realtime.do.edit");
        awaitScreen("the queue's form", () -> isShown("queues.form.name"));
        onScreen(() -> {
            this.<ToggleButton>node("queues.tab.times").setSelected(true);
            this.<TextInputControl>node("queues.form.wrapUpSeconds").setText("17");
        });
        snap("realtime-edit-queue");
        click("queues.form.save");
        await("it is stored").until(() -> !text("queues.form.saved").isEmpty());
        assertEquals(
                "Back to the board",
                onScreen(() -> this.<ButtonBase>node("queues.form.cancel").getText()));
        onScreen(() -> node("queues.form.wrapUpSeconds").requestFocus());
        type(KeyCode.ESCAPE);
        awaitScreen("the board's queues again", () -> isShown(VIEW + "queues"));
        menu("queues", QueueRow.class, row -> row.name().equals("sales"));
        fire("admin.realtime.do.members");
        awaitScreen("the queue's agents", () -> isShown("queues.form.agents"));
        assertTrue(onScreen(() -> this.<ToggleButton>node("queues.tab.agents").isSelected()));
        snap("realtime-edit-members");
        click("queues.form.cancel");
        awaitScreen("the board's queues again", () -> isShown(VIEW + "queues"));
    }

    private void switchesATrunk() {
        choose("trunks");
        menu("trunks", TrunkRow.class, row -> row.trunk().name().equals("demo"));
        snap("realtime-trunk-menu");
        fire("admin.realtime.do.disable");
        awaitScreen("the question", () -> isShown("console.confirm.yes"));
        click("console.confirm.yes");
        awaitTrunk(state -> state == TrunkStatus.State.DISABLED);
        menu("trunks", TrunkRow.class, row -> row.trunk().name().equals("demo"));
        fire("admin.realtime.do.enable");
        awaitTrunk(state -> state != TrunkStatus.State.DISABLED);
        menu("trunks", TrunkRow.class, row -> row.trunk().name().equals("demo"));
        fire("admin.realtime.do.edit");
        awaitScreen("the trunk's form", () -> isShown("trunks.form.host"));
        click("trunks.form.close");
        awaitScreen("the board's trunks again", () -> isShown(VIEW + "trunks"));
    }

    private void awaitTrunk(Predicate<TrunkStatus.State> wanted) {
        awaitNoPopups();
        awaitScreen(
                "the trunk's state",
                () ->
                        this.<TableView<TrunkRow>>node(VIEW + "trunks").getItems().stream()
                                .filter(row -> row.trunk().name().equals("demo"))
                                .anyMatch(row -> wanted.test(row.trunk().state())));
    }

    private void looksAtATelephone() {
        choose("telephones");
        menu("telephones", TelephoneRow.class, row -> row.extension().equals("5200"));
        fire("admin.realtime.do.edit");
        awaitScreen("the telephone's form", () -> isShown("telephones.form.extension"));
        assertEquals(
                "5200",
                onScreen(() -> this.<TextInputControl>node("telephones.form.extension").getText()));
        snap("realtime-edit-telephone");
        onScreen(() -> this.<ButtonBase>node("telephones.form.cancel").requestFocus());
        type(KeyCode.SPACE);
        awaitScreen("the board's telephones again", () -> isShown(VIEW + "telephones"));
    }

    @Test
    @Tag("U7")
    void whoMayOnlyReadIsOfferedNoChange() {
        try (FakeCentre centre = new FakeCentre(Role.USER)) {
            centre.put(Rows.queue(1, "sales", 2, 94, 2));
            open(centre.address(), Language.ITALIAN);
            size(1280, 800);
            choose("queues");
            awaitRows(VIEW + "queues", 1);
            menu("queues", QueueRow.class, _ -> true);
            List<String> offered =
                    onScreen(() ->
                            openMenu().orElseThrow().getItems().stream()
                                    .map(MenuItem::getId)
                                    .toList());
            assertFalse(offered.contains("admin.realtime.do.edit"), offered.toString());
            assertFalse(offered.contains("admin.realtime.do.members"), offered.toString());
            onScreen(() -> openMenu().ifPresent(ContextMenu::hide));
            end();
        }
    }

    private void choose(String view) {
        onScreen(() -> this.<ButtonBase>node("admin.realtime.show." + view).fire());
        awaitScreen(view, () -> isShown(VIEW + view));
    }

    /// Opens a row's menu by the keyboard.
    private <T extends LiveRow> void menu(String view, Class<T> kind, Predicate<T> wanted) {
        awaitNoPopups();
        TableView<LiveRow> table = node(VIEW + view);
        awaitScreen(
                "the row in " + view,
                () -> table.getItems().stream().map(kind::cast).anyMatch(wanted));
        onScreen(() -> {
            for (int i = 0; i < table.getItems().size(); i++) {
                if (wanted.test(kind.cast(table.getItems().get(i)))) {
                    table.getSelectionModel().clearAndSelect(i);
                }
            }
            table.requestFocus();
        });
        type(KeyCode.ENTER);
        awaitScreen("the menu", () -> openMenu().isPresent());
    }

    private static Optional<ContextMenu> openMenu() {
        return Window.getWindows().stream()
                .filter(window ->
                        window instanceof ContextMenu menu
                                && "admin.realtime.menu".equals(menu.getId()))
                .map(ContextMenu.class::cast)
                .findFirst();
    }

    /// Chooses from the open menu; does not wait, as a question may come that waits for its answer.
    private void fire(String id) {
        ContextMenu menu = onScreen(() -> openMenu().orElseThrow());
        MenuItem item =
                onScreen(() ->
                        menu.getItems().stream()
                                .filter(one -> id.equals(one.getId()))
                                .findFirst()
                                .orElseThrow(() -> new AssertionError("no " + id)));
        Platform.runLater(() -> {
            menu.hide();
            item.fire();
        });
    }

    private boolean isShown(String id) {
        return lookup((Node n) -> id.equals(n.getId()) && isSeen(n)).tryQuery().isPresent();
    }

    private static boolean isSeen(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }
}
