package org.parley.admin.security;

import org.parley.desk.entity.field.FieldContext;
import org.parley.desk.entity.field.FieldEditor;
import org.parley.desk.entity.field.FieldKind;
import org.parley.desk.entity.field.Kinds;

import java.time.Instant;

/// When something was, in the table only.
final class MomentKind implements FieldKind {
    @Override
    public FieldEditor editor(FieldContext context) {
        return Kinds.text().editor(context);
    }

    @Override
    public String shown(Object value, FieldContext context) {
        return value instanceof Instant at ? context.texts().formats().dateTime(at) : "";
    }

    @Override
    public double width() {
        return 165;
    }
}
