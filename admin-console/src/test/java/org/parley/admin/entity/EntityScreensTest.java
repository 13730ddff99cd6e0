package org.parley.admin.entity;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.inject.Module;

import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

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
import org.parley.contract.pauses.Pause;
import org.parley.contract.pauses.PauseApi;
import org.parley.contract.platform.Ids;
import org.parley.contract.settings.GeneralSettings;
import org.parley.contract.settings.SearchStart;
import org.parley.contract.settings.SettingsApi;
import org.parley.contract.tags.TagApi;
import org.parley.desk.entity.EntityScreensModule;
import org.parley.desk.i18n.Language;
import org.parley.server.app.Server;
import org.parley.server.platform.config.Sources;
import org.parley.server.platform.http.HttpService;
import org.parley.server.testing.FreePorts;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Pauses and tags on the console, on a real server: what every screen of the kit does.
final class EntityScreensTest extends ConsoleTest {
    @TempDir Path data;

    private Server server;
    private ServerConnection connection;
    private Session other;

    @BeforeEach
    void start() {
        server = Server.start(new Sources(data, null, Map.of(), settings()));
        connection =
                new ServerConnection(
                        ServerAddress.parse(address()),
                        TrustedAuthorities.inFolder(data.resolve("trusted")),
                        Clock.systemUTC());
        other = connection.signIn("admin", "admin-demo-2026", "test", "0.1.0");
    }

    @AfterEach
    void stop() {
        end();
        other.close();
        connection.close();
        server.close();
    }

    @Test
    @Tag("X1")
    void aPauseIsAddedFoundChangedCopiedAndDeletedByKeyboard() {
        openPauses(Language.ENGLISH);
        assertEquals(5, names().size());
        snap("admin-pauses");

        press(KeyCode.CONTROL).type(KeyCode.N).release(KeyCode.CONTROL);
        awaitShown("pauses.form");
        press(KeyCode.CONTROL).type(KeyCode.S).release(KeyCode.CONTROL);
        awaitText("pauses.form.name.fault", "This must be filled in.");
        write("Coffee");
        awaitScreen(
                "the fault goes", () -> !this.<Label>node("pauses.form.name.fault").isVisible());
        press(KeyCode.CONTROL).type(KeyCode.S).release(KeyCode.CONTROL);
        awaitNames(List.of("Break", "Coffee", "Follow-up work", "Lunch", "Meeting", "Training"));
        awaitText("pauses.form.title", "Coffee");
        awaitText("pauses.form.saved", "Saved");
        snap("admin-pauses-form");
        type(KeyCode.ESCAPE);

        press(KeyCode.CONTROL).type(KeyCode.F).release(KeyCode.CONTROL);
        write("cof").type(KeyCode.ENTER);
        awaitNames(List.of("Coffee"));
        onScreen(() -> table().getSelectionModel().select(0));
        onScreen(() -> table().requestFocus());
        type(KeyCode.DELETE);
        awaitShown("entity.confirm");
        click("entity.confirm.yes");
        awaitNames(List.of());
        type(KeyCode.ESCAPE);
    }

    @Test
    @Tag("X2")
    void theSearchBeginsByItselfFromFiveCharactersOrOnEnterAsIsSet() {
        List<String> all = List.of("Break", "Follow-up work", "Lunch", "Meeting", "Training");
        openPauses(Language.ENGLISH);
        onScreen(() -> this.<TextField>node("pauses.search").setText("lunc"));
        assertNeverSearches(all);
        onScreen(() -> this.<TextField>node("pauses.search").setText("lunch"));
        awaitNames(List.of("Lunch"));

        SettingsApi settings = other.api(SettingsApi.class);
        GeneralSettings before = settings.general();
        settings.changeGeneral(
                new GeneralSettings(
                        before.centre(),
                        before.numbers(),
                        before.clients(),
                        SearchStart.ENTER,
                        before.security(),
                        before.version()));
        openPage("tools", "tags");
        openPage("tools", "pauses");
        awaitNames(all);
        onScreen(() -> this.<TextField>node("pauses.search").setText("meeting"));
        assertNeverSearches(all);
        click("pauses.search");
        type(KeyCode.ENTER);
        awaitNames(List.of("Meeting"));
    }

    /// Longer than the pause after which a search that began by itself would have asked.
    private void assertNeverSearches(List<String> all) {
        await().during(Duration.ofMillis(700))
                .atMost(Duration.ofSeconds(5))
                .until(() -> onScreen(this::namesNow).equals(all));
    }

    @Test
    void aTakenNameIsToldBesideTheField() {
        openPauses(Language.ENGLISH);
        click("pauses.add");
        awaitShown("pauses.form");
        onScreen(() -> this.<TextField>node("pauses.form.name").setText("LUNCH"));
        click("pauses.form.save");

        awaitText("pauses.form.name.fault", "There is one with this name already.");
    }

    @Test
    void tellsWhoChangedThePauseThatOneIsChanging() {
        openPauses(Language.ENGLISH);
        Pause lunch = pause("Lunch");
        onScreen(() -> table().getSelectionModel().select(2));
        onScreen(() -> table().requestFocus());
        type(KeyCode.ENTER);
        awaitText("pauses.form.title", "Lunch");
        onScreen(() -> this.<TextField>node("pauses.form.thresholdMinutes").setText("45"));

        other.api(PauseApi.class)
                .update(
                        lunch.id(),
                        new Pause(lunch.id(), "Lunch", "At noon", false, false, 30, false, 1),
                        null);

        awaitScreen(
                "the conflict",
                () ->
                        this.<Label>node("pauses.form.conflict")
                                .getText()
                                .startsWith("admin changed this"));
        snap("admin-pauses-conflict");
        click("pauses.form.overwrite");
        awaitScreen("my version", () -> pause("Lunch").thresholdMinutes() == 45);
        assertEquals(3, pause("Lunch").version());
        assertEquals("Lunch", text("pauses.form.title"));
    }

    @Test
    void rowsOfOthersComeWithoutLosingTheSelection() {
        openPauses(Language.ENGLISH);
        onScreen(() -> table().getSelectionModel().select(3));
        assertEquals("Meeting", selectedName());

        other.api(PauseApi.class)
                .create(new Pause(Ids.next(), "Coffee", "", true, false, 0, false, 0));

        awaitNames(List.of("Break", "Coffee", "Follow-up work", "Lunch", "Meeting", "Training"));
        awaitScreen("the same row", () -> "Meeting".equals(selectedName()));
    }

    @Test
    void ofTwoThingsAddedOnlyTheSecondIsSelected() {
        openPauses(Language.ENGLISH);
        for (String name : List.of("Coffee", "Doctor")) {
            click("pauses.add");
            awaitShown("pauses.form");
            onScreen(() -> this.<TextField>node("pauses.form.name").setText(name));
            click("pauses.form.save");
            awaitScreen(name + " is selected", () -> name.equals(selectedName()));
        }

        awaitRows("pauses.table", 7);
        awaitScreen("Doctor is selected", () -> "Doctor".equals(selectedName()));
        assertEquals(1, onScreen(() -> table().getSelectionModel().getSelectedIndices().size()));
    }

    @Test
    void filtersHistoryColumnsAndExport() throws Exception {
        Path file = data.resolve("pauses.csv");
        openPauses(Language.ITALIAN, file);
        click("pauses.filters");
        awaitShown("pauses.filters.pane");
        snap("admin-pauses-filters-it");
        click("pauses.filters");
        onScreen(() -> table().getSelectionModel().select(0));
        click("pauses.export");
        awaitScreen("the file", () -> Files.exists(file) && Files.size(file) > 50);
        assertTrue(Files.readString(file).startsWith("\uFEFFNome,Descrizione,"));
    }

    @Test
    void aListOfSeveralPagesScrollsToItsEnd() {
        TagApi tags = other.api(TagApi.class);
        for (int i = 0; i < 250; i++) {
            String colour = List.of("#0969da", "#1a7f37", "#bf8700", "#cf222e").get(i % 4);
            tags.create(
                    new org.parley.contract.tags.Tag(
                            Ids.next(),
                            "Tag %03d".formatted(i),
                            colour,
                            i % 3 == 0 ? "Asked for a call back" : "",
                            0));
        }
        openPage("tags", Language.ENGLISH, data.resolve("tags.csv"));
        awaitRows("tags.table", 250);
        snap("admin-tags");
        onScreen(() -> this.<TableView<?>>node("tags.table").scrollTo(249));
        awaitScreen(
                "the last page",
                () ->
                        lookup((javafx.scene.Node n) ->
                                        n instanceof Label cell && "Tag 249".equals(cell.getText())
                                                || n
                                                                instanceof
                                                                javafx.scene.control.TableCell<?, ?>
                                                                        c
                                                        && "Tag 249".equals(c.getText()))
                                .tryQuery()
                                .isPresent());
    }

    private void openPauses(Language language) {
        openPauses(language, data.resolve("unused.csv"));
    }

    private void openPauses(Language language, Path file) {
        openPage("pauses", language, file);
        awaitRows("pauses.table", 5);
    }

    private void openPage(String page, Language language, Path file) {
        List<Module> features = new ArrayList<>(AdminConsole.features());
        features.replaceAll(module ->
                module instanceof EntityScreensModule
                        ? new EntityScreensModule((_, _, _) -> Optional.of(file))
                        : module);
        open(address(), "admin", "admin-demo-2026", language, features, Optional.empty());
        size(1280, 760);
        click("rail.tools");
        awaitShown("page." + page);
        click("page." + page);
        awaitShown(page + ".table");
    }

    private void awaitShown(String id) {
        awaitScreen(
                id,
                () ->
                        lookup((javafx.scene.Node n) -> id.equals(n.getId()) && n.isVisible())
                                .tryQuery()
                                .isPresent());
    }

    private void awaitNames(List<String> expected) {
        awaitScreen("pauses " + expected, () -> namesNow().equals(expected));
    }

    private List<String> names() {
        return onScreen(this::namesNow);
    }

    private List<String> namesNow() {
        TableView<?> table = table();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < table.getItems().size(); i++) {
            names.add(String.valueOf(table.getColumns().getFirst().getCellData(i)));
        }
        return names;
    }

    private String selectedName() {
        return onScreen(() -> {
            int index = table().getSelectionModel().getSelectedIndex();
            return index < 0
                    ? ""
                    : String.valueOf(table().getColumns().getFirst().getCellData(index));
        });
    }

    private TableView<?> table() {
        return node("pauses.table");
    }

    private Pause pause(String name) {
        return other.api(PauseApi.class).list(name, List.of(), null, 1, 0).rows().getFirst();
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
