package org.parley.desk.fx;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.Property;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.event.Event;
import javafx.event.EventHandler;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/// What ties a view to the world while it is on a scene; closing it undoes everything, the last
/// first.
public final class Bindings implements AutoCloseable {
    private final Deque<Runnable> undo = new ArrayDeque<>();

    /// Hears the present value at once, and each later one.
    public <T extends @Nullable Object> void follow(
            ObservableValue<T> value, Consumer<? super T> listener) {
        var subscription = value.subscribe(listener);
        undo.push(subscription::unsubscribe);
    }

    /// Hears changes only.
    public <T extends @Nullable Object> void listen(
            ObservableValue<T> value, Consumer<? super T> listener) {
        var subscription = value.subscribe((_, now) -> listener.accept(now));
        undo.push(subscription::unsubscribe);
    }

    /// Hears that a list changed, and once now.
    public <T> void followList(ObservableList<T> list, Runnable listener) {
        ListChangeListener<T> changes = _ -> listener.run();
        list.addListener(changes);
        undo.push(() -> list.removeListener(changes));
        listener.run();
    }

    /// The target takes the source's values.
    public <T> void bind(Property<T> target, ObservableValue<? extends T> source) {
        target.bind(source);
        undo.push(target::unbind);
    }

    /// Both keep the same value, at first the second one's.
    public <T> void bindBoth(Property<T> one, Property<T> other) {
        one.bindBidirectional(other);
        undo.push(() -> one.unbindBidirectional(other));
    }

    /// Runs the action again and again while the view is on a scene.
    public void every(Duration period, Runnable action) {
        var timeline =
                new Timeline(
                        new KeyFrame(
                                javafx.util.Duration.millis((double) period.toMillis()),
                                _ -> action.run()));
        timeline.setCycleCount(Animation.INDEFINITE);
        timeline.play();
        undo.push(timeline::stop);
    }

    /// Plays an animation while the view is on a scene.
    public void play(Animation animation) {
        animation.play();
        undo.push(animation::stop);
    }

    /// Handles events that reach the node.
    public <T extends Event> void on(
            Node node, EventType<T> type, EventHandler<? super T> handler) {
        node.addEventHandler(type, handler);
        undo.push(() -> node.removeEventHandler(type, handler));
    }

    /// Runs the action when the keys are pressed anywhere in the scene.
    public void shortcut(Scene scene, KeyCombination keys, Runnable action) {
        scene.getAccelerators().put(keys, action);
        undo.push(() -> scene.getAccelerators().remove(keys, action));
    }

    /// Ends something else with the view.
    public void closeLater(Runnable end) {
        undo.push(end);
    }

    @Override
    public void close() {
        while (!undo.isEmpty()) {
            undo.pop().run();
        }
    }
}
