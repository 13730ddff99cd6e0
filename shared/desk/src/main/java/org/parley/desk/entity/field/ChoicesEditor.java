package org.parley.desk.entity.field;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/// Some of an enum's constants.
final class ChoicesEditor implements FieldEditor {
    private final VBox box = new VBox(6);
    private final Map<Enum<?>, CheckBox> boxes = new LinkedHashMap<>();

    ChoicesEditor(FieldContext context, Class<? extends Enum<?>> type) {
        box.setId(context.id());
        for (Enum<?> constant : type.getEnumConstants()) {
            CheckBox check = new CheckBox(context.word(constant));
            check.setId(context.id() + "." + constant.name());
            boxes.put(constant, check);
            box.getChildren().add(check);
        }
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public Node control() {
        return box.getChildren().isEmpty() ? box : box.getChildren().getFirst();
    }

    @Override
    public void show(@Nullable Object value) {
        boxes.forEach((constant, check) ->
                check.setSelected(value instanceof Collection<?> many && many.contains(constant)));
    }

    @Override
    public Object value() {
        Set<Enum<?>> chosen = new LinkedHashSet<>();
        boxes.forEach((constant, check) -> {
            if (check.isSelected()) {
                chosen.add(constant);
            }
        });
        return chosen;
    }

    @Override
    public void onChange(Runnable listener) {
        boxes.values()
                .forEach(check -> check.selectedProperty().subscribe((_, _) -> listener.run()));
    }
}
