package org.parley.desk.entity.field;

import org.parley.contract.platform.entity.RecordShape;
import org.parley.desk.i18n.Texts;

import java.util.Locale;

/// What a kind of field knows of the field that it serves.
///
/// @param prefix of the screen's texts and node ids, such as `pauses`
/// @param part the record's component
public record FieldContext(String prefix, RecordShape.Part part, Texts texts) {
    /// The field's name for people.
    public String label() {
        return texts.get(key());
    }

    /// The node id of the field's editor.
    public String id() {
        return prefix + ".form." + part.name();
    }

    /// The word for one of an enum's constants: the text `prefix.field.constant`.
    public String word(Enum<?> constant) {
        return texts.get(key() + "." + constant.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private String key() {
        return prefix + "." + part.name();
    }
}
