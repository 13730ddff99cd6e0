package org.parley.desk.control;

import atlantafx.base.controls.Popover;

import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;
import org.parley.desk.fx.FxThread;

/// A panel that drops below a button. It stays when the window under it grows or shrinks, which the
/// theme's popover takes for a reason to close: a bar that gets one button more would take away the
/// list in which somebody is choosing. It closes with Escape, with a click elsewhere, and when its
/// button is gone.
public final class DropPanel {
    private final FxThread screen = new FxThread();
    private @Nullable Drop present;

    public boolean isOpen() {
        return present != null;
    }

    /// Opens it, instead of what was open.
    ///
    /// @param closed told once when it has closed, for whatever reason
    public void open(Node owner, Node content, Runnable closed) {
        close();
        var drop = new Drop(owner, content, closed);
        present = drop;
        drop.show();
    }

    public void close() {
        Drop open = present;
        present = null;
        if (open != null) {
            open.close();
        }
    }

    private final class Drop {
        private final Popover popover;
        private final Node owner;
        private final Window window;
        private final Runnable closed;
        private final InvalidationListener watch;
        private boolean resized;

        Drop(Node owner, Node content, Runnable closed) {
            this.owner = owner;
            this.window = owner.getScene().getWindow();
            this.closed = closed;
            popover = new Popover(content);
            popover.setArrowLocation(Popover.ArrowLocation.TOP_CENTER);
            popover.setHeaderAlwaysVisible(false);
            popover.setDetachable(false);
            popover.setAnimated(false);
            watch = _ -> resized = popover.isShowing();
        }

        /// Listens to the window before the popover does, so that it knows why that one closes.
        void show() {
            window.widthProperty().addListener(watch);
            window.heightProperty().addListener(watch);
            popover.setOnHidden(_ -> hidden());
            popover.show(owner);
        }

        void close() {
            if (popover.isShowing()) {
                popover.hide();
            } else {
                end();
            }
        }

        private void hidden() {
            boolean stays = resized && this == present;
            resized = false;
            if (stays) {
                screen.later(this::showAgain);
            } else {
                end();
            }
        }

        private void showAgain() {
            if (this != present) {
                return;
            }
            if (owner.isVisible() && owner.getScene() != null) {
                popover.show(owner);
            } else {
                end();
            }
        }

        private void end() {
            window.widthProperty().removeListener(watch);
            window.heightProperty().removeListener(watch);
            if (this == present) {
                present = null;
            }
            closed.run();
        }
    }
}
