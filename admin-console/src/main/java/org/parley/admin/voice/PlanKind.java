package org.parley.admin.voice;

import javafx.beans.property.ReadOnlyObjectProperty;

import org.parley.admin.choice.Directory;
import org.parley.contract.telephony.PlanStep;
import org.parley.contract.telephony.StepApplication;
import org.parley.desk.entity.field.FieldContext;
import org.parley.desk.entity.field.FieldEditor;
import org.parley.desk.entity.field.FieldKind;

import java.util.List;
import java.util.stream.Collectors;

/// The action plan of a route: a line in the table, a palette and a card a step in the form.
record PlanKind(Directory directory, ReadOnlyObjectProperty<List<StepApplication>> applications)
        implements FieldKind {
    @Override
    public FieldEditor editor(FieldContext context) {
        return new PlanEditor(context, directory, applications);
    }

    @Override
    public String shown(Object value, FieldContext context) {
        var words = new PlanWords(context.prefix(), context.texts(), directory);
        return value instanceof List<?> steps
                ? steps.stream()
                        .map(step -> words.sentence((PlanStep) step))
                        .collect(Collectors.joining(" → "))
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
