package org.parley.admin.templates;

import org.parley.desk.entity.field.FieldContext;
import org.parley.desk.entity.field.FieldEditor;
import org.parley.desk.entity.field.FieldKind;

/// The HTML of a template, with its preview.
record BodyKind(Preview preview) implements FieldKind {
    @Override
    public FieldEditor editor(FieldContext context) {
        return new BodyEditor(context, preview);
    }

    @Override
    public String shown(Object value, FieldContext context) {
        return "";
    }

    @Override
    public boolean isComparable() {
        return false;
    }
}
