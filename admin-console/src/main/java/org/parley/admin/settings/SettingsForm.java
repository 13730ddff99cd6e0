package org.parley.admin.settings;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;
import org.parley.contract.platform.FieldFault;
import org.parley.desk.fx.InView;
import org.parley.desk.i18n.Texts;
import org.parley.desk.problem.FaultTexts;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Builds the form of a settings page: cards with fields, each with its label, a hint and the place
/// where its fault is told. Fields are known by their names in the JSON.
final class SettingsForm {
    private static final double FIELD_WIDTH = 420;
    private static final double FIGURE_WIDTH = 160;
    private static final int LINES = 4;

    private final String prefix;
    private final Texts texts;
    private final VBox place;
    private final Runnable changed;
    private final Map<String, Label> faults = new HashMap<>();
    private final Map<String, Node> controls = new LinkedHashMap<>();
    private VBox card = new VBox();

    /// @param prefix of texts and node ids
    /// @param changed called when the person has changed something
    SettingsForm(String prefix, Texts texts, VBox place, Runnable changed) {
        this.prefix = prefix;
        this.texts = texts;
        this.place = place;
        this.changed = changed;
    }

    /// Begins a card: the text `prefix.name` is its title.
    void card(String name) {
        Label title = new Label(texts.get(prefix + "." + name));
        title.getStyleClass().add("panel-title");
        card = new VBox(16, title);
        card.setId(prefix + "." + name + ".card");
        card.getStyleClass().addAll("panel", "settings-card");
        place.getChildren().add(card);
    }

    TextField text(String name) {
        return typed(name, new TextField(), FIELD_WIDTH);
    }

    TextField number(String name) {
        return typed(name, new TextField(), FIGURE_WIDTH);
    }

    PasswordField password(String name) {
        PasswordField field = new PasswordField();
        typed(name, field, FIELD_WIDTH);
        return field;
    }

    TextArea lines(String name) {
        TextArea area = new TextArea();
        area.setPrefRowCount(LINES);
        area.setMaxWidth(FIELD_WIDTH);
        area.textProperty().subscribe((_, _) -> changed.run());
        add(name, area);
        return area;
    }

    CheckBox flag(String name) {
        CheckBox box = new CheckBox(texts.get(key(name)));
        box.setId(key(name));
        box.selectedProperty().subscribe((_, _) -> changed.run());
        VBox field = new VBox(4, box);
        hint(name, field);
        card.getChildren().add(field);
        return box;
    }

    /// A choice whose words come from a function.
    <T> ComboBox<T> choice(String name, List<T> values, Function<T, String> word) {
        ComboBox<T> box = new ComboBox<>();
        box.getItems().setAll(values);
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable T value) {
                        return value == null ? "" : word.apply(value);
                    }

                    @Override
                    public @Nullable T fromString(String text) {
                        return null;
                    }
                });
        box.setMaxWidth(FIELD_WIDTH);
        box.setPrefWidth(FIELD_WIDTH);
        box.valueProperty().subscribe((_, _) -> changed.run());
        add(name, box);
        return box;
    }

    /// Tells faults beside their fields.
    ///
    /// @return the faults whose field is not in the form
    List<FieldFault> show(List<FieldFault> found) {
        faults.values().forEach(label -> tell(label, ""));
        List<FieldFault> elsewhere = found.stream().filter(fault -> !told(fault)).toList();
        goTo(found);
        return elsewhere;
    }

    /// The first faulty field has the focus and is seen, with what is wrong with it.
    private void goTo(List<FieldFault> found) {
        Set<String> faulty =
                found.stream().map(fault -> field(fault)).collect(Collectors.toUnmodifiableSet());
        controls.entrySet().stream()
                .filter(control -> faulty.contains(control.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .ifPresent(control -> {
                    control.requestFocus();
                    InView.bring(control.getParent());
                });
    }

    private static String field(FieldFault fault) {
        return fault.field().replaceAll("\\[.*", "");
    }

    private boolean told(FieldFault fault) {
        Label label = faults.get(field(fault));
        if (label == null) {
            return false;
        }
        tell(label, texts.get("settings.fault", FaultTexts.of(texts, fault.message())));
        return true;
    }

    private static void tell(Label label, String text) {
        label.setText(text);
        label.setVisible(!text.isEmpty());
        label.setManaged(!text.isEmpty());
    }

    private <F extends TextField> F typed(String name, F field, double width) {
        field.setMaxWidth(width);
        field.textProperty().subscribe((_, _) -> changed.run());
        add(name, field);
        return field;
    }

    private void add(String name, Node control) {
        control.setId(key(name));
        Label label = new Label(texts.get(key(name)));
        label.setLabelFor(control);
        Label fault = new Label();
        fault.setId(key(name) + ".fault");
        fault.getStyleClass().add("field-fault");
        fault.setWrapText(true);
        fault.setMinHeight(Region.USE_PREF_SIZE);
        tell(fault, "");
        faults.put(name, fault);
        controls.put(name, control);
        VBox field = new VBox(4, label, control);
        hint(name, field);
        field.getChildren().add(fault);
        card.getChildren().add(field);
    }

    private void hint(String name, VBox field) {
        String key = key(name) + ".hint";
        if (texts.has(key)) {
            Label hint = new Label(texts.get(key));
            hint.getStyleClass().add("fact-label");
            hint.setWrapText(true);
            hint.setMaxWidth(FIELD_WIDTH * 1.5);
            hint.setMinHeight(Region.USE_PREF_SIZE);
            field.getChildren().add(hint);
        }
    }

    private String key(String name) {
        return prefix + "." + name;
    }
}
