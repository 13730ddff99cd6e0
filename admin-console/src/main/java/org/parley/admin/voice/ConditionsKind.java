package org.parley.admin.voice;

import org.parley.admin.choice.Directory;
import org.parley.contract.triggers.ConditionField;
import org.parley.contract.triggers.TriggerCondition;
import org.parley.desk.entity.field.CardsEditor;
import org.parley.desk.entity.field.FieldContext;
import org.parley.desk.entity.field.FieldEditor;
import org.parley.desk.entity.field.FieldKind;

import java.util.List;
import java.util.stream.Collectors;

/// The conditions of a trigger: a line each in the form.
record ConditionsKind(Directory directory) implements FieldKind {
    @Override
    public FieldEditor editor(FieldContext context) {
        var words = new ConditionWords(context.texts(), directory);
        return new CardsEditor<>(
                context,
                "triggers.condition",
                TriggerCondition.class,
                () -> new TriggerCondition(ConditionField.STATUS, true, ""),
                (condition, id, changed, remove) ->
                        new ConditionLine(words, condition, id, changed, remove));
    }

    @Override
    public String shown(Object value, FieldContext context) {
        var words = new ConditionWords(context.texts(), directory);
        return value instanceof List<?> conditions
                ? conditions.stream()
                        .map(condition -> words.sentence((TriggerCondition) condition))
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

    @Override
    public double width() {
        return 200;
    }
}
