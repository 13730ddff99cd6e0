package org.parley.admin.choice;

import javafx.beans.property.ReadOnlyObjectProperty;

import org.jspecify.annotations.Nullable;
import org.parley.desk.entity.field.FieldContext;

import java.util.Map;
import java.util.UUID;

/// One thing that others know by its name.
final class NamedEditor extends BoxEditor<String> {
    NamedEditor(FieldContext context, ReadOnlyObjectProperty<Map<UUID, String>> names) {
        super(context);
        names.subscribe(known -> {
            String chosen = box().getValue();
            box().getItems().setAll(known.values());
            box().setValue(chosen);
        });
    }

    @Override
    public void show(@Nullable Object value) {
        box().setValue(value == null ? "" : value.toString());
    }
}
