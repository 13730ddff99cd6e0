package org.parley.desk.fx;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;

/// Moves what scrolls so that a node is seen. Used on the screen's thread.
public final class InView {
    private InView() {}

    /// Scrolls the panes around the node by as little as shows all of it, its top if it is higher
    /// than a pane. Nothing happens outside of a window.
    public static void bring(Node node) {
        if (node.getScene() == null) {
            return;
        }
        node.getScene().getRoot().applyCss();
        node.getScene().getRoot().layout();
        for (Parent around = node.getParent(); around != null; around = around.getParent()) {
            if (around instanceof ScrollPane pane && pane.getContent() != null) {
                scroll(pane, node);
            }
        }
    }

    private static void scroll(ScrollPane pane, Node node) {
        Node content = pane.getContent();
        double seen = pane.getViewportBounds().getHeight();
        double most = content.getLayoutBounds().getHeight() - seen;
        if (most <= 0) {
            return;
        }
        Bounds place = content.sceneToLocal(node.localToScene(node.getLayoutBounds()));
        double range = pane.getVmax() - pane.getVmin();
        double now = (pane.getVvalue() - pane.getVmin()) / range * most;
        double top = Math.min(Math.max(now, place.getMaxY() - seen), place.getMinY());
        pane.setVvalue(pane.getVmin() + Math.clamp(top / most, 0, 1) * range);
    }
}
