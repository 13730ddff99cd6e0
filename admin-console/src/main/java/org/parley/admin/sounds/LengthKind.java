package org.parley.admin.sounds;

import org.parley.desk.entity.field.FieldContext;
import org.parley.desk.entity.field.FieldEditor;
import org.parley.desk.entity.field.FieldKind;
import org.parley.desk.entity.field.Kinds;

import java.time.Duration;

/// How long a sound lasts, in the table only.
final class LengthKind implements FieldKind {
    @Override
    public FieldEditor editor(FieldContext context) {
        return Kinds.number().editor(context);
    }

    @Override
    public String shown(Object value, FieldContext context) {
        return value instanceof Integer millis && millis > 0
                ? context.texts().formats().timer(Duration.ofMillis(millis))
                : "–";
    }

    @Override
    public boolean isFigure() {
        return true;
    }
}
