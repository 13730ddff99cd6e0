package org.parley.admin.voice;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.TextField;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;
import org.parley.admin.choice.Directory;
import org.parley.contract.telephony.StepParameter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/// One parameter of a step.
final class StepField {
    static final double WIDTH = 260;

    private final StepParameter parameter;
    private final String label;
    private final Control control;
    private final Supplier<String> value;
    private Runnable changed = () -> {};

    StepField(PlanWords words, Directory directory, StepParameter parameter, String given) {
        this.parameter = parameter;
        label = words.parameter(parameter.name()) + (parameter.required() ? " *" : "");
        var things = PlanWords.findThings(parameter.kind());
        if (things.isPresent()) {
            ComboBox<@Nullable UUID> box = things(directory.names(things.get()), "");
            box.setValue(given.isBlank() ? null : UUID.fromString(given));
            box.valueProperty().subscribe((_, _) -> changed.run());
            control = box;
            value = () -> box.getValue() == null ? "" : box.getValue().toString();
        } else if (parameter.kind() == StepParameter.Kind.FLAG) {
            var box = new CheckBox();
            box.setSelected(Boolean.parseBoolean(given.isBlank() ? parameter.usual() : given));
            box.selectedProperty().subscribe((_, _) -> changed.run());
            control = box;
            value = () -> Boolean.toString(box.isSelected());
        } else if (parameter.kind() == StepParameter.Kind.CHOICE) {
            var box = new ComboBox<String>();
            box.getItems().setAll(parameter.choices());
            box.setConverter(words(choice -> words.choice(parameter.name(), choice)));
            box.setValue(given.isBlank() ? parameter.usual() : given);
            box.valueProperty().subscribe((_, _) -> changed.run());
            control = box;
            value = box::getValue;
        } else {
            var field = new TextField(given);
            field.setPromptText(parameter.usual());
            field.textProperty().subscribe((_, _) -> changed.run());
            control = field;
            value = () -> field.getText().strip();
        }
        control.setAccessibleText(label);
    }

    /// A box with things by name, none of them first.
    static ComboBox<@Nullable UUID> things(
            ReadOnlyObjectProperty<Map<UUID, String>> names, String none) {
        ComboBox<@Nullable UUID> box = new ComboBox<>();
        box.setConverter(words(id -> id == null ? none : names.get().getOrDefault(id, "")));
        names.subscribe(known -> {
            UUID chosen = box.getValue();
            List<@Nullable UUID> all = new ArrayList<>();
            all.add(null);
            all.addAll(known.keySet());
            box.getItems().setAll(all);
            box.setValue(null);
            box.setValue(chosen);
        });
        return box;
    }

    private static <T> StringConverter<T> words(Function<T, String> word) {
        return new StringConverter<>() {
            @Override
            public String toString(T value) {
                return word.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("nothing is typed here");
            }
        };
    }

    String name() {
        return parameter.name();
    }

    String label() {
        return label;
    }

    Control node() {
        return control;
    }

    String value() {
        return value.get();
    }

    boolean isComplete() {
        return !parameter.required() || !value().isEmpty();
    }

    void identify(String card) {
        control.setId(card + "." + parameter.name());
    }

    void onChange(Runnable listener) {
        changed = listener;
    }
}
