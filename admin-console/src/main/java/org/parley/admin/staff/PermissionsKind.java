package org.parley.admin.staff;

import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;
import org.parley.contract.permissions.Section;
import org.parley.contract.platform.Permission;
import org.parley.desk.entity.field.FieldContext;
import org.parley.desk.entity.field.FieldEditor;
import org.parley.desk.entity.field.FieldKind;

import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/// What a profile gives: one choice for each section, below the name of its module.
final class PermissionsKind implements FieldKind {
    @Override
    public FieldEditor editor(FieldContext context) {
        return new Editor(context);
    }

    @Override
    public String shown(Object value, FieldContext context) {
        if (!(value instanceof Collection<?> given)) {
            return "";
        }
        Set<Permission> permissions = EnumSet.noneOf(Permission.class);
        given.forEach(one -> permissions.add((Permission) one));
        long sections =
                java.util.Arrays.stream(Section.values())
                        .filter(section -> section.level(permissions) > 0)
                        .count();
        return context.texts().get("profiles.permissions.count", sections);
    }

    @Override
    public boolean isComparable() {
        return false;
    }

    private static final class Editor implements FieldEditor {
        private final VBox box = new VBox(12);
        private final Map<Section, ComboBox<Integer>> levels = new EnumMap<>(Section.class);
        private Runnable listener = () -> {};
        private boolean showing;

        Editor(FieldContext context) {
            box.setId(context.id());
            for (Section.Group group : Section.Group.values()) {
                box.getChildren().add(group(context, group));
            }
        }

        private VBox group(FieldContext context, Section.Group group) {
            var title = new Label(context.texts().get("profiles.group." + code(group)));
            title.getStyleClass().add("text-bold");
            var grid = new GridPane(12, 6);
            var words = new ColumnConstraints();
            words.setHgrow(Priority.ALWAYS);
            grid.getColumnConstraints().addAll(words, new ColumnConstraints(150));
            int row = 0;
            for (Section section : Section.values()) {
                if (section.group() == group) {
                    var label = new Label(context.texts().get(key(section)));
                    label.setWrapText(true);
                    ComboBox<Integer> level = level(context, section);
                    label.setLabelFor(level);
                    grid.addRow(row++, label, level);
                }
            }
            return new VBox(6, title, grid);
        }

        private ComboBox<Integer> level(FieldContext context, Section section) {
            var level = new ComboBox<Integer>();
            level.setId(context.id() + "." + section.name());
            level.setMaxWidth(Double.MAX_VALUE);
            level.setAccessibleText(context.texts().get(key(section)));
            level.getItems()
                    .setAll(IntStream.rangeClosed(0, section.steps().size()).boxed().toList());
            level.setConverter(
                    new StringConverter<>() {
                        @Override
                        public String toString(@Nullable Integer step) {
                            return step == null ? "" : word(context, section, step);
                        }

                        @Override
                        public @Nullable Integer fromString(String text) {
                            return null;
                        }
                    });
            level.setValue(0);
            level.valueProperty().subscribe((_, _) -> changed());
            levels.put(section, level);
            return level;
        }

        private static String word(FieldContext context, Section section, int step) {
            if (step == 0) {
                return context.texts().get("profiles.level.none");
            }
            String word = section.steps().size() == 1 ? "allowed" : step == 1 ? "read" : "edit";
            return context.texts().get("profiles.level." + word);
        }

        private void changed() {
            if (!showing) {
                listener.run();
            }
        }

        @Override
        public Node node() {
            return box;
        }

        @Override
        public Node control() {
            return levels.values().iterator().next();
        }

        @Override
        public void show(@Nullable Object value) {
            Set<Permission> given = EnumSet.noneOf(Permission.class);
            if (value instanceof Collection<?> many) {
                many.forEach(one -> given.add((Permission) one));
            }
            showing = true;
            levels.forEach((section, level) -> level.setValue(section.level(given)));
            showing = false;
        }

        @Override
        public Object value() {
            Set<Permission> given = EnumSet.noneOf(Permission.class);
            levels.forEach((section, level) -> given.addAll(section.upTo(level.getValue())));
            return given;
        }

        @Override
        public void onChange(Runnable told) {
            listener = told;
        }

        private static String key(Section section) {
            return "profiles.section." + code(section);
        }

        private static String code(Enum<?> constant) {
            return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
