package org.parley.admin.staff;

import org.parley.desk.entity.field.FieldContext;
import org.parley.desk.entity.field.FieldEditor;
import org.parley.desk.entity.field.FieldKind;
import org.parley.desk.entity.field.Kinds;

/// Whether somebody can sign in: worked out by the server, so that lists are not sorted by it.
final class StatusKind implements FieldKind {
    private final FieldKind choice = Kinds.choice();

    @Override
    public FieldEditor editor(FieldContext context) {
        return choice.editor(context);
    }

    @Override
    public String shown(Object value, FieldContext context) {
        return choice.shown(value, context);
    }

    @Override
    public boolean isComparable() {
        return false;
    }

    @Override
    public double width() {
        return 100;
    }
}
