package org.parley.admin.smtp;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TextInputControl;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/// Finds other fields of the form that a node stands in, by their ids.
final class FormNodes {
    private final Node inside;
    private final String prefix;

    /// @param prefix of the ids, such as `smtp.form.`
    FormNodes(Node inside, String prefix) {
        this.inside = inside;
        this.prefix = prefix;
    }

    <N extends Node> Optional<N> find(String name, Class<N> type) {
        @Nullable Parent top = inside.getParent();
        while (top != null && top.getParent() != null) {
            top = top.getParent();
        }
        return top == null ? Optional.empty() : search(top, prefix + name).map(type::cast);
    }

    String text(String name) {
        return find(name, TextInputControl.class).map(TextInputControl::getText).orElse("");
    }

    private static Optional<Node> search(Node node, String id) {
        if (id.equals(node.getId())) {
            return Optional.of(node);
        }
        return node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream()
                        .flatMap(child -> search(child, id).stream())
                        .findFirst()
                : Optional.empty();
    }
}
