package org.parley.admin.intervals;

import org.parley.contract.intervals.TimeRule;
import org.parley.desk.entity.field.CardsEditor;
import org.parley.desk.entity.field.FieldContext;
import org.parley.desk.entity.field.FieldEditor;
import org.parley.desk.entity.field.FieldKind;
import org.parley.desk.i18n.Texts;

import java.util.List;
import java.util.stream.Collectors;

/// The rules of an interval: a sentence each in the table, cards in the form.
final class RulesKind implements FieldKind {
    @Override
    public FieldEditor editor(FieldContext context) {
        return new CardsEditor<>(
                context,
                "intervals.rule",
                TimeRule.class,
                () -> TimeRule.always(""),
                (rule, id, changed, remove) ->
                        new RuleCard(context.texts(), rule, id, changed, remove));
    }

    @Override
    public String shown(Object value, FieldContext context) {
        Texts texts = context.texts();
        return value instanceof List<?> rules
                ? rules.stream()
                        .map(rule -> new RuleWords(texts).sentence((TimeRule) rule))
                        .collect(Collectors.joining("; "))
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
        return 260;
    }
}
