package org.parley.desk.entity.field;

import javafx.scene.Node;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/// The control of one field in a form.
public interface FieldEditor {
    Node node();

    /// The control that takes the focus and tells the field's label to a screen reader.
    default Node control() {
        return node();
    }

    /// The control that takes the focus when something is wrong.
    ///
    /// @param place of what is wrong within the value, as the server writes it behind the field's
    ///   name: `[0].queue`; empty where the server said nothing of it
    default Node faulty(String place) {
        return control();
    }

    void show(@Nullable Object value);

    /// Hears, after {@link #show}, whether the thing is stored, for what can be done only with a
    /// stored one.
    default void stored(boolean isStored) {}

    /// The value as the record's component wants it; null when nothing is given, or what is given
    /// is not understood.
    @Nullable Object value();

    /// What is wrong with what was typed, before any rule is asked: the key of a text.
    default Optional<String> findTypingFault() {
        return Optional.empty();
    }

    /// Whether the label stands beside the control instead of above it.
    default boolean carriesLabel() {
        return false;
    }

    /// Hears that the person has changed something.
    void onChange(Runnable listener);
}
