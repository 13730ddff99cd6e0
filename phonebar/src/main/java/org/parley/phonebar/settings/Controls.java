package org.parley.phonebar.settings;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;
import org.parley.desk.i18n.Texts;

import java.util.function.Consumer;
import java.util.function.Function;

/// The kinds of controls of the settings, with their words.
record Controls(Texts texts) {
    /// A label above a control.
    VBox field(String name, Node control) {
        var label = new Label(texts.get("settings." + name));
        label.setLabelFor(control);
        control.setId("settings." + name);
        if (control instanceof Region region) {
            region.setMaxWidth(Double.MAX_VALUE);
        }
        var field = new VBox(label, control);
        field.getStyleClass().add("field");
        return field;
    }

    CheckBox check(String name, Consumer<Boolean> changed) {
        var box = new CheckBox(texts.get("settings." + name));
        box.setId("settings." + name);
        box.setWrapText(true);
        box.setOnAction(_ -> changed.accept(box.isSelected()));
        return box;
    }

    Button button(String name, Runnable action) {
        var button = new Button(texts.get("settings." + name));
        button.setId("settings." + name);
        button.setOnAction(_ -> action.run());
        return button;
    }

    Label note(String name) {
        var note = new Label(texts.get("settings." + name));
        note.setWrapText(true);
        note.setMinHeight(Region.USE_PREF_SIZE);
        note.getStyleClass().add("muted");
        return note;
    }

    /// A list of things, shown by words.
    static <T> ComboBox<T> choice(Function<T, String> word) {
        ComboBox<T> box = new ComboBox<>();
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable T item) {
                        return item == null ? "" : word.apply(item);
                    }

                    @Override
                    public @Nullable T fromString(String text) {
                        return null;
                    }
                });
        return box;
    }

    /// From 0 to 100; told when it is let go, or moved by the keyboard.
    static Slider volume(Consumer<Integer> changed) {
        var slider = new Slider(0, 100, 50);
        slider.setBlockIncrement(5);
        slider.valueProperty()
                .subscribe((_, now) -> {
                    if (!slider.isValueChanging() && slider.isFocused()) {
                        changed.accept((int) Math.round(now.doubleValue()));
                    }
                });
        slider.valueChangingProperty()
                .subscribe((_, moving) -> {
                    if (!moving) {
                        changed.accept((int) Math.round(slider.getValue()));
                    }
                });
        return slider;
    }
}
