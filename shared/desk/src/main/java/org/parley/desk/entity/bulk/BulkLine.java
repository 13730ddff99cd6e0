package org.parley.desk.entity.bulk;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;
import org.parley.desk.entity.field.FieldEditor;
import org.parley.desk.i18n.Texts;

import java.util.Collection;
import java.util.Map;

/// A field that many things may be given: ticked, its editor can be used. Of a field with several
/// values one chooses whether they join, leave, or replace those that are there.
final class BulkLine {
    /// What becomes of a field's values.
    private enum How {
        ADD,
        REMOVE,
        REPLACE
    }

    private final String name;
    private final FieldEditor editor;
    private final CheckBox tick;
    private final ComboBox<How> how = new ComboBox<>();
    private final boolean several;

    BulkLine(BulkField field, String prefix, Texts texts, Runnable changed) {
        name = field.context().part().name();
        several = Collection.class.isAssignableFrom(field.context().part().type());
        editor = field.kind().editor(field.context());
        editor.control().setId(prefix + ".bulk." + name);
        editor.control().setAccessibleText(field.context().label());
        editor.onChange(changed);
        tick = new CheckBox(field.context().label());
        tick.setId(prefix + ".bulk." + name + ".tick");
        how.setId(prefix + ".bulk." + name + ".how");
        how.setAccessibleText(texts.get("entity.bulk.how"));
        how.getItems().setAll(How.values());
        how.setConverter(words(texts));
        how.setValue(How.ADD);
        how.disableProperty().bind(tick.selectedProperty().not());
        how.valueProperty().subscribe((_, _) -> changed.run());
        editor.node().disableProperty().bind(tick.selectedProperty().not());
        tick.selectedProperty().subscribe((_, _) -> changed.run());
    }

    private static StringConverter<How> words(Texts texts) {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable How one) {
                return one == null
                        ? ""
                        : texts.get(
                                switch (one) {
                                    case ADD -> "entity.bulk.add";
                                    case REMOVE -> "entity.bulk.remove";
                                    case REPLACE -> "entity.bulk.replace";
                                });
            }

            @Override
            public @Nullable How fromString(String text) {
                return null;
            }
        };
    }

    /// The tick carries the name, so that it is never grey; a switch stands beside it.
    Node node() {
        if (editor.carriesLabel() && editor.node() instanceof Labeled labelled) {
            labelled.setText("");
            return row(editor.node());
        }
        return several ? new VBox(6, row(how), editor.node()) : new VBox(4, tick, editor.node());
    }

    private HBox row(Node beside) {
        var room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        var row = new HBox(8, tick, room, beside);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    boolean isTicked() {
        return tick.isSelected();
    }

    boolean isUnderstood() {
        Object value = editor.value();
        boolean nothing =
                several
                        && how.getValue() != How.REPLACE
                        && value instanceof Collection<?> many
                        && many.isEmpty();
        return value != null && !nothing && editor.findTypingFault().isEmpty();
    }

    void into(Map<String, Object> same, Map<String, Object> added, Map<String, Object> removed) {
        Object value = editor.value();
        if (value == null) {
            return;
        }
        if (!several) {
            same.put(name, value);
            return;
        }
        switch (how.getValue()) {
            case ADD -> added.put(name, value);
            case REMOVE -> removed.put(name, value);
            case REPLACE -> same.put(name, value);
        }
    }
}
