package org.parley.admin.choice;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;
import org.parley.desk.entity.field.FieldContext;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// One thing, chosen by its name.
final class OneEditor extends BoxEditor<@Nullable UUID> {
    OneEditor(
            FieldContext context, ReadOnlyObjectProperty<Map<UUID, String>> names, boolean orNone) {
        super(context);
        box().setConverter(
                        new StringConverter<>() {
                            @Override
                            public String toString(@Nullable UUID id) {
                                return id == null
                                        ? (orNone ? context.texts().get("choice.nothing") : "")
                                        : names.get().getOrDefault(id, "");
                            }

                            @Override
                            public @Nullable UUID fromString(String text) {
                                return null;
                            }
                        });
        names.subscribe(known -> {
            UUID chosen = box().getValue();
            List<@Nullable UUID> offered = new ArrayList<>();
            if (orNone) {
                offered.add(null);
            }
            offered.addAll(known.keySet());
            box().getItems().setAll(offered);
            box().setValue(null);
            box().setValue(chosen);
        });
    }

    @Override
    public void show(@Nullable Object value) {
        box().setValue((UUID) value);
    }
}
