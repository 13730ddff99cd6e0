package org.parley.admin.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.controls.ToggleSwitch;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.admin.AdminConsole;
import org.parley.admin.testing.ConsoleTest;
import org.parley.client.ServerAddress;
import org.parley.client.ServerConnection;
import org.parley.client.Session;
import org.parley.client.TrustedAuthorities;
import org.parley.contract.auth.account.InvitationLink;
import org.parley.contract.permissions.Profile;
import org.parley.contract.permissions.Scope;
import org.parley.contract.platform.Ids;
import org.parley.contract.platform.Permission;
import org.parley.contract.platform.entity.BulkIds;
import org.parley.contract.reports.CallRecord;
import org.parley.contract.staff.Team;
import org.parley.contract.staff.TeamApi;
import org.parley.contract.staff.Typology;
import org.parley.contract.telephony.QueueApi;
import org.parley.desk.i18n.Language;
import org.parley.server.app.Server;
import org.parley.server.auth.PeopleService;
import org.parley.server.permissions.ProfileService;
import org.parley.server.platform.audit.Actor;
import org.parley.server.platform.config.Sources;
import org.parley.server.platform.db.Database;
import org.parley.server.platform.http.HttpService;
import org.parley.server.reports.internal.FactsForTests;
import org.parley.server.staff.StaffService;
import org.parley.server.telephony.queue.QueueService;
import org.parley.server.testing.FreePorts;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Agents, queues, telephones and profiles on the console, on a real server.
final class StaffScreensTest extends ConsoleTest {
    @TempDir Path data;
    private Server server;

    @BeforeEach
    void start() {
        server = Server.start(new Sources(data, null, Map.of(), settings()));
    }

    @AfterEach
    void stop() {
        end();
        server.close();
    }

    @Test
    @Tag("T2")
    void anAdministratorAddsAnAgentWithAQueue() {
        openPage("admin", "staff", "agents", Language.ENGLISH);
        awaitRows("agents.table", 3);
        snap("admin-agents");
        click("agents.add");
        awaitShown("agents.form");
        fill("agents.form.name", "cid");
        fill("agents.form.fullName", "Cid Roth");
        fill("agents.form.extension", "5001");
        fill("agents.form.password", "correct horse");
        snap("admin-agent-new");
        tab("agents.tab.queues");
        awaitScreen(
                "the queues are known",
                () -> nodeOf("agents.form.queues").lookupAll(".check-box").size() == 2);
        onScreen(() ->
                this.<CheckBox>nodeOf("agents.form.queues." + queue("sales")).setSelected(true));
        snap("admin-agent-queues");
        click("agents.form.save");
        awaitScreen(
                "the taken number is told",
                () -> this.<Label>node("agents.form.extension.fault").getText().contains("ann"));
        tab("agents.tab.details");
        fill("agents.form.extension", "5100");
        click("agents.form.save");
        awaitRows("agents.table", 4);
        var made = server.part(StaffService.class).findAgentByName("cid").orElseThrow();
        assertEquals("5100", made.extension());
        assertTrue(
                server.part(QueueService.class).listMembers().stream()
                        .anyMatch(member -> member.agentId().equals(made.id())));
        for (String name : new String[] {"voice", "calls", "line", "queues", "permissions"}) {
            tab("agents.tab." + name);
            snap("admin-agent-" + name);
        }
    }

    @Test
    @Tag("T6")
    void severalAgentsAreChangedTogether() {
        openPage("admin", "staff", "agents", Language.ENGLISH);
        awaitRows("agents.table", 3);
        onScreen(() -> {
            TableView<?> table = nodeOf("agents.table");
            table.requestFocus();
            table.getSelectionModel().selectAll();
            return table;
        });
        awaitShown("agents.bulk");
        snap("admin-agents-selected");
        press(KeyCode.CONTROL).type(KeyCode.B).release(KeyCode.CONTROL);
        awaitShown("entity.bulk.question");
        assertTrue(onScreen(() -> nodeOf("entity.bulk.yes").isDisabled()), "nothing is ticked");
        onScreen(() -> this.<CheckBox>nodeOf("agents.bulk.loginInPause.tick").setSelected(true));
        onScreen(() -> this.<ToggleSwitch>nodeOf("agents.bulk.loginInPause").setSelected(true));
        onScreen(() -> this.<CheckBox>nodeOf("agents.bulk.teams.tick").setSelected(true));
        assertTrue(onScreen(() -> nodeOf("entity.bulk.yes").isDisabled()), "no team is chosen");
        snap(nodeOf("entity.bulk.question").getScene(), "admin-agents-bulk");
        onScreen(() -> this.<CheckBox>nodeOf("agents.bulk.teams.tick").setSelected(false));
        click("entity.bulk.yes");
        StaffService staff = server.part(StaffService.class);
        awaitScreen(
                "all sign on paused",
                () ->
                        staff.listAgents().stream()
                                .allMatch(agent -> staff.workOf(agent.id()).loginInPause()));
    }

    @Test
    @Tag("T2")
    void agentsAreInvitedFromTheirListByALink() {
        openPage("admin", "staff", "agents", Language.ENGLISH);
        awaitRows("agents.table", 3);
        onScreen(() -> {
            TableView<?> table = nodeOf("agents.table");
            table.requestFocus();
            table.getSelectionModel().clearAndSelect(1);
            table.getSelectionModel().select(2);
            return table;
        });
        onScreen(() ->
                nodeOf("agents.table").lookupAll(".row-action").stream()
                        .filter(dots ->
                                dots.getParent() instanceof TableCell<?, ?> cell
                                        && cell.getIndex() == 1)
                        .map(Button.class::cast)
                        .forEach(Button::fire));
        awaitScreen("the menu", () -> findMenuItem("agents.row.invite-link").isPresent());
        onScreen(() -> findMenuItem("agents.row.invite-link").orElseThrow().fire());
        awaitShown("admin.accounts.invitations");
        List<String> links =
                onScreen(() ->
                        this.<TextArea>nodeOf("admin.accounts.invitations")
                                .getText()
                                .lines()
                                .filter(line -> line.startsWith("parley:"))
                                .toList());
        assertEquals(2, links.size());
        assertEquals("bob", InvitationLink.find(links.getFirst()).orElseThrow().name());
        click("admin.accounts.invitations.close");
    }

    private static Optional<MenuItem> findMenuItem(String id) {
        return Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .flatMap(menu -> ((ContextMenu) menu).getItems().stream())
                .filter(item -> id.equals(item.getId()))
                .findFirst();
    }

    /// The number is asked for, and the field that lacks it has the focus.
    private void givesHimAMobileTelephone() {
        tab("agents.tab.voice");
        onScreen(() ->
                this.<ComboBox<Typology>>nodeOf("agents.form.typology").setValue(Typology.MOBILE));
        click("agents.form.save");
        awaitScreen("the number is missing", () -> nodeOf("agents.form.mobile").isFocused());
        snap("admin-agent-mobile-missing-it");
        fill("agents.form.mobile", "0333123456");
        click("agents.form.save");
        awaitScreen(
                "stored",
                () ->
                        server.part(StaffService.class).listPhones().stream()
                                .anyMatch(p -> p.settings().mobile().equals("0333123456")));
        snap("admin-agent-mobile-it");
    }

    @Test
    @Tag("T2")
    void anAgentWithADeskTelephoneShowsWhatToTypeIntoIt() {
        openPage("admin", "staff", "agents", Language.ITALIAN);
        awaitRows("agents.table", 3);
        onScreen(() -> {
            TableView<?> table = nodeOf("agents.table");
            table.requestFocus();
            table.getSelectionModel().clearAndSelect(0);
            return table;
        });
        type(KeyCode.ENTER);
        awaitShown("agents.form");
        tab("agents.tab.sip");
        awaitShown("telephones.sip");
        assertFalse(isShown("telephones.sip.password"), "a Phonebar registers by itself");
        tab("agents.tab.voice");
        onScreen(() ->
                this.<ComboBox<Typology>>nodeOf("agents.form.typology")
                        .setValue(Typology.EXTERNAL));
        tab("agents.tab.calls");
        snap("admin-agent-calls-it");
        click("agents.form.save");
        awaitScreen(
                "stored",
                () ->
                        server.part(StaffService.class).listPhones().stream()
                                .anyMatch(p -> p.settings().typology() == Typology.EXTERNAL));
        tab("agents.tab.sip");
        awaitShown("telephones.sip.password");
        snap("admin-agent-sip-it");
        givesHimAMobileTelephone();
    }

    @Test
    @Tag("T3")
    void aProfileGivesToReadToEditAndToDeleteOneByOne() {
        openPage("admin", "staff", "profiles", Language.ENGLISH);
        awaitRows("profiles.table", 2);
        click("profiles.add");
        awaitShown("profiles.form");
        fill("profiles.form.name", "Night leads");
        tab("profiles.tab.permissions");
        onScreen(() ->
                this.<MenuButton>nodeOf("profiles.form.permissions.set.voice").getItems().stream()
                        .filter(item -> item.getId().endsWith(".READ"))
                        .forEach(MenuItem::fire));
        onScreen(() ->
                this.<ComboBox<List<Permission>>>nodeOf("profiles.form.permissions.QUEUES")
                        .setValue(List.of(Permission.QUEUES_READ, Permission.QUEUES_DELETE)));
        snap("admin-profile-delete");
        click("profiles.form.save");
        awaitRows("profiles.table", 3);
        Set<Permission> given =
                server.part(ProfileService.class).list().stream()
                        .filter(profile -> profile.name().equals("Night leads"))
                        .findFirst()
                        .orElseThrow()
                        .permissions();
        assertTrue(given.containsAll(Set.of(Permission.ROUTES_READ, Permission.QUEUES_DELETE)));
        assertFalse(given.contains(Permission.QUEUES_EDIT));
        assertFalse(given.contains(Permission.AGENTS_READ), "another module");
    }

    @Test
    void anAdministratorMakesACentreOfQueuesNumbersAndTrunks() {
        openPage("admin", "voice", "queues", Language.ENGLISH);
        awaitRows("queues.table", 2);
        click("queues.add");
        awaitShown("queues.form");
        fill("queues.form.name", "press");
        fill("queues.form.number", "6003");
        click("queues.form.save");
        awaitRows("queues.table", 3);
        snap("admin-queues");
        click("page.routes");
        awaitShown("routes.table");
        awaitRows("routes.table", 2);
        click("routes.add");
        awaitShown("routes.form");
        fill("routes.form.name", "Press");
        fill("routes.form.pattern", "0800900");
        tab("routes.tab.plan");
        awaitShown("routes.form.steps.add.queue");
        click("routes.form.steps.add.queue");
        awaitScreen(
                "the queues are known",
                () ->
                        this.<ComboBox<UUID>>node("routes.form.steps.0.queue").getItems().size()
                                == 4);
        onScreen(() ->
                this.<ComboBox<UUID>>nodeOf("routes.form.steps.0.queue").setValue(queue("press")));
        click("routes.form.save");
        awaitRows("routes.table", 3);
        snap("admin-routes");
        click("page.trunks");
        awaitShown("trunks.table");
        awaitRows("trunks.table", 1);
        click("trunks.add");
        awaitShown("trunks.form");
        fill("trunks.form.name", "carrier");
        fill("trunks.form.host", "sip.example.org");
        fill("trunks.form.matches", "192.0.2.0/24");
        click("trunks.form.save");
        awaitRows("trunks.table", 2);
        snap("admin-trunks");
    }

    /// This server has no Asterisk; [org.parley.admin.EmptyCentreTest] has one.
    @Test
    @Tag("X12")
    void aSaveThatAsteriskDoesNotLearnOfSaysSoAndWhatToDo() {
        openPage("admin", "voice", "queues", Language.ENGLISH);
        awaitRows("queues.table", 2);
        click("queues.add");
        awaitShown("queues.form");
        fill("queues.form.name", "press");
        fill("queues.form.number", "6003");
        click("queues.form.save");
        awaitShown("queues.form.effect");
        assertTrue(
                onScreen(() ->
                        this.<Label>nodeOf("queues.form.effect.words")
                                .getText()
                                .contains("stored")));
        awaitRows("queues.table", 3);
        snap("admin-save-waits");
        click("queues.form.effect.again");
        awaitShown("queues.form.effect");
        fill("queues.form.number", "6004");
        awaitScreen("gone with the next word", () -> !isShown("queues.form.effect"));
    }

    @Test
    @Tag("X9")
    void aProfileThatMasksHidesTheEndOfNumbersFromItsUsers() {
        Instant at = Instant.now(Clock.systemUTC()).minusSeconds(600);
        FactsForTests.put(
                server.part(Database.class),
                FactsForTests.answered("1", at, "+390551234567", "Zoë Castelli", "sales", null));
        openPage("admin", "staff", "profiles", Language.ENGLISH);
        awaitRows("profiles.table", 2);
        onScreen(() -> {
            TableView<?> table = nodeOf("profiles.table");
            table.requestFocus();
            table.getSelectionModel().clearAndSelect(1);
            return table;
        });
        type(KeyCode.ENTER);
        awaitShown("profiles.form");
        tab("profiles.tab.permissions");
        onScreen(() -> this.<ToggleSwitch>nodeOf("profiles.form.masked").setSelected(true));
        snap("admin-profile-masked");
        click("profiles.form.save");
        awaitScreen(
                "saved",
                () -> server.part(ProfileService.class).list().stream().anyMatch(Profile::masked));
        end();
        open(
                address(),
                "sue",
                "sue-demo-2026",
                Language.ENGLISH,
                AdminConsole.features(),
                Optional.empty());
        size(1280, 760);
        click("rail.reports");
        awaitShown("admin.reports.calls");
        awaitRows("admin.reports.calls", 1);
        assertEquals(
                "+39055123xxxx",
                onScreen(() ->
                        ((CallRecord)
                                        this.<TableView<?>>nodeOf("admin.reports.calls")
                                                .getItems()
                                                .getFirst())
                                .callerNumber()));
        snap("admin-report-masked");
    }

    @Test
    @Tag("T4")
    void aTelephoneShowsWhatToTypeIntoTheDevice() {
        openPage("admin", "staff", "telephones", Language.ITALIAN);
        click("telephones.add");
        awaitShown("telephones.form");
        fill("telephones.form.name", "Reception");
        fill("telephones.form.extension", "5200");
        click("telephones.form.save");
        awaitRows("telephones.table", 1);
        tab("telephones.tab.sip");
        awaitShown("telephones.sip.user");
        assertEquals(
                "5200", onScreen(() -> this.<TextField>nodeOf("telephones.sip.user").getText()));
        snap("admin-telephone-sip");
    }

    @Test
    @Tag("T3")
    @Tag("U1")
    void aUserWithReadSeesOneQueueAndNoControlToChangeIt() {
        UUID sue = server.part(PeopleService.class).findByName("sue").orElseThrow().id();
        ProfileService profiles = server.part(ProfileService.class);
        Profile now = profiles.findOf(sue).orElseThrow();
        profiles.update(
                new Profile(
                        now.id(),
                        now.name(),
                        "",
                        Set.of(
                                Permission.QUEUES_READ,
                                Permission.AGENTS_READ,
                                Permission.TELEPHONES_READ),
                        Scope.listed(Set.of(queue("sales"))),
                        Scope.OF_QUEUES,
                        false,
                        false,
                        now.version()),
                Actor.SERVER);
        openPage("sue", "voice", "queues", Language.ENGLISH);
        awaitRows("queues.table", 1);
        assertFalse(isShown("queues.add"), "no way to add");
        assertFalse(isShown("queues.delete"), "no way to delete");
        snap("admin-queues-read-only");
        click("rail.staff");
        awaitShown("page.agents");
        assertTrue(isShown("page.telephones"));
        assertFalse(isShown("page.users"));
        assertFalse(isShown("page.profiles"));
    }

    @Test
    @Tag("T7")
    void whoDeletesATeamIsToldHowManyMembershipsGoWithIt() {
        UUID eve = server.part(StaffService.class).findAgentByName("eve").orElseThrow().id();
        try (var connection = connection()) {
            Session admin = connection.signIn("admin", "admin-demo-2026", "test", "1");
            Team late =
                    admin.api(TeamApi.class)
                            .create(new Team(Ids.next(), "Late shift", "", Set.of(eve), 0));
            admin.api(QueueApi.class)
                    .attach(queue("sales"), "teams", new BulkIds(List.of(late.id())));
            admin.signOut();
        }
        assertTrue(serves(eve, "sales"));
        openPage("admin", "staff", "teams", Language.ENGLISH);
        awaitRows("teams.table", 1);
        onScreen(() -> this.<TableView<?>>nodeOf("teams.table").getSelectionModel().select(0));
        onScreen(() -> this.<TableView<?>>nodeOf("teams.table").requestFocus());
        type(KeyCode.DELETE);
        awaitShown("entity.confirm");
        assertEquals(
                "Delete “Late shift”? This cannot be undone.\n\n"
                        + "One membership is taken back: an agent leaves a queue.",
                onScreen(() -> this.<DialogPane>nodeOf("entity.confirm").getContentText()));
        snap(nodeOf("entity.confirm").getScene(), "admin-team-delete");
        click("entity.confirm.yes");
        awaitRows("teams.table", 0);
        assertFalse(serves(eve, "sales"));
    }

    private boolean serves(UUID agent, String queue) {
        UUID wanted = queue(queue);
        return server.part(QueueService.class).listMembers().stream()
                .anyMatch(m -> m.agentId().equals(agent) && m.queueId().equals(wanted));
    }

    private ServerConnection connection() {
        return new ServerConnection(
                ServerAddress.parse(address()), TrustedAuthorities.ofSystem(), Clock.systemUTC());
    }

    @Test
    void profilesUsersAndTeamsLookAsTheyShould() {
        openPage("admin", "staff", "profiles", Language.ENGLISH);
        awaitRows("profiles.table", 2);
        click("profiles.add");
        awaitShown("profiles.form");
        fill("profiles.form.name", "Team leads");
        tab("profiles.tab.permissions");
        snap("admin-profile-permissions");
        tab("profiles.tab.resources");
        snap("admin-profile-resources");
        click("profiles.form.save");
        awaitRows("profiles.table", 3);
        click("page.users");
        awaitShown("users.table");
        awaitRows("users.table", 2);
        snap("admin-users");
        click("page.teams");
        awaitShown("teams.table");
        click("teams.add");
        awaitShown("teams.form");
        fill("teams.form.name", "Late shift");
        click("teams.form.save");
        awaitRows("teams.table", 1);
        snap("admin-teams");
    }

    private void openPage(String who, String place, String page, Language language) {
        open(
                address(),
                who,
                who + "-demo-2026",
                language,
                AdminConsole.features(),
                Optional.empty());
        size(1280, 760);
        click("rail." + place);
        awaitShown("page." + page);
        click("page." + page);
        awaitShown(page + ".table");
    }

    private void fill(String id, String text) {
        onScreen(() -> this.<TextInputControl>nodeOf(id).setText(text));
    }

    private void tab(String id) {
        onScreen(() -> this.<ToggleButton>nodeOf(id).setSelected(true));
    }

    @SuppressWarnings("unchecked") // as the id says
    private <T extends Node> T nodeOf(String id) {
        return (T)
                lookup((Node n) -> id.equals(n.getId()))
                        .tryQuery()
                        .orElseThrow(() -> new AssertionError("no " + id));
    }

    private boolean isShown(String id) {
        return onScreen(() ->
                lookup((Node n) -> id.equals(n.getId()) && n.isVisible() && n.isManaged())
                        .tryQuery()
                        .isPresent());
    }

    private void awaitShown(String id) {
        awaitScreen(
                id,
                () ->
                        lookup((Node n) -> id.equals(n.getId()) && n.isVisible())
                                .tryQuery()
                                .isPresent());
    }

    private UUID queue(String name) {
        return server.part(QueueService.class).findQueueByName(name).orElseThrow().id();
    }

    private String address() {
        return "http://127.0.0.1:" + server.part(HttpService.class).plainPort().orElseThrow();
    }

    private static Map<String, String> settings() {
        return Map.of(
                "parley.data.demo", "true",
                "parley.http.port", "0",
                "parley.http.secure-port", "-1",
                "parley.asterisk.manager-port", Integer.toString(FreePorts.one()),
                "parley.asterisk.script-port", Integer.toString(FreePorts.one()));
    }
}
