package org.parley.desk.control;

import javafx.animation.Animation;
import javafx.animation.Interpolator;
import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.Timeline;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.parley.contract.routing.Presence;

/// What somebody is doing: shape, word and, where wanted, for how long. The bell of somebody whom a
/// call rings moves.
public final class PresencePill extends HBox {
    private final FontIcon shape = new FontIcon();
    private final Label word = new Label();
    private final Label timer = new Label();
    private final Timeline bell = swing(shape);
    private @Nullable Presence presence;

    public PresencePill() {
        getStyleClass().add("presence-pill");
        word.getStyleClass().add("presence-word");
        timer.getStyleClass().add("presence-timer");
        word.setMinWidth(Region.USE_PREF_SIZE);
        timer.setMinWidth(Region.USE_PREF_SIZE);
        setMinWidth(Region.USE_PREF_SIZE);
        setMaxHeight(Region.USE_PREF_SIZE);
        getChildren().addAll(shape, word, timer);
        time("");
        sceneProperty().subscribe(this::ring);
    }

    /// The small form, for tables.
    public static PresencePill compact() {
        var pill = new PresencePill();
        pill.getStyleClass().add("compact");
        return pill;
    }

    /// Shows a presence.
    ///
    /// @param text its word in the present language, or a pause's reason
    public void show(Presence now, String text) {
        if (now != presence) {
            if (presence != null) {
                getStyleClass().remove(PresenceLook.of(presence).styleClass());
            }
            presence = now;
            var look = PresenceLook.of(now);
            getStyleClass().add(look.styleClass());
            shape.setIconCode(look.shape());
            ring();
        }
        word.setText(text);
        tell();
    }

    /// For how long, e.g. `04:12`; empty shows none.
    public void time(String text) {
        timer.setText(text);
        timer.setVisible(!text.isEmpty());
        timer.setManaged(!text.isEmpty());
    }

    private void tell() {
        setAccessibleText(word.getText());
    }

    private void ring() {
        if (presence == Presence.RINGING && getScene() != null) {
            bell.play();
        } else {
            bell.stop();
            shape.setRotate(0);
        }
    }

    private static Timeline swing(FontIcon icon) {
        var timeline = new Timeline();
        double[] angles = {0, 18, -16, 12, -8, 0, 0};
        for (int i = 0; i < angles.length; i++) {
            var at = Duration.millis(i == angles.length - 1 ? 1200 : i * 100);
            timeline.getKeyFrames()
                    .add(
                            new KeyFrame(
                                    at,
                                    new KeyValue(
                                            icon.rotateProperty(),
                                            angles[i],
                                            Interpolator.EASE_BOTH)));
        }
        timeline.setCycleCount(Animation.INDEFINITE);
        return timeline;
    }
}
