package org.parley.admin.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.admin.AdminConsole;
import org.parley.admin.testing.ConsoleTest;
import org.parley.client.Session;
import org.parley.contract.jobs.JobApi;
import org.parley.contract.keys.KeyText;
import org.parley.contract.licensing.LicenceCode;
import org.parley.contract.licensing.LicensingApi;
import org.parley.contract.platform.Ids;
import org.parley.contract.platform.LicensedModule;
import org.parley.contract.settings.GeneralSettings;
import org.parley.contract.settings.SettingsApi;
import org.parley.desk.i18n.Language;
import org.parley.desk.testing.Pictures;
import org.parley.server.licensing.model.LicenceSignature;
import org.parley.server.licensing.model.LicenceTerms;
import org.parley.server.testing.RunningServer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// General settings, networks and the licence on the console, on a real server.
final class SystemPagesTest extends ConsoleTest {
    private static final KeyPair VENDOR = KeyText.generate();

    @TempDir Path data;
    private RunningServer server;
    private Session other;

    @BeforeEach
    void start() {
        server =
                new RunningServer(
                        data, Map.of("licence.vendor-key", KeyText.write(VENDOR.getPublic())));
        other = server.signIn("admin");
    }

    @AfterEach
    void stop() {
        end();
        server.close();
    }

    @Test
    void generalSettingsAreStoredAndFaultsStandBesideTheirFields() {
        open(Language.ENGLISH, "general");
        awaitScreen(
                "settings", () -> !this.<TextField>node("general.centre.name").getText().isEmpty());
        snap("admin-general");
        onScreen(() -> {
            this.<TextField>node("general.centre.name").setText("Città 📞");
            this.<ComboBox<String>>node("general.centre.zone").setValue("Europe/Rome");
            this.<TextField>node("general.numbers.most").setText("abc");
        });
        press(KeyCode.CONTROL).type(KeyCode.S).release(KeyCode.CONTROL);
        awaitText("general.numbers.most.fault", "This is no whole number.");
        onScreen(() -> this.<TextField>node("general.numbers.most").setText("200"));
        click("general.save");
        awaitText("general.numbers.most.fault", "This must not be below the first number.");
        assertTrue(onScreen(() -> node("general.numbers.most").isFocused()));
        snap("admin-general-fault");
        onScreen(() -> this.<TextField>node("general.numbers.most").setText("4999"));
        click("general.save");
        awaitText("general.state", "Saved");
        GeneralSettings stored = other.api(SettingsApi.class).general();
        assertEquals("Città 📞", stored.centre().name());
        assertEquals("Europe/Rome", stored.centre().zone());
        assertEquals(4999, stored.numbers().most());

        other.api(SettingsApi.class).changeGeneral(stored);
        onScreen(() -> this.<TextField>node("general.centre.name").setText("Mine"));
        click("general.save");
        awaitScreen("the conflict", () -> node("general.problem").isVisible());
    }

    @Test
    @Tag("A9")
    void networkWarnsThatTelephonesRegisterAgain() {
        open(Language.ITALIAN, "network");
        awaitScreen(
                "settings",
                () -> !this.<TextArea>node("network.localNetworks").getText().isEmpty());
        onScreen(() -> this.<TextField>node("network.publicAddress").setText("203.0.113.7"));
        snap("admin-network");
        onScreen(() -> this.<TextField>node("network.wssPort").setText("8088"));
        click("network.save");
        awaitScreen("the question", () -> shown("console.confirm.yes"));
        click("console.confirm.yes");
        awaitScreen("the fault", () -> node("network.wssPort.fault").isVisible());
        assertTrue(onScreen(() -> node("network.wssPort").isFocused()));
        snap("admin-network-port-taken");
        onScreen(() -> this.<TextField>node("network.wssPort").setText("9089"));
        click("network.save");
        awaitScreen("the question", () -> shown("console.confirm.yes"));
        snap("admin-network-question");
        click("console.confirm.yes");
        awaitText("network.state", "Salvato");
        assertEquals("203.0.113.7", other.api(SettingsApi.class).network().publicAddress());
        assertEquals(9089, other.api(SettingsApi.class).network().wssPort());
    }

    @Test
    @Tag("A6")
    void licenceShowsItsStateAndAnotherIsCheckedThenApplied() {
        server.signIn("ann");
        open(Language.ENGLISH, "licence");
        awaitScreen(
                "the licence",
                () -> this.<Label>node("licence.agents").getText().equals("1 of 250"));
        snap("admin-licence-demo");
        Instant now = Clock.systemUTC().instant();
        var terms =
                new LicenceTerms(
                        Ids.next(),
                        "Ñandú Ltd",
                        "Business",
                        EnumSet.of(
                                LicensedModule.VOICE,
                                LicensedModule.EMAIL,
                                LicensedModule.ANALYTICS),
                        2,
                        now,
                        now.plus(Duration.ofDays(365)),
                        14,
                        null);
        onScreen(() -> this.<TextArea>node("licence.code").setText("not a licence"));
        click("licence.check");
        awaitScreen("the refusal", () -> node("licence.problem").isVisible());
        String code = LicenceSignature.sign(terms, VENDOR.getPrivate());
        onScreen(() -> this.<TextArea>node("licence.code").setText(code));
        click("licence.check");
        awaitScreen("the changes", () -> node("licence.preview").isVisible());
        snap("admin-licence-preview");
        assertTrue(other.api(LicensingApi.class).licence().demo());
        onScreen(() -> this.<Button>node("licence.apply").fire());
        awaitText("licence.agents", "1 of 2");
        snap("admin-licence");
        assertEquals("Ñandú Ltd", text("licence.customer"));
    }

    @Test
    @Tag("A5")
    void aLicenceThatEndsSoonIsAnnouncedAfterTheSignIn() {
        Instant now = Clock.systemUTC().instant();
        var terms =
                new LicenceTerms(
                        Ids.next(),
                        "Ñandú Ltd",
                        "Business",
                        EnumSet.allOf(LicensedModule.class),
                        20,
                        now.minus(Duration.ofDays(360)),
                        now.plus(Duration.ofDays(5)),
                        14,
                        null);
        String code = LicenceSignature.sign(terms, VENDOR.getPrivate());
        other.api(LicensingApi.class).apply(new LicenceCode(code));

        open(Language.ENGLISH, "general");

        awaitScreen("the badge", () -> node("badge.licence-end").isVisible());
        assertTrue(
                this.<Button>node("badge.licence-end").getText().startsWith("The licence ends on"));
        snap("admin-licence-ends");
        click("badge.licence-end");
        awaitScreen("the page", () -> shown("licence"));
    }

    @Test
    @Tag("A8")
    void planIsAskedForOnTheForm() {
        open(Language.ITALIAN, "licence");
        awaitScreen("the form", () -> shown("licence.request.send"));
        onScreen(() -> {
            this.<TextField>node("licence.request.plan").setText("Business");
            this.<TextField>node("licence.request.agents").setText("10");
            this.<TextField>node("licence.request.contact").setText("Ada");
            this.<TextField>node("licence.request.email").setText("ada@example.org");
        });
        onScreen(() -> this.<Button>node("licence.request.send").fire());
        awaitScreen("the request", () -> other.api(LicensingApi.class).listRequests().total() == 1);
        var stored = other.api(LicensingApi.class).listRequests().rows().getFirst();
        assertEquals(10, stored.request().agents());
        assertEquals("Business", stored.request().plan());
        snap("admin-licence-request");
    }

    private static final String PUBLISHED =
            """
            [{"version":"0.3.0","date":"2026-12-01","minimumClient":"0.2.0",
              "added":["Chat, with a window for web sites"],"changed":["Reports open in half the time"],
              "fixed":["A queue of 200 agents no longer blinks on the board"]},
             {"version":"0.2.0","date":"2026-11-30","minimumClient":"","added":["SMS"],
              "changed":[],"fixed":[]}]
            """;

    @Test
    @Tag("A2")
    @Tag("A4")
    void aNewerServerIsToldByABadgeAndItsChangeLogStandsOnThePage() throws IOException {
        Files.createDirectories(data.resolve("updates"));
        Files.writeString(data.resolve("updates/server.json"), PUBLISHED);
        Files.writeString(data.resolve("updates/client.json"), PUBLISHED);
        show(
                server.connection().address().toString(),
                "admin",
                "admin-demo-2026",
                Language.ENGLISH,
                AdminConsole.features(),
                Optional.empty());
        awaitScreen("the newer desk", () -> shown("signin.update.later"));
        click("signin.update.later");
        awaitShell();
        size(1280, 800);
        awaitScreen("the badge", () -> node("badge.newer-server").isVisible());
        assertEquals(
                "Server 0.3.0 is available", this.<Button>node("badge.newer-server").getText());
        click("badge.newer-server");
        awaitScreen("the page", () -> shown("updates.release.0.3.0"));
        assertEquals("0.3.0", text("updates.desks.published"));
        assertTrue(text("updates.installed").startsWith("0."));
        assertEquals(List.of(), shortened());
        snap("admin-updates");
        click("shell.version");
        awaitScreen("versions", () -> listTargetWindows().size() > 1 && shown("about"));
        Scene about = node("about").getScene();
        awaitScreen(
                "the newer desk",
                () -> about.lookup("#about") != null && shown("about.newer.title"));
        Pictures.snap(about, "admin-about-light");
        onScreen(() -> about.getWindow().hide());
    }

    @Test
    void jobsAreListedAndOneIsRunNow() {
        open(Language.ENGLISH, "jobs");
        awaitScreen("the jobs", () -> this.<TableView<?>>node("jobs.table").getItems().size() >= 3);
        JobApi jobs = other.api(JobApi.class);
        long before = jobs.runs("expired-sessions", 1, 0).total();
        onScreen(() -> this.<TableView<?>>node("jobs.table").getSelectionModel().select(0));
        awaitText("jobs.runs.title", "Runs of: Forget sessions that have ended");
        click("jobs.run");
        awaitScreen("the run", () -> jobs.runs("expired-sessions", 1, 0).total() > before);
        click("jobs.reload");
        awaitScreen(
                "its line", () -> this.<TableView<?>>node("jobs.runs").getItems().size() > before);
        assertEquals(List.of(), shortened());
        snap("admin-jobs");
    }

    @Test
    @Tag("A4")
    void aUserSeesNeitherBadgeNorPage() throws IOException {
        Files.createDirectories(data.resolve("updates"));
        Files.writeString(data.resolve("updates/server.json"), PUBLISHED);
        open(
                server.connection().address().toString(),
                "sue",
                "sue-demo-2026",
                Language.ENGLISH,
                AdminConsole.features(),
                Optional.empty());
        awaitScreen("the desk", () -> shown("shell"));
        assertFalse(node("badge.newer-server").isVisible());
        assertFalse(shown("page.updates"));
    }

    private boolean shown(String id) {
        return lookup((Node node) -> id.equals(node.getId())).tryQuery().isPresent();
    }

    private void open(Language language, String page) {
        open(
                server.connection().address().toString(),
                "admin",
                "admin-demo-2026",
                language,
                AdminConsole.features(),
                Optional.empty());
        size(1280, 800);
        click("rail.system");
        click("page." + page);
        awaitScreen("the page " + page, () -> shown(page));
    }
}
