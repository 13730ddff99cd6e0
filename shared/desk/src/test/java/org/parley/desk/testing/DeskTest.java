package org.parley.desk.testing;

import static org.awaitility.Awaitility.await;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.paint.Color;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.junit.jupiter.api.AfterEach;
import org.parley.desk.theme.Appearance;
import org.parley.desk.theme.Theme;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;

/// A test with a screen. Call [#show] with what is tested; the robot's methods (`clickOn("#id")`,
/// `press`, `write`) are inherited.
public abstract class DeskTest extends FxRobot {
    private final Stage stage;
    private final Theme theme;

    protected DeskTest() {
        try {
            stage = FxToolkit.registerPrimaryStage();
        } catch (TimeoutException e) {
            throw new IllegalStateException("JavaFX does not start", e);
        }
        theme = onScreen(() -> new Theme(Appearance.LIGHT));
    }

    /// The light theme, unless a test chooses another.
    protected Theme theme() {
        return theme;
    }

    protected Stage stage() {
        return stage;
    }

    /// Shows a node in the test's window in its preferred size.
    protected void show(Callable<? extends Parent> node) {
        onScreen(() -> {
            var scene = new Scene(node.call());
            theme.dress(scene);
            scene.setFill(Color.TRANSPARENT);
            stage.setScene(scene);
            stage.sizeToScene();
            stage.setX(20);
            stage.setY(20);
            stage.show();
            return scene;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// Runs something on the screen's thread and waits for it.
    protected <T> T onScreen(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, work);
    }

    /// Runs something on the screen's thread and waits for it.
    protected void onScreen(Runnable work) {
        onScreen(() -> {
            work.run();
            return true;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// The node of an id, e.g. `phonebar.answer`.
    protected <N extends Node> N node(String id) {
        return lookup((Node n) -> id.equals(n.getId())).query();
    }

    /// Clicks the node of an id.
    protected void click(String id) {
        Node found = node(id);
        onScreen(() -> {
            found.getScene().getRoot().applyCss();
            found.getScene().getRoot().layout();
        });
        clickOn(found);
    }

    /// Waits until no menu is open any more.
    protected void awaitNoPopups() {
        awaitScreen(
                "menus are closed",
                () -> Window.getWindows().stream().noneMatch(PopupWindow.class::isInstance));
    }

    /// Waits until something is so on the screen.
    protected void awaitScreen(String what, Callable<Boolean> condition) {
        await(what).atMost(Duration.ofSeconds(15)).until(() -> onScreen(condition));
    }

    @AfterEach
    void hideWindows() {
        onScreen(() -> {
            List<Window> windows = new ArrayList<>(Window.getWindows());
            Collections.reverse(windows);
            windows.forEach(Window::hide);
        });
    }
}
