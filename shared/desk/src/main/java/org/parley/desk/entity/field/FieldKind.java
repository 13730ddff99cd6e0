package org.parley.desk.entity.field;

import javafx.scene.Node;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/// How a kind of field is shown and edited. A feature may bring its own.
public interface FieldKind {
    FieldEditor editor(FieldContext context);

    /// The value as it stands in a table.
    String shown(Object value, FieldContext context);

    /// A small sign beside the value in a table.
    default Optional<Node> findSign(@Nullable Object value) {
        return Optional.empty();
    }

    /// Values to choose from in a filter; empty when one types.
    default List<Option> options(FieldContext context) {
        return List.of();
    }

    /// The least width of its column.
    default double width() {
        return 120;
    }

    /// Whether its column takes a share of the room that others leave.
    default boolean grows() {
        return false;
    }

    /// Whether its column is written to the right.
    default boolean isFigure() {
        return false;
    }

    /// Whether tables can be sorted and filtered by it.
    default boolean isComparable() {
        return true;
    }

    /// One value to choose.
    ///
    /// @param code as a filter writes it
    record Option(String code, String word) {
        @Override
        public String toString() {
            return word;
        }
    }
}
