package org.parley.admin;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.admin.testing.ConsoleTest;
import org.parley.admin.testing.RealCentre;
import org.parley.contract.reports.CallRecord;
import org.parley.contract.reports.Outcome;
import org.parley.desk.i18n.Language;
import org.parley.phone.caller.SyntheticCall;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/// From nothing to the first answered call: an administrator who has never seen the console signs
/// in for the first time, makes two queues, three agents, a trunk and two numbers, and then a real
/// caller reaches Ann.
@Tag("asterisk")
@Tag("A1")
final class EmptyCentreTest extends ConsoleTest {
    private static final String OWN = "Harbour-7-lights";
    private static final String ANNS = "Harvest-4-figs-now";

    @TempDir Path data;

    @Test
    void anAdministratorMakesACentreAndACallerReachesAnAgent() throws Exception {
        try (RealCentre centre = RealCentre.empty(data)) {
            long began = System.nanoTime();
            signInForTheFirstTime(centre);
            makeQueues();
            makeAgents();
            makeTrunkAndNumbers();
            Duration took = Duration.ofNanos(System.nanoTime() - began);
            assertTrue(took.compareTo(Duration.ofMinutes(5)) < 0, "it took " + took);

            SyntheticCall call = centre.dial("+390655512345", "Zoë Castelli");
            centre.annSignsOn(ANNS);
            centre.annAnswers();
            call.hangUp();
            call.ended().get(20, TimeUnit.SECONDS);
            onScreen(() -> this.<ButtonBase>node("rail.reports").fire());
            await("the call in the report")
                    .atMost(Duration.ofSeconds(20))
                    .pollInterval(Duration.ofSeconds(1))
                    .until(this::reported);
            CallRecord fact = this.<CallRecord>rows("admin.reports.calls").getFirst();
            assertEquals(Outcome.ANSWERED, fact.outcome());
            assertEquals("sales", fact.queue());
            assertEquals("Ann Lindqvist", fact.agentName());
            snap("story-6-report");
            end();
        }
    }

    private boolean reported() {
        onScreen(() -> this.<ButtonBase>node("admin.reports.reload").fire());
        return !rows("admin.reports.calls").isEmpty();
    }

    private void signInForTheFirstTime(RealCentre centre) throws Exception {
        show(
                centre.address(),
                "admin",
                centre.firstPassword(),
                Language.ENGLISH,
                AdminConsole.features(),
                Optional.of(centre.authority()));
        size(1280, 760);
        awaitShown("account.next");
        fill("account.next", OWN);
        fill("account.again", OWN);
        snap("story-1-own-password");
        click("signin.new-password.go");
        awaitShell();
    }

    private void makeQueues() {
        page("voice", "queues");
        add("queues", List.of("name", "sales", "number", "6001"));
        add("queues", List.of("name", "support", "number", "6002"));
        awaitRows("queues.table", 2);
        awaitScreen(
                "Asterisk has taken it over",
                () ->
                        this.<Label>nodeOf("queues.form.saved")
                                .getText()
                                .equals("Saved, and in force in Asterisk"));
        snap("story-2-queues");
    }

    private void makeAgents() {
        page("staff", "agents");
        agent("ann", "Ann Lindqvist", "5001", ANNS);
        agent("bob", "Bob Okafor", "5002", "Rowing-9-boats-by");
        agent("eve", "Eve Rossi", "5003", "Baking-3-cakes-up");
        awaitRows("agents.table", 3);
        snap("story-3-agents");
    }

    private void agent(String name, String fullName, String extension, String password) {
        click("agents.add");
        awaitShown("agents.form");
        fill("agents.form.name", name);
        fill("agents.form.fullName", fullName);
        fill("agents.form.extension", extension);
        fill("agents.form.password", password);
        onScreen(() -> this.<ToggleButton>nodeOf("agents.tab.queues").setSelected(true));
        awaitScreen(
                "the queues are known",
                () -> nodeOf("agents.form.queues").lookupAll(".check-box").size() == 2);
        onScreen(() ->
                nodeOf("agents.form.queues")
                        .lookupAll(".check-box")
                        .forEach(box -> ((CheckBox) box).setSelected(true)));
        save("agents");
    }

    private void makeTrunkAndNumbers() {
        page("voice", "trunks");
        add("trunks", List.of("name", "carrier", "host", "127.0.0.1", "matches", "127.0.0.1"));
        awaitRows("trunks.table", 1);
        snap("story-4-trunk");
        page("voice", "routes");
        number("0800100", 0);
        number("0800200", 1);
        awaitRows("routes.table", 2);
        snap("story-5-numbers");
    }

    private void number(String pattern, int queue) {
        click("routes.add");
        awaitShown("routes.form");
        fill("routes.form.name", pattern);
        fill("routes.form.pattern", pattern);
        onScreen(() -> this.<ToggleButton>nodeOf("routes.tab.plan").fire());
        awaitShown("routes.form.steps.add.queue");
        click("routes.form.steps.add.queue");
        awaitScreen(
                "the queues are known",
                () ->
                        this.<ComboBox<UUID>>node("routes.form.steps.0.queue").getItems().size()
                                == 3);
        onScreen(() ->
                this.<ComboBox<UUID>>nodeOf("routes.form.steps.0.queue")
                        .getSelectionModel()
                        .select(queue + 1));
        save("routes");
    }

    private void page(String place, String page) {
        onScreen(() -> this.<ButtonBase>nodeOf("rail." + place).fire());
        awaitShown("page." + page);
        onScreen(() -> this.<ButtonBase>nodeOf("page." + page).fire());
        awaitShown(page + ".table");
    }

    private void add(String kind, List<String> fields) {
        click(kind + ".add");
        awaitShown(kind + ".form");
        for (int i = 0; i < fields.size(); i += 2) {
            fill(kind + ".form." + fields.get(i), fields.get(i + 1));
        }
        save(kind);
    }

    private void save(String kind) {
        int before = rows(kind + ".table").size();
        click(kind + ".form.save");
        awaitRows(kind + ".table", before + 1);
    }

    private void fill(String id, String text) {
        onScreen(() -> this.<TextInputControl>nodeOf(id).setText(text));
    }

    @SuppressWarnings("unchecked") // as the id says
    private <T extends Node> T nodeOf(String id) {
        return (T)
                lookup((Node n) -> id.equals(n.getId()))
                        .tryQuery()
                        .orElseThrow(() -> new AssertionError("no " + id));
    }

    private void awaitShown(String id) {
        awaitScreen(
                id,
                () ->
                        lookup((Node n) -> id.equals(n.getId()) && n.isVisible())
                                .tryQuery()
                                .isPresent());
    }
}
