package org.parley.desk.player;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Rectangle;

import java.util.function.DoubleConsumer;

/// The shape of a sound, loud where it is high; what is played already has another colour. A click
/// or the arrow keys go to a place.
final class WaveShape extends Region {
    private static final double BAR = 3;
    private static final double HEIGHT = 56;
    private static final double KEY_STEP = 0.02;

    private final Path all = new Path();
    private final Path played = new Path();
    private final Rectangle seen = new Rectangle();
    private final DoubleProperty place = new SimpleDoubleProperty();
    private final DoubleConsumer seek;
    private Wave wave = Wave.SILENCE;

    /// @param seek told where to go, from 0 to 1
    WaveShape(DoubleConsumer seek) {
        this.seek = seek;
        getStyleClass().add("wave-shape");
        all.getStyleClass().add("wave-all");
        played.getStyleClass().add("wave-played");
        for (Path path : new Path[] {all, played}) {
            path.setManaged(false);
            path.setMouseTransparent(true);
        }
        played.setClip(seen);
        getChildren().addAll(all, played);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMinWidth(60);
        place.subscribe(_ -> requestLayout());
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::go);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::go);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    void show(Wave sound) {
        wave = sound;
        draw();
    }

    /// How far it is played, from 0 to 1.
    DoubleProperty place() {
        return place;
    }

    private void go(MouseEvent event) {
        requestFocus();
        if (wave.length() > 0) {
            seek.accept(Math.clamp(event.getX() / getWidth(), 0, 1));
        }
    }

    private void key(KeyEvent event) {
        double step =
                event.getCode() == KeyCode.RIGHT
                        ? KEY_STEP
                        : event.getCode() == KeyCode.LEFT ? -KEY_STEP : 0;
        if (step != 0 && wave.length() > 0) {
            event.consume();
            seek.accept(Math.clamp(place.get() + step, 0, 1));
        }
    }

    @Override
    protected void setWidth(double value) {
        super.setWidth(value);
        draw();
    }

    @Override
    protected void layoutChildren() {
        seen.setHeight(getHeight());
        seen.setWidth(getWidth() * place.get());
    }

    private void draw() {
        all.getElements().clear();
        played.getElements().clear();
        int bars = (int) (getWidth() / BAR);
        if (bars <= 0) {
            return;
        }
        double middle = HEIGHT / 2;
        double[] peaks = wave.peaks(bars);
        for (int i = 0; i < bars; i++) {
            double x = i * BAR + BAR / 2;
            // quiet speech shall be seen too
            double half = Math.max(0.75, Math.sqrt(peaks[i]) * (middle - 2));
            for (Path path : new Path[] {all, played}) {
                path.getElements()
                        .addAll(new MoveTo(x, middle - half), new LineTo(x, middle + half));
            }
        }
        requestLayout();
    }
}
