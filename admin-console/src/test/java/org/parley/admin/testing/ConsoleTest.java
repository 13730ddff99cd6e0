package org.parley.admin.testing;

import com.google.inject.Module;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.parley.admin.AdminConsole;
import org.parley.admin.AdminOptions;
import org.parley.client.TrustedAuthorities;
import org.parley.desk.i18n.Language;
import org.parley.desk.settings.DeskSettings;
import org.parley.desk.shell.DeskStart;
import org.parley.desk.testing.DeskTest;
import org.parley.desk.testing.Pictures;
import org.parley.desk.theme.Appearance;
import org.parley.desk.theme.Theme;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/// A test of the whole console against a [FakeCentre] or a real server.
public abstract class ConsoleTest extends DeskTest {
    @TempDir protected Path folder;

    private AdminConsole console;

    /// Opens the console signed in and waits for its first page.
    protected void open(String server, Language language) {
        open(server, "sue", "right", language, AdminConsole.features(), Optional.empty());
    }

    protected void open(
            String server,
            String user,
            String password,
            Language language,
            List<Module> features,
            Optional<Path> authority) {
        show(server, user, password, language, features, authority);
        awaitShell();
    }

    /// Opens the console, which tries to sign in, and does not wait for that.
    protected void show(
            String server,
            String user,
            String password,
            Language language,
            List<Module> features,
            Optional<Path> authority) {
        onScreen(() -> {
            DeskSettings settings = new DeskSettings(folder.resolve("settings"));
            settings.language(language);
            settings.appearance(Appearance.LIGHT);
            DeskStart start =
                    new DeskStart(
                            AdminConsole.APPLICATION,
                            settings,
                            TrustedAuthorities.inFolder(folder.resolve("trusted")),
                            Clock.systemUTC(),
                            AdminConsole.TEXTS);
            Path secret = Files.writeString(folder.resolve("password"), password + "\n");
            AdminOptions options =
                    new AdminOptions(
                            Optional.of(server), Optional.of(user), Optional.of(secret), authority);
            console = AdminConsole.open(stage(), options, start, features);
            return console;
        });
    }

    /// Waits until the console is signed in.
    protected void awaitShell() {
        awaitScreen("the shell", () -> lookup("#shell").tryQuery().isPresent());
    }

    /// Ends the session; a server that stops waits for open streams.
    @AfterEach
    protected void end() {
        if (console != null) {
            onScreen(() -> console.close());
            console = null;
        }
    }

    /// Opens the page at a place of the rail, from 1, by its shortcut.
    protected void page(KeyCode digit) {
        press(KeyCode.ALT).type(digit).release(KeyCode.ALT);
    }

    /// Opens a page by its place of the rail and its entry there.
    protected void openPage(String place, String id) {
        click("rail." + place);
        if (lookup((Node n) -> ("page." + id).equals(n.getId())).tryQuery().isPresent()) {
            click("page." + id);
        }
    }

    protected String text(String id) {
        return onScreen(() -> this.<Label>node(id).getText());
    }

    protected void awaitText(String id, String expected) {
        awaitScreen(id + " is " + expected, () -> expected.equals(this.<Label>node(id).getText()));
    }

    protected <S> List<S> rows(String tableId) {
        return onScreen(() -> List.copyOf(this.<TableView<S>>node(tableId).getItems()));
    }

    protected void awaitRows(String tableId, int count) {
        awaitScreen(
                count + " rows in " + tableId,
                () -> this.<TableView<?>>node(tableId).getItems().size() == count);
    }

    /// Gives the window's content a size.
    protected void size(int width, int height) {
        onScreen(() -> {
            stage().setX(0);
            stage().setY(0);
            stage().setWidth(width + stage().getWidth() - stage().getScene().getWidth());
            stage().setHeight(height + stage().getHeight() - stage().getScene().getHeight());
        });
    }

    /// The texts on the screen that show less than they say.
    protected List<Labeled> shortened() {
        return onScreen(() ->
                lookup(node -> node instanceof Labeled label && shows(label))
                        .queryAllAs(Labeled.class)
                        .stream()
                        .filter(label -> label.isTextTruncated() && !label.getText().isEmpty())
                        .toList());
    }

    private static boolean shows(Labeled label) {
        boolean visible = label.getWidth() > 0;
        for (Node at = label; at != null; at = at.getParent()) {
            visible &= at.isVisible();
        }
        return visible;
    }

    /// Pictures in light and dark.
    protected void snap(String name) {
        snap(stage().getScene(), name);
    }

    /// Takes the pictures of a window of its own, such as a question.
    protected void snap(Scene scene, String name) {
        Pictures.snap(scene, name + "-light");
        dress(Appearance.DARK);
        Pictures.snap(scene, name + "-dark");
        dress(Appearance.LIGHT);
    }

    /// Shows the open console in another look.
    protected void dress(Appearance appearance) {
        Theme look = console.desk().getInstance(Theme.class);
        onScreen(() -> look.choose(appearance));
    }
}
