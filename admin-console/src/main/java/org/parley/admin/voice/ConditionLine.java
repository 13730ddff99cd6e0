package org.parley.admin.voice;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.StringConverter;

import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import org.parley.contract.triggers.ConditionField;
import org.parley.contract.triggers.TriggerCondition;
import org.parley.desk.entity.field.CardsEditor;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/// One condition: what is looked at, is or is not, and what it is compared with.
final class ConditionLine implements CardsEditor.Card<TriggerCondition> {
    private static final double FIELD = 150;
    private static final double SIGN = 100;

    private final ConditionWords words;
    private final Map<String, String> values = new LinkedHashMap<>();
    private final ComboBox<ConditionField> field = new ComboBox<>();
    private final ComboBox<Boolean> sign = new ComboBox<>();
    private final ComboBox<String> value = new ComboBox<>();
    private final Button remove = new Button("", new FontIcon(MaterialDesignT.TRASH_CAN_OUTLINE));
    private final HBox box = new HBox(8, field, sign, value, remove);

    ConditionLine(
            ConditionWords words,
            TriggerCondition condition,
            String id,
            Runnable changed,
            Consumer<CardsEditor.Card<TriggerCondition>> removed) {
        this.words = words;
        field.getItems().setAll(ConditionField.values());
        field.setConverter(shown(words::field));
        field.setPrefWidth(FIELD);
        field.setAccessibleText(words.get("field"));
        sign.getItems().setAll(true, false);
        sign.setConverter(shown(equal -> words.get(equal ? "is" : "is-not")));
        sign.setPrefWidth(SIGN);
        sign.setAccessibleText(words.get("sign"));
        value.setConverter(shown(one -> values.getOrDefault(one, "")));
        value.setMaxWidth(Double.MAX_VALUE);
        value.setAccessibleText(words.get("value"));
        value.setOnShowing(_ -> offer());
        HBox.setHgrow(value, Priority.ALWAYS);
        remove.getStyleClass().addAll("button-icon", "flat");
        remove.setAccessibleText(words.get("remove"));
        remove.setTooltip(new Tooltip(words.get("remove")));
        remove.setOnAction(_ -> removed.accept(this));
        identify(id);
        field.setValue(condition.field());
        sign.setValue(condition.equal());
        offer();
        value.setValue(condition.value().isEmpty() ? null : condition.value());
        field.valueProperty()
                .subscribe((_, _) -> {
                    value.setValue(null);
                    offer();
                    changed.run();
                });
        sign.valueProperty().subscribe((_, _) -> changed.run());
        value.valueProperty().subscribe((_, _) -> changed.run());
    }

    /// Names may have come since.
    private void offer() {
        Map<String, String> known = words.values(field.getValue());
        if (!known.equals(values) || value.getItems().isEmpty()) {
            String chosen = value.getValue();
            values.clear();
            values.putAll(known);
            value.getItems().setAll(values.keySet());
            value.setValue(chosen);
        }
    }

    private static <T> StringConverter<T> shown(Function<T, String> word) {
        return new StringConverter<>() {
            @Override
            public String toString(T one) {
                return one == null ? "" : word.apply(one);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("nothing is typed here");
            }
        };
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public boolean isComplete() {
        return value.getValue() != null;
    }

    @Override
    public TriggerCondition value() {
        String chosen = value.getValue();
        return new TriggerCondition(
                field.getValue(), sign.getValue(), chosen == null ? "" : chosen);
    }

    private void identify(String id) {
        box.setId(id);
        field.setId(id + ".field");
        sign.setId(id + ".sign");
        value.setId(id + ".value");
        remove.setId(id + ".remove");
    }
}
