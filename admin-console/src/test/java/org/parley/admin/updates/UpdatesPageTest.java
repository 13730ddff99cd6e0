package org.parley.admin.updates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.inject.Module;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.admin.AdminConsole;
import org.parley.admin.testing.ConsoleTest;
import org.parley.contract.keys.KeyText;
import org.parley.contract.updates.Release;
import org.parley.contract.updates.UpdateFile;
import org.parley.contract.updates.UpdateManifest;
import org.parley.contract.updates.UpdateWriter;
import org.parley.desk.i18n.Language;
import org.parley.server.testing.RunningServer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Updates on the console, on a real server: files are given, one is installed, its steps are
/// shown.
@Tag("A4")
final class UpdatesPageTest extends ConsoleTest {
    private static final KeyPair PUBLISHER = KeyText.generate();

    private static final String LOG =
            """
            2026-11-23T14:00:00Z BEGUN 0.1.0 0.9.0 admin
            2026-11-23T14:00:01Z BACKUP
            2026-11-23T14:00:09Z BACKED_UP /var/lib/parley/backups/before-0.9.0-20261123-140001.zip
            2026-11-23T14:00:09Z UNPACKING
            2026-11-23T14:00:12Z RESTARTING
            2026-11-23T14:00:14Z KEEPING_DATA
            2026-11-23T14:00:15Z STARTING 0.9.0
            """;

    @TempDir Path data;
    private RunningServer server;
    private Path chosen;

    @AfterEach
    void stop() {
        end();
        if (server != null) {
            server.close();
        }
    }

    @Test
    void aFileIsGivenAndInstalledAndTheReasonIsSaidWhenItDoesNotWork() throws Exception {
        start(true);
        openUpdates(Language.ENGLISH);
        awaitScreen("the files", () -> shown("updates.files.list"));
        chosen = Files.writeString(folder.resolve("x.parley-update"), "no zip");
        click("updates.add");
        awaitScreen("the refusal", () -> node("updates.files.problem").isVisible());
        chosen = update("0.9.0", KeyText.generate());
        click("updates.add");
        awaitScreen(
                "another publisher",
                () ->
                        lookup((Label label) -> label.getText().contains("has not signed"))
                                .tryQuery()
                                .isPresent());
        snap("admin-updates-refused");
        chosen = update("0.9.0", PUBLISHER);
        click("updates.add");
        awaitScreen("the file", () -> shown("updates.install.0.9.0"));
        awaitScreen("the badge", () -> node("badge.newer-server").isVisible());
        damage(data.resolve("updates/packages/parley-server.parley-update"));

        click("updates.install.0.9.0");
        awaitScreen("the question", () -> shown("updates.install-now"));
        assertTrue(this.<CheckBox>node("updates.backup").isSelected());
        snap("admin-updates-question");
        click("updates.backup");
        onScreen(() -> this.<Button>node("updates.install-now").fire());
        awaitScreen(
                "the result", () -> text("updates.run.result").startsWith("The update to 0.9.0"));
        onScreen(() -> this.<ScrollPane>scroll().setVvalue(0));
        snap("admin-updates-failed");
        assertFalse(Files.exists(data.resolve("program/versions/0.9.0")));
        assertFalse(Files.exists(data.resolve("program/next")));
        assertEquals(List.of(), shortened());
    }

    @Test
    void theStepsAreShownWhileTheyGoOnAndTheResultAtTheEnd() throws Exception {
        start(true);
        Files.writeString(data.resolve("program/log"), LOG);
        openUpdates(Language.ITALIAN);
        awaitScreen("the steps", () -> shown("updates.run.steps"));
        snap("admin-updates-running");
        Files.writeString(data.resolve("program/log"), LOG + "2026-11-23T14:00:31Z DONE 0.9.0\n");
        awaitScreen("the result", () -> text("updates.run.result").contains("è stato aggiornato"));
        snap("admin-updates-done");
        assertEquals(List.of(), shortened());
    }

    @Test
    void aServerWithoutItsLauncherSaysWhyItCannotInstall() throws Exception {
        start(false);
        openUpdates(Language.ENGLISH);
        awaitScreen("the files", () -> shown("updates.files.list"));
        chosen = update("0.9.0", PUBLISHER);
        click("updates.add");
        awaitScreen("the file", () -> shown("updates.install.0.9.0"));
        assertTrue(node("updates.install.0.9.0").isDisabled());
        assertTrue(text("updates.obstacle").contains("launcher"));
        snap("admin-updates-obstacle");
        click("updates.remove.parley-server.parley-update");
        awaitScreen("none", () -> !shown("updates.install.0.9.0"));
    }

    /// @param watched whether the server takes the test's parent for its launcher
    private void start(boolean watched) throws IOException {
        if (watched) {
            long parent = ProcessHandle.current().parent().orElseThrow().pid();
            Files.createDirectories(data.resolve("program"));
            Files.writeString(data.resolve("program/launcher"), parent + "\n");
        }
        server =
                new RunningServer(
                        data,
                        Map.of("updates.publisher-key", KeyText.write(PUBLISHER.getPublic())));
    }

    private void openUpdates(Language language) {
        List<Module> features = new ArrayList<>(AdminConsole.features());
        features.removeIf(UpdatesModule.class::isInstance);
        features.add(new UpdatesModule((_, _) -> Optional.of(chosen)));
        open(
                server.connection().address().toString(),
                "admin",
                "admin-demo-2026",
                language,
                features,
                Optional.empty());
        size(1280, 800);
        openPage("system", "updates");
    }

    private boolean shown(String id) {
        return lookup((Node n) -> id.equals(n.getId())).tryQuery().isPresent();
    }

    private ScrollPane scroll() {
        return lookup(".settings-scroll").queryAs(ScrollPane.class);
    }

    private Path update(String version, KeyPair publisher) throws IOException {
        Path image = Files.createDirectories(folder.resolve("image"));
        Files.writeString(image.resolve("parley.jar"), "program");
        Path file = folder.resolve("parley-server" + UpdateFile.END);
        var release =
                new Release(
                        version,
                        "2026-12-01",
                        "0.1.0",
                        List.of("Updates from the console"),
                        List.of(),
                        List.of("A queue of 200 agents no longer blinks on the board"));
        var what =
                new UpdateManifest(
                        UpdateManifest.SERVER,
                        UpdateManifest.thisSystem(),
                        version,
                        List.of(release),
                        List.of());
        UpdateWriter.write(file, what, image, publisher.getPrivate());
        return file;
    }

    /// Another program in place of the signed one, as somebody who has the disk could lay it there.
    private void damage(Path file) throws IOException {
        try (var zip = java.nio.file.FileSystems.newFileSystem(file)) {
            Files.writeString(zip.getPath("files/parley.jar"), "PROGRAM");
        }
    }
}
