package org.parley.admin.intervals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.inject.Module;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.admin.AdminConsole;
import org.parley.admin.sounds.SoundFiles;
import org.parley.admin.sounds.SoundsModule;
import org.parley.admin.testing.ConsoleTest;
import org.parley.client.Session;
import org.parley.contract.dispositions.Disposition;
import org.parley.contract.dispositions.DispositionApi;
import org.parley.contract.intervals.IntervalApi;
import org.parley.contract.intervals.TimeInterval;
import org.parley.contract.intervals.TimeRule;
import org.parley.contract.smtp.SmtpSecurity;
import org.parley.contract.smtp.SmtpService;
import org.parley.contract.sounds.SoundApi;
import org.parley.desk.fx.InView;
import org.parley.desk.i18n.Language;
import org.parley.server.sounds.convert.SoundConverter;
import org.parley.server.testing.FreePorts;
import org.parley.server.testing.RunningServer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Time intervals, SMTP accounts and sounds on the console, on a real server.
final class ToolScreensTest extends ConsoleTest {
    @TempDir Path data;
    private RunningServer server;
    private Session other;

    @BeforeEach
    void start() {
        server = new RunningServer(data, Map.of());
        other = server.signIn("admin");
    }

    @AfterEach
    void stop() {
        end();
        server.close();
    }

    @Test
    @Tag("A10")
    void intervalIsMadeOfRules() {
        open(Language.ENGLISH, "tools", "intervals", AdminConsole.features());
        awaitScreen(
                "two rows",
                () -> this.<TableView<?>>node("intervals.table").getItems().size() == 2);
        click("intervals.add");
        awaitScreen("the form", () -> shown("intervals.form.name"));
        onScreen(() -> {
            this.<TextField>node("intervals.form.name").setText("Night");
            String rule = "intervals.form.rules.0.";
            this.<TextField>node(rule + "times.from").setText("22:00");
            this.<TextField>node(rule + "times.to").setText("6:00");
            this.<ComboBox<DayOfWeek>>node(rule + "weekDays.from").setValue(DayOfWeek.FRIDAY);
            this.<ComboBox<DayOfWeek>>node(rule + "weekDays.to").setValue(DayOfWeek.MONDAY);
        });
        snap("admin-intervals-form");
        press(KeyCode.CONTROL).type(KeyCode.S).release(KeyCode.CONTROL);
        awaitScreen(
                "three rows",
                () -> this.<TableView<?>>node("intervals.table").getItems().size() == 3);
        TimeInterval night =
                other.api(IntervalApi.class)
                        .list("Night", List.of(), null, 10, 0)
                        .rows()
                        .getFirst();
        assertEquals(
                List.of(
                        TimeRule.always("")
                                .withTimes(LocalTime.of(22, 0), LocalTime.of(6, 0))
                                .withWeekDays(DayOfWeek.FRIDAY, DayOfWeek.MONDAY)),
                night.rules());
        snap("admin-intervals");
    }

    @Test
    @Tag("C7")
    void dispositionsStandBelowEachOther() {
        open(Language.ENGLISH, "tools", "dispositions", AdminConsole.features());
        awaitScreen(
                "six rows",
                () -> this.<TableView<?>>node("dispositions.table").getItems().size() == 6);
        addDisposition("Offer", "");
        addDisposition("Sent", "Offer");
        addDisposition("By mail", "Offer \u203a Sent");
        snap("admin-dispositions");
        List<Disposition> all =
                other.api(DispositionApi.class).list(null, List.of(), null, 20, 0).rows();
        assertEquals(9, all.size());
        Disposition mail =
                all.stream().filter(one -> one.name().equals("By mail")).findFirst().orElseThrow();
        Disposition sent =
                all.stream().filter(one -> one.name().equals("Sent")).findFirst().orElseThrow();
        assertEquals(sent.id(), mail.parentId());
    }

    private void addDisposition(String name, String below) {
        click("dispositions.add");
        awaitScreen("the form", () -> shown("dispositions.form.name"));
        onScreen(() -> this.<TextField>node("dispositions.form.name").setText(name));
        if (!below.isEmpty()) {
            awaitScreen("the word above", () -> chooseAbove(below));
            snap("admin-dispositions-form");
        }
        press(KeyCode.CONTROL).type(KeyCode.S).release(KeyCode.CONTROL);
        awaitScreen(
                name + " is listed",
                () ->
                        this.<TableView<?>>node("dispositions.table").getItems().stream()
                                .anyMatch(row -> String.valueOf(row).contains("name=" + name)));
    }

    private boolean chooseAbove(String path) {
        ComboBox<UUID> above = node("dispositions.form.parentId");
        for (UUID one : above.getItems()) {
            if (one != null && above.getConverter().toString(one).equals(path)) {
                above.setValue(one);
                return true;
            }
        }
        return false;
    }

    @Test
    @Tag("A9")
    void mailAccountIsTriedFromTheForm() {
        open(Language.ITALIAN, "system", "smtp", AdminConsole.features());
        awaitScreen("the page", () -> shown("smtp.add"));
        click("smtp.add");
        awaitScreen("the form", () -> shown("smtp.form.host"));
        int port = FreePorts.one();
        onScreen(() -> {
            this.<TextField>node("smtp.form.name").setText("Ufficio");
            this.<TextField>node("smtp.form.accountKey").setText("UFF");
            this.<TextField>node("smtp.form.address").setText("centro@example.org");
            this.<ComboBox<SmtpService>>node("smtp.form.service").requestFocus();
            this.<ComboBox<SmtpService>>node("smtp.form.service").setValue(SmtpService.GMAIL);
        });
        awaitScreen(
                "the preset",
                () -> this.<TextField>node("smtp.form.host").getText().equals("smtp.gmail.com"));
        assertEquals(
                SmtpSecurity.TLS,
                onScreen(() -> this.<ComboBox<SmtpSecurity>>node("smtp.form.security").getValue()));
        onScreen(() -> {
            this.<TextField>node("smtp.form.host").setText("127.0.0.1");
            this.<TextField>node("smtp.form.port").setText(Integer.toString(port));
            this.<TextField>node("smtp.test.to").setText("ada@example.org");
        });
        onScreen(() -> this.<Button>node("smtp.test.send").fire());
        awaitScreen(
                "the answer",
                () -> this.<Label>node("smtp.test.answer").getText().contains("127.0.0.1:" + port));
        snap("admin-smtp-form");
        assertFalse(onScreen(() -> node("smtp.form.password.missing").isVisible()));
        onScreen(() -> this.<TextField>node("smtp.form.login").setText("centro"));
        press(KeyCode.CONTROL).type(KeyCode.S).release(KeyCode.CONTROL);
        awaitScreen("one row", () -> this.<TableView<?>>node("smtp.table").getItems().size() == 1);
        awaitScreen(
                "a login without a password is told",
                () -> node("smtp.form.password.missing").isVisible());
        onScreen(() -> InView.bring(node("smtp.form.password.missing")));
        snap("admin-smtp");
        onScreen(() -> this.<TextField>node("smtp.form.password").setText("geheim"));
        press(KeyCode.CONTROL).type(KeyCode.S).release(KeyCode.CONTROL);
        awaitScreen(
                "and no more when there is one",
                () -> !node("smtp.form.password.missing").isVisible());
    }

    @Test
    @Tag("A10")
    void soundIsUploaded() throws IOException {
        Path file = data.resolve("hello.mp3");
        try (var in = SoundConverter.class.getResourceAsStream("tone.mp3")) {
            Files.write(file, in.readAllBytes());
        }
        List<Module> features = new ArrayList<>(AdminConsole.features());
        features.removeIf(SoundsModule.class::isInstance);
        features.add(new SoundsModule(new Chosen(file)));
        open(Language.ENGLISH, "tools", "sounds", features);
        awaitScreen("the page", () -> shown("sounds.add"));
        click("sounds.add");
        awaitScreen("the form", () -> shown("sounds.form.name"));
        for (String button : List.of("upload", "play", "stop", "download")) {
            assertTrue(node("sounds.content." + button).isDisabled(), button);
        }
        assertEquals("Save the sound first, then give it a file.", text("sounds.content.told"));
        snap("admin-sounds-new");
        onScreen(() -> this.<TextField>node("sounds.form.name").setText("Welcome"));
        press(KeyCode.CONTROL).type(KeyCode.S).release(KeyCode.CONTROL);
        awaitScreen(
                "one row", () -> this.<TableView<?>>node("sounds.table").getItems().size() == 1);
        awaitScreen("the buttons", () -> !node("sounds.content.upload").isDisabled());
        onScreen(() -> this.<Button>node("sounds.content.upload").fire());
        awaitScreen(
                "the content",
                () ->
                        this.<Label>node("sounds.content.told")
                                .getText()
                                .startsWith("hello.mp3 is stored"));
        assertTrue(
                other.api(SoundApi.class)
                                .list(null, List.of(), null, 1, 0)
                                .rows()
                                .getFirst()
                                .millis()
                        > 1_900);
        snap("admin-sounds");
    }

    private record Chosen(Path file) implements SoundFiles {
        @Override
        public Optional<Path> open(Window owner, String title) {
            return Optional.of(file);
        }

        @Override
        public Optional<Path> save(Window owner, String title, String suggestedName) {
            return Optional.empty();
        }
    }

    private boolean shown(String id) {
        return lookup((Node node) -> id.equals(node.getId())).tryQuery().isPresent();
    }

    private void open(Language language, String group, String page, List<Module> features) {
        open(
                server.connection().address().toString(),
                "admin",
                "admin-demo-2026",
                language,
                features,
                Optional.empty());
        size(1280, 800);
        click("rail." + group);
        click("page." + page);
        awaitScreen("the page " + page, () -> shown(page));
    }
}
