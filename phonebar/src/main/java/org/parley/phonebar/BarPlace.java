package org.parley.phonebar;

import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import javafx.stage.Screen;
import javafx.stage.Stage;

import org.parley.desk.fx.DeskContext;
import org.parley.desk.settings.DeskSettings;
import org.parley.phonebar.bar.DockEdge;

import java.util.Arrays;
import java.util.OptionalDouble;

/// Where the bar lies on the screen: dragged by its empty parts, remembered, never lost beyond an
/// edge, above all other windows unless that is switched off.
final class BarPlace {
    private static final String X = "bar.x";
    private static final String Y = "bar.y";
    private static final String EDGE = "bar.edge";
    private static final double GAP = 8;
    private static final String TOP = "bar.always-on-top";

    private final Stage window;
    private final DeskSettings settings;
    private double grabbedX;
    private double grabbedY;

    BarPlace(Stage window, DeskContext desk) {
        this.window = window;
        this.settings = desk.getInstance(DeskSettings.class);
        window.setAlwaysOnTop(alwaysOnTop());
        window.widthProperty().subscribe(_ -> dock());
        window.heightProperty().subscribe(_ -> dock());
    }

    DockEdge edge() {
        return settings.find(EDGE)
                .flatMap(name ->
                        Arrays.stream(DockEdge.values())
                                .filter(one -> one.name().equals(name))
                                .findFirst())
                .orElse(DockEdge.FREE);
    }

    void edge(DockEdge wanted) {
        settings.keep(EDGE, wanted.name());
        restore();
    }

    /// Lies at its edge, whatever its size.
    private void dock() {
        DockEdge edge = edge();
        if (edge == DockEdge.FREE || Double.isNaN(window.getWidth())) {
            return;
        }
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        window.setX(screen.getMinX() + (screen.getWidth() - window.getWidth()) / 2);
        window.setY(
                edge == DockEdge.TOP ? screen.getMinY() : screen.getMaxY() - window.getHeight());
    }

    boolean alwaysOnTop() {
        return settings.find(TOP).map(Boolean::parseBoolean).orElse(true);
    }

    void alwaysOnTop(boolean wanted) {
        settings.keep(TOP, String.valueOf(wanted));
        window.setAlwaysOnTop(wanted);
    }

    void makeMovable(Node handle) {
        handle.addEventHandler(
                MouseEvent.MOUSE_PRESSED,
                pressed -> {
                    grabbedX = pressed.getScreenX() - window.getX();
                    grabbedY = pressed.getScreenY() - window.getY();
                });
        handle.addEventHandler(
                MouseEvent.MOUSE_DRAGGED,
                dragged -> {
                    if (edge() != DockEdge.FREE) {
                        return;
                    }
                    window.setX(dragged.getScreenX() - grabbedX);
                    window.setY(dragged.getScreenY() - grabbedY);
                });
        handle.addEventHandler(
                MouseEvent.MOUSE_RELEASED,
                _ -> {
                    if (edge() != DockEdge.FREE) {
                        return;
                    }
                    settings.keep(X, String.valueOf(window.getX()));
                    settings.keep(Y, String.valueOf(window.getY()));
                });
    }

    /// Puts the bar at its edge, else where it was, or else in the middle near the screen's upper
    /// edge.
    void restore() {
        if (edge() != DockEdge.FREE) {
            dock();
            return;
        }
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        double width = Double.isNaN(window.getWidth()) ? 864 : window.getWidth();
        double x = number(X).orElse(screen.getMinX() + (screen.getWidth() - width) / 2);
        double y = number(Y).orElse(screen.getMinY() + GAP);
        boolean visible = !Screen.getScreensForRectangle(x + 40, y + 8, width - 80, 40).isEmpty();
        window.setX(visible ? x : screen.getMinX() + GAP);
        window.setY(visible ? y : screen.getMinY() + GAP);
    }

    private OptionalDouble number(String key) {
        return settings.find(key)
                .filter(text -> text.matches("-?\\d{1,6}(\\.\\d{1,12})?"))
                .map(text -> OptionalDouble.of(Double.parseDouble(text)))
                .orElseGet(OptionalDouble::empty);
    }
}
