package org.parley.admin.realtime;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.inject.Module;

import javafx.application.Platform;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Spinner;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.parley.admin.AdminConsole;
import org.parley.admin.testing.ConsoleTest;
import org.parley.admin.testing.RealCentre;
import org.parley.contract.platform.Permission;
import org.parley.contract.realtime.AgentRow;
import org.parley.contract.realtime.CallRow;
import org.parley.contract.realtime.LiveRow;
import org.parley.contract.realtime.QueueRow;
import org.parley.contract.realtime.TelephoneRow;
import org.parley.contract.reports.CallRecord;
import org.parley.contract.routing.Presence;
import org.parley.contract.telephony.CallState;
import org.parley.desk.entity.EntityScreensModule;
import org.parley.desk.i18n.Language;
import org.parley.phone.caller.SyntheticAgent;
import org.parley.phone.caller.SyntheticCall;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/// A supervisor at the board's views, with real calls on a real Asterisk.
@Tag("asterisk")
final class SupervisorOnConsoleTest extends ConsoleTest {
    private static final String VIEW = "admin.realtime.view.";

    @TempDir Path data;

    @Test
    @Tag("T8")
    @Tag("T9")
    @Tag("T10")
    @Tag("V10")
    @Timeout(value = 240, unit = TimeUnit.SECONDS)
    void pausesSignsOffAndEndsACallFromTheViews() throws Exception {
        Path file = folder.resolve("agents.csv");
        List<Module> features = new ArrayList<>(AdminConsole.features());
        features.replaceAll(module ->
                module instanceof EntityScreensModule
                        ? new EntityScreensModule((_, _, _) -> Optional.of(file))
                        : module);
        try (RealCentre centre = new RealCentre(data)) {
            centre.allow("sue", Permission.QUEUES_EDIT);
            centre.allow("sue", Permission.TRUNKS_READ);
            centre.allow("sue", Permission.CALLS_SPY);
            open(
                    centre.address(),
                    "sue",
                    "sue-demo-2026",
                    Language.ENGLISH,
                    features,
                    Optional.of(centre.authority()));
            size(1280, 800);
            awaitText("shell.live", "Live");

            SyntheticCall call = centre.dial("+390655512345", "Zoë Castelli");
            choose("queue-calls");
            CallRow waiting =
                    awaitRow(
                            "queue-calls",
                            CallRow.class,
                            row -> row.call().state() == CallState.WAITING);
            assertEquals("sales", waiting.call().queue());
            snap("realtime-queue-calls");
            send(waiting, "support");
            awaitRow("queue-calls", CallRow.class, row -> waitsIn(row, "support"));
            send(waiting, "sales");
            awaitRow("queue-calls", CallRow.class, row -> waitsIn(row, "sales"));
            choose("queues");
            awaitRow(
                    "queues",
                    QueueRow.class,
                    row -> row.name().equals("sales") && row.waiting() == 1);

            centre.annSignsOn();
            centre.annAnswers();
            choose("agents");
            AgentRow ann = awaitAnn(Presence.TALKING);
            assertTrue(ann.phoneRegistered());
            open(ann);
            fire("admin.realtime.do.pause.Lunch");
            awaitRow(
                    "agents",
                    AgentRow.class,
                    row ->
                            row.name().equals("ann")
                                    && row.state().presence() == Presence.TALKING
                                    && "Lunch".equals(row.state().pauseReason()));
            snap("realtime-agents");
            listen(centre);
            click("admin.realtime.save");
            await().atMost(Duration.ofSeconds(10)).until(() -> Files.exists(file));
            await().until(() -> Files.readString(file).contains("Ann Lindqvist"));
            assertTrue(Files.readString(file).contains("Talking, then Lunch"));

            choose("queue-calls");
            open(
                    awaitRow(
                            "queue-calls",
                            CallRow.class,
                            row -> row.call().state() == CallState.TALKING));
            fire("admin.realtime.do.hang-up");
            awaitScreen("the question", () -> isShown("console.confirm.yes"));
            click("console.confirm.yes");
            call.ended().get(20, TimeUnit.SECONDS);
            awaitRows(VIEW + "queue-calls", 0);

            choose("queues");
            awaitRow(
                    "queues",
                    QueueRow.class,
                    row -> row.name().equals("sales") && row.answered() == 1);
            snap("realtime-queues");
            looksAtTheLastHour();
            beginsTheCountersAnew();
            choose("agents");
            open(awaitAnn(Presence.PAUSED));
            fire("admin.realtime.do.ready");
            awaitAnn(Presence.READY);
            wrapUpOfSales(300);
            anotherCall(centre);
            choose("agents");
            AgentRow done = awaitAnn(Presence.WRAP_UP);
            assertEquals(
                    Duration.ofSeconds(300),
                    Duration.between(done.state().since(), done.state().wrapUpUntil()));
            open(done);
            fire("admin.realtime.do.ready");
            open(awaitAnn(Presence.READY));
            fire("admin.realtime.do.queues.sales");
            awaitRow(
                    "agents",
                    AgentRow.class,
                    row -> row.name().equals("ann") && !row.state().queues().contains("sales"));
            open(awaitAnn(Presence.READY));
            fire("admin.realtime.do.sign-off");
            awaitScreen("the question", () -> isShown("console.confirm.yes"));
            click("console.confirm.yes");
            awaitAnn(Presence.OFFLINE);
            assertEquals(
                    List.of(
                            "realtime.pause ann",
                            "calls.spy Ann Lindqvist",
                            "call.hang-up +390655512345",
                            "realtime.reset-counters sales",
                            "realtime.ready ann",
                            "queue.update sales",
                            "realtime.ready ann",
                            "agent.update ann",
                            "realtime.sign-off ann"),
                    deeds(centre, 9));
            end();
        }
    }

    private static boolean waitsIn(CallRow row, String queue) {
        return row.call().state() == CallState.WAITING && queue.equals(row.call().queue());
    }

    /// Sends the waiting call to another queue from its row.
    private void send(CallRow call, String queue) {
        open(call);
        fire("admin.realtime.do.redirect");
        awaitScreen("the question", () -> isShown("admin.realtime.redirect.queue"));
        onScreen(() -> {
            ComboBox<QueueRow> box = node("admin.realtime.redirect.queue");
            box.setValue(
                    box.getItems().stream()
                            .filter(row -> row.name().equals(queue))
                            .findFirst()
                            .orElseThrow());
        });
        snap(node("admin.realtime.redirect.queue").getScene(), "realtime-redirect");
        click("admin.realtime.redirect.yes");
        awaitNoPopups();
    }

    /// Has a telephone ring that hears Ann.
    private void listen(RealCentre centre) throws Exception {
        SyntheticAgent desk = centre.desk("Supervisors", "5200");
        choose("telephones");
        awaitRow("telephones", TelephoneRow.class, TelephoneRow::registered);
        choose("agents");
        open(awaitAnn(Presence.TALKING));
        snap("realtime-agent-menu");
        fire("admin.realtime.do.spy.listen");
        awaitScreen("the question", () -> isShown("admin.realtime.spy.telephone"));
        snap(node("admin.realtime.spy.telephone").getScene(), "realtime-spy");
        click("admin.realtime.spy.yes");
        await("the telephone rings and answers")
                .atMost(Duration.ofSeconds(15))
                .until(() -> desk.calls().stream().anyMatch(SyntheticCall::talking));
        desk.calls().getLast().hangUp();
        awaitAnn(Presence.TALKING);
        awaitNoPopups();
    }

    /// Asks for the last hour of the queue, in which one call was answered.
    private void looksAtTheLastHour() {
        open(awaitRow("queues", QueueRow.class, row -> row.name().equals("sales")));
        fire("admin.realtime.do.last-hour");
        awaitScreen("the last hour", () -> isShown("admin.realtime.last-hour.calls"));
        TableView<CallRecord> calls = node("admin.realtime.last-hour.calls");
        assertEquals(
                List.of("+390655512345"),
                onScreen(() -> calls.getItems().stream().map(CallRecord::callerNumber).toList()));
        String sum = onScreen(() -> this.<Label>node("admin.realtime.last-hour.sum").getText());
        assertTrue(sum.startsWith("One call, 1 answered, 0 abandoned."), sum);
        snap(calls.getScene(), "realtime-last-hour");
        click("admin.realtime.last-hour.close");
        awaitNoPopups();
    }

    /// Has the queue's counters begin anew; what was answered before counts no more.
    private void beginsTheCountersAnew() {
        open(awaitRow("queues", QueueRow.class, row -> row.name().equals("sales")));
        fire("admin.realtime.do.reset-counters");
        awaitScreen("the question", () -> isShown("console.confirm.yes"));
        click("console.confirm.yes");
        awaitRow(
                "queues",
                QueueRow.class,
                row ->
                        row.name().equals("sales")
                                && row.answered() == 0
                                && row.countedFrom() != null);
        awaitNoPopups();
        awaitScreen(
                "the figures say since when",
                () -> {
                    Label note = node("admin.realtime.talking-note");
                    String more = note.getTooltip() == null ? "" : note.getTooltip().getText();
                    return note.getText().contains("since") || more.contains("begun anew at");
                });
        snap("realtime-queues-anew");
    }

    /// Changes the queue's wrap-up from its row.
    private void wrapUpOfSales(int seconds) {
        choose("queues");
        open(awaitRow("queues", QueueRow.class, row -> row.name().equals("sales")));
        fire("admin.realtime.do.wrap-up");
        awaitScreen("the question", () -> isShown("admin.realtime.wrap-up.seconds"));
        onScreen(() ->
                this.<Spinner<Integer>>node("admin.realtime.wrap-up.seconds")
                        .getEditor()
                        .setText(Integer.toString(seconds)));
        snap(node("admin.realtime.wrap-up.seconds").getScene(), "realtime-wrap-up");
        click("admin.realtime.wrap-up.yes");
        awaitNoPopups();
    }

    /// A second call, which ann answers and its caller ends.
    private void anotherCall(RealCentre centre) throws Exception {
        SyntheticCall call = centre.dial("+390655519999", "Ugo Bassi");
        choose("queue-calls");
        awaitRow("queue-calls", CallRow.class, row -> row.call().state() == CallState.RINGING);
        centre.annAnswersAnother();
        awaitRow("queue-calls", CallRow.class, row -> row.call().state() == CallState.TALKING);
        call.hangUp();
        awaitRows(VIEW + "queue-calls", 0);
    }

    /// The last deeds of the supervisor.
    private static List<String> deeds(RealCentre centre, int count) {
        await().until(() -> centre.listDeeds("sue").contains("realtime.sign-off ann"));
        List<String> all =
                centre.listDeeds("sue").stream().filter(deed -> !deed.startsWith("auth.")).toList();
        return all.subList(Math.max(0, all.size() - count), all.size());
    }

    private AgentRow awaitAnn(Presence presence) {
        return awaitRow(
                "agents",
                AgentRow.class,
                row -> row.name().equals("ann") && row.state().presence() == presence);
    }

    private void choose(String view) {
        onScreen(() -> this.<ButtonBase>node("admin.realtime.show." + view).fire());
        awaitScreen(view, () -> isShown(VIEW + view));
    }

    private <T extends LiveRow> T awaitRow(String view, Class<T> kind, Predicate<T> wanted) {
        awaitScreen(
                "the row in " + view,
                () ->
                        this.<TableView<?>>node(VIEW + view).getItems().stream()
                                .map(kind::cast)
                                .anyMatch(wanted));
        return this.<LiveRow>rows(VIEW + view).stream()
                .map(kind::cast)
                .filter(wanted)
                .findFirst()
                .orElseThrow();
    }

    /// Opens a row's menu by the keyboard.
    private void open(LiveRow row) {
        awaitNoPopups();
        String view =
                switch (row) {
                    case AgentRow _ -> "agents";
                    case QueueRow _ -> "queues";
                    default -> "queue-calls";
                };
        TableView<LiveRow> table = node(VIEW + view);
        onScreen(() -> {
            for (int i = 0; i < table.getItems().size(); i++) {
                if (table.getItems().get(i).key().equals(row.key())) {
                    table.getSelectionModel().clearAndSelect(i);
                }
            }
            table.requestFocus();
        });
        type(KeyCode.ENTER);
        awaitScreen("the menu", () -> findMenu().isPresent());
    }

    /// Chooses from the open menu; does not wait, as a question may come that waits for its answer.
    private void fire(String id) {
        ContextMenu menu = onScreen(() -> findMenu().orElseThrow());
        MenuItem item =
                onScreen(() ->
                        find(menu.getItems(), id)
                                .orElseThrow(() -> new AssertionError("no " + id)));
        Platform.runLater(() -> {
            menu.hide();
            item.fire();
        });
    }

    private static Optional<ContextMenu> findMenu() {
        return Window.getWindows().stream()
                .filter(window ->
                        window instanceof ContextMenu menu
                                && "admin.realtime.menu".equals(menu.getId()))
                .map(ContextMenu.class::cast)
                .findFirst();
    }

    private static Optional<MenuItem> find(ObservableList<MenuItem> items, String id) {
        for (MenuItem item : items) {
            if (id.equals(item.getId())) {
                return Optional.of(item);
            }
            Optional<MenuItem> below =
                    item instanceof Menu menu ? find(menu.getItems(), id) : Optional.empty();
            if (below.isPresent()) {
                return below;
            }
        }
        return Optional.empty();
    }

    private boolean isShown(String id) {
        return lookup((Node n) -> id.equals(n.getId()) && n.isVisible()).tryQuery().isPresent();
    }
}
