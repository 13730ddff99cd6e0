package org.parley.admin.staff;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.parley.contract.platform.Permission;
import org.parley.desk.entity.field.FieldContext;
import org.parley.desk.entity.field.FieldEditor;
import org.parley.desk.entity.field.FieldKind;

import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What a single agent may beside what every agent may, each right with a word of its own.
record RightsKind(List<Permission> rights) implements FieldKind {
    @Override
    public FieldEditor editor(FieldContext context) {
        return new Editor(context, rights);
    }

    @Override
    public String shown(Object value, FieldContext context) {
        return value instanceof Collection<?> given
                ? rights.stream()
                        .filter(given::contains)
                        .map(context::word)
                        .collect(Collectors.joining(", "))
                : "";
    }

    @Override
    public boolean isComparable() {
        return false;
    }

    private static final class Editor implements FieldEditor {
        private final VBox box = new VBox(6);
        private final Map<Permission, CheckBox> boxes = new EnumMap<>(Permission.class);

        Editor(FieldContext context, List<Permission> rights) {
            box.setId(context.id());
            for (Permission right : rights) {
                var check = new CheckBox(context.word(right));
                check.setId(context.id() + "." + right.name());
                boxes.put(right, check);
                box.getChildren().add(check);
            }
        }

        @Override
        public Node node() {
            return box;
        }

        @Override
        public Node control() {
            return box.getChildren().getFirst();
        }

        @Override
        public void show(@Nullable Object value) {
            boxes.forEach((right, check) ->
                    check.setSelected(value instanceof Collection<?> all && all.contains(right)));
        }

        @Override
        public Object value() {
            Set<Permission> given = EnumSet.noneOf(Permission.class);
            boxes.forEach((right, check) -> {
                if (check.isSelected()) {
                    given.add(right);
                }
            });
            return given;
        }

        @Override
        public void onChange(Runnable listener) {
            boxes.values()
                    .forEach(check -> check.selectedProperty().subscribe((_, _) -> listener.run()));
        }
    }
}
