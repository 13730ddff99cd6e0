package org.parley.admin.voice;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import org.parley.admin.choice.Directory;
import org.parley.contract.telephony.PlanStep;
import org.parley.contract.telephony.StepApplication;
import org.parley.contract.telephony.StepParameter;
import org.parley.desk.i18n.Texts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntConsumer;

/// One step of a plan: its number, its application, when it is taken, and its parameters.
final class StepCard {
    private static final double LABEL = 150;

    private final Texts texts;
    private final PlanStep original;
    private final Label number = new Label();
    private final ComboBox<@Nullable UUID> interval;
    private final Button up;
    private final Button down;
    private final Button remove;
    private final List<StepField> fields = new ArrayList<>();
    private final VBox box = new VBox(8);
    private Runnable changed = () -> {};
    private Runnable removed = () -> {};
    private IntConsumer moved = _ -> {};

    StepCard(
            PlanWords words,
            Texts texts,
            Directory directory,
            Optional<StepApplication> application,
            PlanStep step) {
        this.texts = texts;
        this.original = step;
        up = icon(MaterialDesignA.ARROW_UP, "routes.step.up", () -> moved.accept(-1));
        down = icon(MaterialDesignA.ARROW_DOWN, "routes.step.down", () -> moved.accept(1));
        remove = icon(MaterialDesignT.TRASH_CAN_OUTLINE, "routes.step.remove", () -> removed.run());
        interval =
                StepField.things(
                        directory.names(Directory.Kind.INTERVALS), texts.get("routes.step.always"));
        interval.setValue(step.intervalId());
        interval.setAccessibleText(texts.get("routes.step.interval"));
        interval.valueProperty().subscribe((_, _) -> changed.run());
        var grid = new GridPane(12, 8);
        row(grid, 0, texts.get("routes.step.interval"), interval);
        application.ifPresent(known -> {
            for (StepParameter parameter : known.parameters()) {
                row(grid, new StepField(words, directory, parameter, step.value(parameter.name())));
            }
        });
        var name =
                new Label(
                        words.application(step.application()),
                        new FontIcon(PlanWords.icon(step.application())));
        name.getStyleClass().add("panel-title");
        var room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        var head = new HBox(8, number, name, room, up, down, remove);
        head.setAlignment(Pos.CENTER_LEFT);
        box.getStyleClass().add("panel");
        box.setPadding(new Insets(12));
        box.getChildren().addAll(head, grid);
        box.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private Button icon(Ikon icon, String key, Runnable action) {
        var button = new Button("", new FontIcon(icon));
        button.getStyleClass().addAll("button-icon", "flat");
        button.setAccessibleText(texts.get(key));
        button.setTooltip(new Tooltip(texts.get(key)));
        button.setOnAction(_ -> action.run());
        return button;
    }

    private void row(GridPane grid, StepField field) {
        field.onChange(() -> changed.run());
        fields.add(field);
        row(grid, fields.size(), field.label(), field.node());
    }

    private static void row(GridPane grid, int row, String text, Control control) {
        var label = new Label(text);
        label.setMinWidth(LABEL);
        label.setPrefWidth(LABEL);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.setLabelFor(control);
        control.setPrefWidth(StepField.WIDTH);
        GridPane.setHgrow(control, Priority.ALWAYS);
        grid.addRow(row, label, control);
    }

    private void pressed(KeyEvent event) {
        if (event.isAltDown() && event.getCode() == KeyCode.UP) {
            moved.accept(-1);
            event.consume();
        } else if (event.isAltDown() && event.getCode() == KeyCode.DOWN) {
            moved.accept(1);
            event.consume();
        }
    }

    Node node() {
        return box;
    }

    void whenChanged(Runnable action) {
        changed = action;
    }

    void whenRemoved(Runnable action) {
        removed = action;
    }

    void whenMoved(IntConsumer action) {
        moved = action;
    }

    /// Tells the card where it stands.
    void place(String id, int index, int count) {
        number.setText(Integer.toString(index + 1));
        number.getStyleClass().setAll("label", "text-muted");
        up.setDisable(index == 0);
        down.setDisable(index == count - 1);
        box.setId(id);
        interval.setId(id + ".interval");
        up.setId(id + ".up");
        down.setId(id + ".down");
        remove.setId(id + ".remove");
        fields.forEach(field -> field.identify(id));
    }

    void focus() {
        first().requestFocus();
    }

    private Control first() {
        return fields.isEmpty() ? interval : fields.getFirst().node();
    }

    /// The control of a part of the step, as the server calls it; the first where it has none.
    Control control(String part) {
        return part.equals("intervalId")
                ? interval
                : fields.stream()
                        .filter(field -> field.name().equals(part))
                        .map(StepField::node)
                        .findFirst()
                        .orElseGet(this::first);
    }

    /// The first control in which something is missing.
    Optional<Control> findIncomplete() {
        return fields.stream()
                .filter(field -> !field.isComplete())
                .map(StepField::node)
                .findFirst();
    }

    boolean isComplete() {
        return fields.stream().allMatch(StepField::isComplete);
    }

    PlanStep step() {
        Map<String, String> parameters = new HashMap<>();
        if (fields.isEmpty()) {
            parameters.putAll(original.parameters());
        }
        for (StepField field : fields) {
            String value = field.value();
            if (!value.isEmpty()) {
                parameters.put(field.name(), value);
            }
        }
        return new PlanStep(original.application(), interval.getValue(), parameters);
    }
}
