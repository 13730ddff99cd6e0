package org.parley.phonebar.bar;

import javafx.scene.Node;

/// Where the keyboard's focus is.
final class Focus {
    private Focus() {}

    static boolean isWithin(Node group) {
        Node owner = group.getScene() == null ? null : group.getScene().getFocusOwner();
        for (Node node = owner; node != null; node = node.getParent()) {
            if (node.equals(group)) {
                return true;
            }
        }
        return false;
    }
}
