package org.parley.desk.entity.bulk;

import org.parley.desk.entity.field.FieldContext;
import org.parley.desk.entity.field.FieldKind;

/// A field that many things can be given at once.
public record BulkField(FieldKind kind, FieldContext context) {}
