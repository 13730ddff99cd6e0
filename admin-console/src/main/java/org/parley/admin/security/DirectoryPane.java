package org.parley.admin.security;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;
import org.parley.admin.security.DirectoryModel.Text;
import org.parley.contract.auth.Role;
import org.parley.contract.auth.directory.DirectorySignIn.Protection;
import org.parley.desk.fx.Bindings;
import org.parley.desk.i18n.Texts;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The directory's part of the security settings: where it is, how people are found in it, and for
/// whom it speaks.
final class DirectoryPane extends VBox {
    private static final double LABEL = 240;
    private static final double FIELD = 420;

    private final DirectoryModel model;
    private final Texts texts;
    private final CheckBox on;
    private final ChoiceBox<Protection> protection = new ChoiceBox<>();
    private final Map<Text, TextInputControl> fields = new EnumMap<>(Text.class);
    private final Map<Role, CheckBox> roles = new EnumMap<>(Role.class);
    private final VBox inner = new VBox();

    DirectoryPane(DirectoryModel model, Texts texts, boolean mayEdit) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("form-fields");
        on = box("on");
        inner.getStyleClass().add("form-inner");
        protection.setId("admin.security.directory.protection");
        protection.getItems().setAll(Protection.values());
        protection.setConverter(words());
        add(Text.HOST, Text.PORT);
        inner.getChildren().add(row("protection", protection));
        add(Text.AUTHORITY);
        title("search");
        add(Text.PATTERN, Text.BASE, Text.FILTER, Text.SEARCHER, Text.SECRET);
        title("whom");
        for (Role role : List.of(Role.AGENT, Role.USER, Role.ADMIN)) {
            CheckBox box = box("role-" + key(role));
            roles.put(role, box);
            inner.getChildren().add(box);
        }
        title("group");
        add(Text.GROUPS, Text.GROUP_AGENT, Text.GROUP_USER, Text.GROUP_ADMIN);
        getChildren().addAll(on, inner);
        setDisable(!mayEdit);
    }

    void attach(Bindings b) {
        b.bindBoth(on.selectedProperty(), model.on());
        b.bindBoth(protection.valueProperty(), model.protection());
        roles.forEach((role, box) -> b.bindBoth(box.selectedProperty(), model.checks(role)));
        fields.forEach((which, field) -> b.bindBoth(field.textProperty(), model.text(which)));
        b.bind(inner.disableProperty(), model.on().not());
    }

    private void add(Text... which) {
        for (Text each : which) {
            TextInputControl field =
                    switch (each) {
                        case SECRET -> new PasswordField();
                        case AUTHORITY -> area();
                        default -> new TextField();
                    };
            String name = key(each);
            field.setId("admin.security.directory." + name);
            field.setPrefWidth(each == Text.PORT ? FIELD / 4 : FIELD);
            String example = "security.directory." + name + ".example";
            if (texts.has(example)) {
                field.setPromptText(texts.get(example));
            }
            fields.put(each, field);
            inner.getChildren().add(row(name, field));
        }
    }

    private static TextArea area() {
        var area = new TextArea();
        area.setPrefRowCount(3);
        return area;
    }

    private void title(String name) {
        var label = new Label(texts.get("security.directory." + name));
        label.getStyleClass().add("panel-title");
        var about = new Label(texts.get("security.directory." + name + ".about"));
        about.getStyleClass().add("muted");
        about.setWrapText(true);
        about.setMinHeight(Region.USE_PREF_SIZE);
        inner.getChildren().add(new VBox(4, label, about));
    }

    private CheckBox box(String name) {
        var box = new CheckBox(texts.get("security.directory." + name));
        box.setId("admin.security.directory." + name);
        box.setWrapText(true);
        return box;
    }

    private HBox row(String name, Node node) {
        var label = new Label(texts.get("security.directory." + name));
        label.setLabelFor(node);
        label.setWrapText(true);
        label.setMinWidth(LABEL);
        label.setPrefWidth(LABEL);
        var row = new HBox(label, node);
        row.getStyleClass().add("form-row");
        return row;
    }

    private StringConverter<Protection> words() {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable Protection each) {
                return each == null ? "" : texts.get("security.directory.protection." + key(each));
            }

            @Override
            public Protection fromString(String text) {
                return Protection.LDAPS;
            }
        };
    }

    private static String key(Enum<?> which) {
        return which.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
