package org.parley.admin.realtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.application.Platform;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parley.admin.testing.ConsoleTest;
import org.parley.admin.testing.FakeCentre;
import org.parley.admin.testing.Rows;
import org.parley.contract.auth.Role;
import org.parley.contract.platform.Page;
import org.parley.contract.realtime.AgentRow;
import org.parley.contract.realtime.CallRow;
import org.parley.contract.realtime.NodeRow;
import org.parley.contract.realtime.TelephoneRow;
import org.parley.contract.realtime.TrunkRow;
import org.parley.contract.routing.Presence;
import org.parley.contract.staff.Team;
import org.parley.contract.telephony.CallState;
import org.parley.contract.telephony.TrunkStatus;
import org.parley.desk.i18n.Language;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

final class RealtimeTest extends ConsoleTest {
    private FakeCentre centre = new FakeCentre(Role.USER);

    @AfterEach
    void close() {
        centre.close();
    }

    private void aBusyMorning() {
        centre.put(
                Rows.queue(1, "sales", 2, 94, 2),
                Rows.queue(2, "support", 1, 31, 1),
                Rows.queue(3, "billing", 0, 0, 0));
        centre.put(
                Rows.call(
                        "c1", "+39 02 5550 123", "Maria Lindqvist", CallState.WAITING, 94, "sales"),
                Rows.call("c2", "+44 20 7946 0018", "", CallState.WAITING, 31, "support"),
                Rows.call(
                        "c3",
                        "+46 8 123 456 78",
                        "Diego ${Pereira}; \"q\" 😀",
                        CallState.RINGING,
                        6,
                        "sales",
                        "Ben Hartmann"),
                Rows.call(
                        "c4",
                        "+1 202 555 0143",
                        "James Okafor",
                        CallState.TALKING,
                        252,
                        "sales",
                        "Ann Archer"),
                Rows.call("c5", "", "", CallState.HELD, 40, "support", "Chiara Conti"));
        centre.put(
                Rows.agent(1, "Ann Archer", Presence.TALKING, 252, "c4"),
                Rows.agent(2, "Ben Hartmann", Presence.RINGING, 6, "c3"),
                Rows.agent(3, "Chiara Conti", Presence.TALKING, 61, "c5"),
                Rows.agent(4, "Dora Weiss", Presence.READY, 131, null),
                Rows.agent(5, "Emil Novak", Presence.READY, 3751, null),
                Rows.agent(6, "Fatima Said", Presence.PAUSED, 540, null),
                Rows.agent(7, "Gino Rossi", Presence.WRAP_UP, 12, null),
                Rows.agent(8, "Hana Kimura", Presence.BUSY, 75, null),
                Rows.agent(9, "Ivo Petrov", Presence.OFFLINE, 9000, null));
    }

    @Test
    @Tag("V10")
    @Tag("T8")
    void showsTheCentreInFiguresAndTables() {
        aBusyMorning();
        open(centre.address(), Language.ENGLISH);

        awaitRows("admin.realtime.agents", 9);
        awaitText("shell.live", "Live");

        assertEquals("3", text("admin.realtime.waiting"));
        assertEquals("2", text("admin.realtime.ready"));
        assertTrue(
                text("admin.realtime.longest").matches("0[1-4]:\\d\\d"),
                text("admin.realtime.longest"));
        assertEquals(
                "c1",
                this.<CallRow>rows("admin.realtime.calls").getFirst().call().id(),
                "the longest waiting caller stands first");
        snap("realtime");
    }

    @Test
    @Tag("V10")
    void rowsMoveAsTheCallMoves() {
        open(centre.address(), Language.ENGLISH);
        centre.put(Rows.agent(1, "Ann Archer", Presence.READY, 5, null));
        awaitRows("admin.realtime.agents", 1);
        assertEquals(0, rows("admin.realtime.calls").size());

        CallRow waiting = Rows.call("c1", "123", "", CallState.WAITING, 0, "sales");
        centre.put(waiting);
        awaitRows("admin.realtime.calls", 1);
        onScreen(() ->
                this.<TableView<?>>node("admin.realtime.calls").getSelectionModel().select(0));
        centre.put(Rows.call("c1", "123", "", CallState.TALKING, 0, "sales", "Ann Archer"));
        centre.put(Rows.agent(1, "Ann Archer", Presence.TALKING, 0, "c1"));
        awaitScreen("talking", () -> lookup("Talking").queryAll().size() >= 2);
        assertEquals(
                0,
                onScreen(() ->
                        this.<TableView<?>>node("admin.realtime.calls")
                                .getSelectionModel()
                                .getSelectedIndex()),
                "the selection stays on its row");

        centre.remove(waiting);
        awaitRows("admin.realtime.calls", 0);
    }

    @Test
    void filtersAllTablesAndEscapeClears() {
        aBusyMorning();
        open(centre.address(), Language.ENGLISH);
        awaitRows("admin.realtime.agents", 9);

        press(KeyCode.CONTROL).type(KeyCode.F).release(KeyCode.CONTROL);
        write("archer");

        awaitRows("admin.realtime.agents", 1);
        awaitRows("admin.realtime.calls", 1);
        type(KeyCode.ESCAPE);
        awaitRows("admin.realtime.agents", 9);
        assertEquals("", onScreen(() -> this.<TextField>node("admin.realtime.filter").getText()));
    }

    @Test
    @Tag("T8")
    void narrowsTheBoardToAQueue() {
        aBusyMorning();
        centre.put(Rows.queue(1, "sales", 2, 94, 2), Rows.queue(2, "support", 1, 3731, 1));
        open(centre.address(), Language.ENGLISH);
        awaitRows("admin.realtime.calls", 5);

        choose("admin.realtime.filter.queue", Optional.of("support"));
        awaitRows("admin.realtime.queues", 1);
        awaitScreen(
                "calls of support only",
                () ->
                        this.<TableView<CallRow>>node("admin.realtime.calls").getItems().stream()
                                .allMatch(row -> "support".equals(row.call().queue())));
        choose("admin.realtime.filter.queue", Optional.empty());
        awaitRows("admin.realtime.calls", 5);
    }

    @Test
    @Tag("T8")
    void narrowsTheBoardToATeam() {
        centre.close();
        centre = new FakeCentre(Role.ADMIN);
        aBusyMorning();
        var late = new Team(Rows.id(50), "Late shift", "", Set.of(Rows.id(1), Rows.id(4)), 1);
        centre.on("GET staff/teams", (_, _) -> new Page<>(List.of(late), 1));
        open(centre.address(), Language.ENGLISH);
        awaitRows("admin.realtime.agents", 9);
        awaitScreen("teams are offered", () -> node("admin.realtime.filter.team").isVisible());

        choose("admin.realtime.filter.team", Optional.of(late));

        awaitRows("admin.realtime.agents", 2);
        assertEquals(
                Set.of("Ann Archer", "Dora Weiss"),
                this.<AgentRow>rows("admin.realtime.agents").stream()
                        .map(AgentRow::fullName)
                        .collect(Collectors.toSet()));
        choose("admin.realtime.filter.team", Optional.empty());
        awaitRows("admin.realtime.agents", 9);
    }

    private void choose(String id, Optional<?> wanted) {
        ComboBox<Object> box = node(id);
        onScreen(() -> box.getSelectionModel().select(wanted));
    }

    @Test
    @Tag("V10")
    void endsACallOnlyAfterAsking() {
        aBusyMorning();
        centre.on("POST telephony/calls/c1/hangup", (_, _) -> "");
        open(centre.address(), Language.ENGLISH);
        awaitRows("admin.realtime.calls", 5);
        awaitScreen(
                "the row is drawn",
                () ->
                        lookup(n -> "admin.realtime.hang-up.c1".equals(n.getId()))
                                .tryQuery()
                                .isPresent());

        click("admin.realtime.hang-up.c1");
        awaitScreen(
                "the question",
                () ->
                        lookup("#console.confirm.no").tryQuery().isPresent()
                                || lookup(n -> "console.confirm.no".equals(n.getId()))
                                        .tryQuery()
                                        .isPresent());
        type(KeyCode.ESCAPE);
        assertFalse(centre.received.contains("POST telephony/calls/c1/hangup"));

        click("admin.realtime.hang-up.c1");
        awaitScreen(
                "the question",
                () -> lookup(n -> "console.confirm.yes".equals(n.getId())).tryQuery().isPresent());
        click("console.confirm.yes");
        awaitScreen("hung up", () -> centre.received.contains("POST telephony/calls/c1/hangup"));
    }

    @Test
    @Tag("V10")
    void aTelephoneShowsItsCallWhichIsEndedFromItsMenu() {
        aBusyMorning();
        centre.put(
                new TelephoneRow(new UUID(2, 1), "Reception", "5200", true, "c1"),
                new TelephoneRow(new UUID(2, 2), "Warehouse", "5201", false, null));
        open(centre.address(), Language.ENGLISH);
        size(1280, 800);
        onScreen(() -> this.<ButtonBase>node("admin.realtime.show.telephones").fire());
        awaitRows("admin.realtime.view.telephones", 2);
        awaitScreen(
                "whom it is in call with", () -> lookup("Maria Lindqvist").tryQuery().isPresent());
        snap("realtime-telephones");
        assertEquals(List.of(), shortened());
        onScreen(() -> this.<ButtonBase>node("admin.realtime.row-menu").fire());
        onScreen(this::hangUpByTheMenu);
        awaitScreen(
                "the question",
                () -> lookup(n -> "console.confirm.yes".equals(n.getId())).tryQuery().isPresent());
        click("console.confirm.yes");
        awaitScreen("hung up", () -> centre.received.contains("POST telephony/calls/c1/hangup"));
    }

    private void hangUpByTheMenu() {
        ContextMenu menu =
                Window.getWindows().stream()
                        .filter(ContextMenu.class::isInstance)
                        .map(ContextMenu.class::cast)
                        .filter(one -> "admin.realtime.menu".equals(one.getId()))
                        .findFirst()
                        .orElseThrow();
        MenuItem item = menu.getItems().getFirst();
        assertEquals("admin.realtime.do.hang-up", item.getId());
        Platform.runLater(() -> {
            menu.hide();
            item.fire();
        });
    }

    @Test
    @Tag("V10")
    void aQueueShowsWhatItsDayWasLike() {
        aBusyMorning();
        open(centre.address(), Language.ITALIAN);
        size(1280, 800);
        onScreen(() -> this.<ButtonBase>node("admin.realtime.show.queues").fire());
        awaitRows("admin.realtime.view.queues", 3);
        awaitScreen("the average talk", () -> lookup("03:14").tryQuery().isPresent());
        snap("realtime-queues-day");
        assertEquals(List.of(), shortened());
        TableView<?> table = node("admin.realtime.view.queues");
        double columns =
                onScreen(() ->
                        table.getVisibleLeafColumns().stream()
                                .mapToDouble(TableColumn::getWidth)
                                .sum());
        assertTrue(columns <= table.getWidth(), columns + " of " + table.getWidth());
    }

    @Test
    @Tag("T10")
    void showsHowTheTrunksStandTheWorstFirst() {
        centre.put(
                trunk(1, "acme", TrunkStatus.State.REGISTERED, 0),
                trunk(2, "backup", TrunkStatus.State.REJECTED, 403),
                trunk(3, "gsm", TrunkStatus.State.UNREACHABLE, 0),
                trunk(4, "old", TrunkStatus.State.DISABLED, 0));
        open(centre.address(), Language.ITALIAN);
        size(1280, 800);
        onScreen(() -> this.<ButtonBase>node("admin.realtime.show.trunks").fire());
        awaitRows("admin.realtime.view.trunks", 4);
        assertEquals(
                "old", this.<TrunkRow>rows("admin.realtime.view.trunks").getLast().trunk().name());
        snap("realtime-trunks");
        assertEquals(List.of(), shortened());
        centre.put(trunk(3, "gsm", TrunkStatus.State.REACHABLE, 0));
        awaitScreen(
                "only one is bad",
                () ->
                        this.<TableView<TrunkRow>>node("admin.realtime.view.trunks")
                                        .getItems()
                                        .stream()
                                        .filter(row -> TrunkLook.rank(row.trunk().state()) == 0)
                                        .count()
                                == 1);
    }

    private static TrunkRow trunk(int number, String name, TrunkStatus.State state, int code) {
        var since = java.time.Instant.ofEpochMilli(System.currentTimeMillis()).minusSeconds(75);
        return new TrunkRow(
                new TrunkStatus(
                        new java.util.UUID(1, number),
                        name,
                        state,
                        code,
                        since,
                        state == TrunkStatus.State.REGISTERED ? 24 : null),
                name + ".example.org",
                number,
                2 * number,
                number == 1 ? 30 : 0);
    }

    @Test
    void warnsWhenTheLinkToAsteriskIsLost() {
        aBusyMorning();
        open(centre.address(), Language.ITALIAN);
        awaitRows("admin.realtime.agents", 9);
        assertFalse(onScreen(() -> node("admin.realtime.node-warning").isVisible()));

        centre.put(
                new NodeRow(
                        "n1",
                        false,
                        3,
                        java.time.Instant.ofEpochMilli(System.currentTimeMillis()),
                        "22.10.1"));

        awaitScreen("the warning", () -> node("admin.realtime.node-warning").isVisible());
        snap("realtime-italian-link-lost");
    }

    @Test
    void saysWhatToDoWhenThereIsNothing() {
        open(centre.address(), Language.ENGLISH);
        awaitText("shell.live", "Live");
        assertEquals("–", text("admin.realtime.longest"));
        assertEquals("–", text("admin.realtime.level"));
        snap("realtime-empty");
    }
}
