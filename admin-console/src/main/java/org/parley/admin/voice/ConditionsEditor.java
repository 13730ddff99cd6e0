package org.parley.admin.voice;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.parley.contract.triggers.ConditionField;
import org.parley.contract.triggers.TriggerCondition;
import org.parley.desk.entity.field.FieldContext;
import org.parley.desk.entity.field.FieldEditor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The conditions of a group, a line each.
final class ConditionsEditor implements FieldEditor {
    private final FieldContext context;
    private final ConditionWords words;
    private final VBox lines = new VBox(8);
    private final Button add = new Button();
    private final VBox box = new VBox(8, lines, add);
    private final List<ConditionLine> conditions = new ArrayList<>();
    private Runnable changed = () -> {};

    ConditionsEditor(FieldContext context, ConditionWords words) {
        this.context = context;
        this.words = words;
        box.setId(context.id());
        add.setId(context.id() + ".add");
        add.setText(words.get("add"));
        add.setGraphic(new FontIcon(MaterialDesignP.PLUS));
        add.getStyleClass().add("small");
        add.setOnAction(_ -> {
            add(new TriggerCondition(ConditionField.STATUS, true, ""));
            changed.run();
        });
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public Node control() {
        return add;
    }

    @Override
    public void show(@Nullable Object value) {
        conditions.clear();
        lines.getChildren().clear();
        if (value instanceof List<?> all) {
            all.forEach(condition -> add((TriggerCondition) condition));
        }
    }

    @Override
    public Object value() {
        return conditions.stream().map(ConditionLine::condition).toList();
    }

    @Override
    public Optional<String> findTypingFault() {
        return conditions.stream().allMatch(ConditionLine::isComplete)
                ? Optional.empty()
                : Optional.of("triggers.condition.fault");
    }

    @Override
    public void onChange(Runnable listener) {
        changed = listener;
    }

    private void add(TriggerCondition condition) {
        var line = new ConditionLine(words, condition, () -> changed.run());
        line.whenRemoved(() -> {
            conditions.remove(line);
            arrange();
            changed.run();
        });
        conditions.add(line);
        arrange();
    }

    private void arrange() {
        for (int i = 0; i < conditions.size(); i++) {
            conditions.get(i).identify(context.id() + "." + i);
        }
        lines.getChildren().setAll(conditions.stream().map(ConditionLine::node).toList());
    }
}
