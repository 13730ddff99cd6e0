package org.parley.admin.security;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.FlowPane;

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

/// What a program may, by the codes that stand in the table of endpoints.
///
/// @param possible what the signed-in person can allow; what a key has beyond stays
record KeyScopesKind(List<Permission> possible) implements FieldKind {
    private static final double WIDTH = 190;

    @Override
    public FieldEditor editor(FieldContext context) {
        return new Editor(context, possible);
    }

    @Override
    public String shown(Object value, FieldContext context) {
        return value instanceof Collection<?> given
                ? given.stream()
                        .map(one -> ((Permission) one).code())
                        .sorted()
                        .collect(Collectors.joining(", "))
                : "";
    }

    @Override
    public boolean isComparable() {
        return false;
    }

    @Override
    public boolean grows() {
        return true;
    }

    private static final class Editor implements FieldEditor {
        private final FlowPane flow = new FlowPane(8, 6);
        private final Map<Permission, CheckBox> boxes = new EnumMap<>(Permission.class);
        private final Set<Permission> beyond = EnumSet.noneOf(Permission.class);

        Editor(FieldContext context, List<Permission> possible) {
            flow.setId(context.id());
            for (Permission each : possible) {
                var box = new CheckBox(each.code());
                box.setId(context.id() + "." + each.code());
                box.setPrefWidth(WIDTH);
                boxes.put(each, box);
                flow.getChildren().add(box);
            }
        }

        @Override
        public Node node() {
            return flow;
        }

        @Override
        public Node control() {
            return flow.getChildren().isEmpty() ? flow : flow.getChildren().getFirst();
        }

        @Override
        public void show(@Nullable Object value) {
            Set<Permission> given = EnumSet.noneOf(Permission.class);
            if (value instanceof Collection<?> many) {
                many.forEach(one -> given.add((Permission) one));
            }
            boxes.forEach((permission, box) -> box.setSelected(given.contains(permission)));
            given.removeAll(boxes.keySet());
            beyond.clear();
            beyond.addAll(given);
        }

        @Override
        public Object value() {
            Set<Permission> chosen = EnumSet.noneOf(Permission.class);
            chosen.addAll(beyond);
            boxes.forEach((permission, box) -> {
                if (box.isSelected()) {
                    chosen.add(permission);
                }
            });
            return chosen;
        }

        @Override
        public void onChange(Runnable listener) {
            boxes.values()
                    .forEach(box -> box.selectedProperty().subscribe((_, _) -> listener.run()));
        }
    }
}
