package org.parley.admin.realtime;

import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// A box that narrows the board to one thing, or to none in particular.
final class NarrowBox<T> extends ComboBox<Optional<T>> {
    /// @param all the word for none in particular
    NarrowBox(String id, String all, Function<T, String> word) {
        setId(id);
        setAccessibleText(all);
        setPrefWidth(140);
        setMinWidth(110);
        setConverter(
                new StringConverter<>() {
                    @Override
                    @SuppressWarnings("NullableOptional") // while the list changes there is none
                    public String toString(@Nullable Optional<T> one) {
                        return one == null ? all : one.map(word).orElse(all);
                    }

                    @Override
                    public Optional<T> fromString(String text) {
                        return Optional.empty();
                    }
                });
        getItems().add(Optional.empty());
        setValue(Optional.empty());
    }

    /// Offers what the list holds now; a choice stays as long as it is offered.
    void offer(List<T> things) {
        List<Optional<T>> items = new ArrayList<>(List.of(Optional.empty()));
        things.forEach(thing -> items.add(Optional.of(thing)));
        if (!items.equals(getItems())) {
            Optional<T> chosen = getValue();
            getItems().setAll(items);
            setValue(items.contains(chosen) ? chosen : Optional.empty());
        }
    }
}
