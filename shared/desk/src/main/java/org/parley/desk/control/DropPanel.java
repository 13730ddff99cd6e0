package org.parley.desk.control;

import atlantafx.base.controls.Popover;

import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.event.Event;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
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
        private final EventHandler<KeyEvent> missed = this::handOn;
        private Runnable goOnTyping = () -> {};

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
                goOnTyping = typing();
                window.addEventFilter(KeyEvent.ANY, missed);
                screen.later(this::showAgain);
            } else {
                end();
            }
        }

        /// Keys that are struck in the moment without the panel are meant for it.
        private void handOn(KeyEvent key) {
            Scene scene = popover.getScene();
            Node typed = scene == null ? null : scene.getFocusOwner();
            if (typed != null) {
                key.consume();
                Event.fireEvent(typed, key.copyFor(typed, typed));
            }
        }

        private void showAgain() {
            window.removeEventFilter(KeyEvent.ANY, missed);
            if (this != present) {
                return;
            }
            if (owner.isVisible() && owner.getScene() != null) {
                popover.show(owner);
                goOnTyping.run();
            } else {
                end();
            }
        }

        /// Where somebody is typing. A field that gets the focus again selects all it holds, so
        /// that the next key would replace it.
        ///
        /// @return to be called when the panel is shown again; puts the caret back
        private Runnable typing() {
            Scene scene = popover.getScene();
            if (scene == null || !(scene.getFocusOwner() instanceof TextInputControl field)) {
                return () -> {};
            }
            int anchor = field.getAnchor();
            int caret = field.getCaretPosition();
            return () -> new Back(screen, field, anchor, caret).begin();
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

    /// Puts the caret back whenever the field gets the focus, until somebody goes on typing: the
    /// focus comes when the system has shown the window again.
    private record Back(FxThread screen, TextInputControl field, int anchor, int caret)
            implements ChangeListener<Boolean>, InvalidationListener {
        void begin() {
            field.focusedProperty().addListener((ChangeListener<Boolean>) this);
            field.textProperty().addListener((InvalidationListener) this);
            field.requestFocus();
            field.selectRange(anchor, caret);
        }

        @Override
        public void changed(
                ObservableValue<? extends Boolean> focused, Boolean before, Boolean now) {
            if (now) {
                screen.later(() -> field.selectRange(anchor, caret));
            }
        }

        @Override
        public void invalidated(Observable text) {
            field.focusedProperty().removeListener((ChangeListener<Boolean>) this);
            text.removeListener(this);
        }
    }
}
