package org.parley.admin.security;

import org.parley.desk.entity.field.FieldContext;
import org.parley.desk.entity.field.FieldEditor;
import org.parley.desk.entity.field.FieldKind;
import org.parley.desk.entity.field.Kinds;

/// How a key begins, in the table only.
final class KeyStartKind implements FieldKind {
    @Override
    public FieldEditor editor(FieldContext context) {
        return Kinds.text().editor(context);
    }

    @Override
    public String shown(Object value, FieldContext context) {
        return value + "…";
    }
}
