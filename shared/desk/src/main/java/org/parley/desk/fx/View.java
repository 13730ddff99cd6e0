package org.parley.desk.fx;

import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

/// The controller of an FXML file whose topmost node has `fx:id="root"`. A view listens to the
/// world only while it is on a scene of a window that is not hidden: [#attached] says what to
/// listen to, and everything is undone when the view leaves. An agent's desk runs for weeks.
///
/// @param <N> the topmost node
public abstract class View<N extends Parent> {
    @FXML private N root;

    private final ChangeListener<Window> windowChanged = (_, old, now) -> windowChanged(old, now);
    private final ChangeListener<Boolean> showingChanged = this::showingChanged;
    private @Nullable Bindings bindings;

    /// The topmost node.
    public final N root() {
        return root;
    }

    /// Called by the FXML loader when all nodes are there.
    @FXML
    public final void initialize() {
        prepared();
        root.sceneProperty().addListener((_, old, now) -> sceneChanged(old, now));
        sceneChanged(null, root.getScene());
    }

    /// Is the view on a scene now?
    public final boolean isAttached() {
        return bindings != null;
    }

    /// All nodes are there, the view is on no scene yet. Done once.
    protected void prepared() {}

    /// The view came on a scene: listen through `b`, which undoes it all when the view leaves.
    protected abstract void attached(Bindings b);

    /// The view left its scene; the bindings are undone already.
    protected void detached() {}

    private void sceneChanged(@Nullable Scene old, @Nullable Scene now) {
        if (old != null) {
            old.windowProperty().removeListener(windowChanged);
            windowChanged(old.getWindow(), null);
        }
        detach();
        if (now != null) {
            now.windowProperty().addListener(windowChanged);
            windowChanged(null, now.getWindow());
            attach();
        }
    }

    private void windowChanged(@Nullable Window old, @Nullable Window now) {
        if (old != null) {
            old.showingProperty().removeListener(showingChanged);
        }
        if (now != null) {
            now.showingProperty().addListener(showingChanged);
        }
    }

    private void showingChanged(
            ObservableValue<? extends Boolean> showing, Boolean before, Boolean now) {
        if (now) {
            attach();
        } else {
            detach();
        }
    }

    private void attach() {
        if (bindings == null) {
            bindings = new Bindings();
            attached(bindings);
        }
    }

    private void detach() {
        if (bindings != null) {
            bindings.close();
            bindings = null;
            detached();
        }
    }
}
