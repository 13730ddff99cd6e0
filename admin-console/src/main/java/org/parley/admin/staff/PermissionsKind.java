package org.parley.admin.staff;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;
import org.parley.contract.permissions.Section;
import org.parley.contract.platform.Permission;
import org.parley.desk.entity.field.FieldContext;
import org.parley.desk.entity.field.FieldEditor;
import org.parley.desk.entity.field.FieldKind;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

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
                Arrays.stream(Section.values())
                        .filter(section -> !section.granted(permissions).isEmpty())
                        .count();
        return context.texts().get("profiles.permissions.count", sections);
    }

    @Override
    public boolean isComparable() {
        return false;
    }

    /// What is given of sections in general.
    private enum Type {
        NONE(0),
        READ(1),
        EDIT(2),
        DELETE(3),
        ALL(4);

        /// Its place among a section's grants.
        private final int place;

        Type(int place) {
            this.place = place;
        }

        /// What it means in a section; one that is allowed or not comes with all, or with reading
        /// where it is nothing more.
        List<Permission> of(Section section) {
            List<List<Permission>> grants = section.grants();
            if (section.steps().size() > 1) {
                return grants.get(Math.min(place, grants.size() - 1));
            }
            boolean reads = READING.contains(section.steps().getFirst());
            return grants.get(this == ALL || reads && this != NONE ? 1 : 0);
        }

        static Type of(Section section, List<Permission> grant) {
            int wanted = section.grants().indexOf(grant);
            return Arrays.stream(values())
                    .filter(type -> type.place == wanted)
                    .findFirst()
                    .orElse(NONE);
        }

        private static final Set<Permission> READING =
                EnumSet.of(
                        Permission.REALTIME_READ,
                        Permission.REPORTS_READ,
                        Permission.ROUTING_READ,
                        Permission.RECORDINGS_PLAY);
    }

    private static final class Editor implements FieldEditor {
        private final VBox box = new VBox(12);
        private final Map<Section, ComboBox<List<Permission>>> levels =
                new EnumMap<>(Section.class);
        private Runnable listener = () -> {};
        private boolean showing;

        Editor(FieldContext context) {
            box.setId(context.id());
            box.getChildren()
                    .add(
                            headed(
                                    context,
                                    "profiles.set-all.everywhere",
                                    setter(context, "all", List.of(Section.values()))));
            for (Section.Group group : Section.Group.values()) {
                box.getChildren().add(group(context, group));
            }
        }

        private VBox group(FieldContext context, Section.Group group) {
            List<Section> sections =
                    Arrays.stream(Section.values())
                            .filter(section -> section.group() == group)
                            .toList();
            HBox title =
                    headed(
                            context,
                            "profiles.group." + code(group),
                            setter(context, code(group), sections));
            var grid = new GridPane(12, 6);
            var words = new ColumnConstraints();
            words.setHgrow(Priority.ALWAYS);
            grid.getColumnConstraints().addAll(words, new ColumnConstraints(190));
            int row = 0;
            for (Section section : sections) {
                var label = new Label(context.texts().get(key(section)));
                label.setWrapText(true);
                ComboBox<List<Permission>> level = level(context, section);
                label.setLabelFor(level);
                grid.addRow(row++, label, level);
            }
            return new VBox(6, title, grid);
        }

        private static HBox headed(FieldContext context, String key, Node setter) {
            var words = new Label(context.texts().get(key));
            words.getStyleClass().add("text-bold");
            words.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(words, Priority.ALWAYS);
            var row = new HBox(12, words, setter);
            row.setAlignment(Pos.CENTER_LEFT);
            return row;
        }

        /// Gives the same to many sections at once; each can be changed after.
        private MenuButton setter(FieldContext context, String id, List<Section> sections) {
            var menu = new MenuButton(context.texts().get("profiles.set-all"));
            menu.setId(context.id() + ".set." + id);
            menu.getStyleClass().addAll("small", "flat");
            for (Type type : Type.values()) {
                var item = new MenuItem(context.texts().get("profiles.level." + code(type)));
                item.setId(menu.getId() + "." + type.name());
                item.setOnAction(_ ->
                        levels.forEach((section, level) -> {
                            if (sections.contains(section)) {
                                level.setValue(type.of(section));
                            }
                        }));
                menu.getItems().add(item);
            }
            return menu;
        }

        private ComboBox<List<Permission>> level(FieldContext context, Section section) {
            var level = new ComboBox<List<Permission>>();
            level.setId(context.id() + "." + section.name());
            level.setMaxWidth(Double.MAX_VALUE);
            level.setAccessibleText(context.texts().get(key(section)));
            level.getItems().setAll(section.grants());
            level.setConverter(
                    new StringConverter<>() {
                        @Override
                        public String toString(@Nullable List<Permission> grant) {
                            return grant == null ? "" : word(context, section, grant);
                        }

                        @Override
                        public @Nullable List<Permission> fromString(String text) {
                            return null;
                        }
                    });
            level.setValue(List.of());
            level.valueProperty().subscribe((_, _) -> changed());
            levels.put(section, level);
            return level;
        }

        private static String word(FieldContext context, Section section, List<Permission> grant) {
            String word =
                    section.steps().size() == 1 && !grant.isEmpty()
                            ? "allowed"
                            : code(Type.of(section, grant));
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
            levels.forEach((section, level) -> level.setValue(section.granted(given)));
            showing = false;
        }

        @Override
        public Object value() {
            Set<Permission> given = EnumSet.noneOf(Permission.class);
            levels.forEach((section, level) -> given.addAll(level.getValue()));
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
