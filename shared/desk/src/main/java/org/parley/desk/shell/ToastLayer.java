package org.parley.desk.shell;

import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.parley.desk.fx.Bindings;

/// Shows [Toasts] above a window's lower right corner.
public final class ToastLayer extends VBox {
    public ToastLayer() {
        super(8);
        setPickOnBounds(false);
        setMouseTransparent(false);
        setAlignment(Pos.BOTTOM_RIGHT);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    }

    /// Shows what the list holds, as long as the bindings last.
    public void show(Toasts toasts, Bindings b) {
        b.followList(
                toasts.shown(),
                () ->
                        getChildren()
                                .setAll(
                                        toasts.shown().stream()
                                                .map(t -> nodeOf(t, toasts))
                                                .toList()));
    }

    private static Node nodeOf(Toasts.Toast toast, Toasts toasts) {
        var text = new Label(toast.text());
        text.setWrapText(true);
        text.setMaxWidth(400);
        text.setMinHeight(USE_PREF_SIZE);
        var icon =
                new FontIcon(
                        toast.failure()
                                ? MaterialDesignA.ALERT_CIRCLE_OUTLINE
                                : MaterialDesignC.CHECK_CIRCLE_OUTLINE);
        var node = new HBox(icon, text);
        node.getStyleClass().add("toast");
        if (toast.failure()) {
            node.getStyleClass().add("failure");
        }
        node.setMaxWidth(USE_PREF_SIZE);
        node.setOnMouseClicked(_ -> toasts.dismiss(toast));
        var end = new PauseTransition(Duration.millis((double) toast.stays().toMillis()));
        end.setOnFinished(_ -> toasts.dismiss(toast));
        node.sceneProperty()
                .subscribe(scene -> {
                    if (scene == null) {
                        end.stop();
                    } else {
                        end.play();
                    }
                });
        return node;
    }
}
