package org.parley.admin.recordings;

import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Function;

/// Fills boxes from which one value is chosen.
final class Choices {
    private Choices() {}

    static <T> void fill(ComboBox<T> box, List<T> values, Function<T, String> word) {
        box.setConverter(new Words<>(word, ""));
        box.getItems().setAll(values);
    }

    /// With nothing as the first choice; what was chosen stays.
    ///
    /// @param nothing the word for it
    static <T> void optional(
            ComboBox<T> box, List<T> values, String nothing, Function<T, String> word) {
        T before = box.getValue();
        box.setConverter(new Words<>(word, nothing));
        box.getItems().setAll(values);
        box.getItems().addFirst(null);
        box.setValue(before);
    }

    private static final class Words<T> extends StringConverter<T> {
        private final Function<T, String> word;
        private final String nothing;

        Words(Function<T, String> word, String nothing) {
            this.word = word;
            this.nothing = nothing;
        }

        @Override
        public String toString(@Nullable T value) {
            return value == null ? nothing : word.apply(value);
        }

        @Override
        public @Nullable T fromString(String text) {
            return null;
        }
    }
}
