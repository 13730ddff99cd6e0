package org.parley.desk.entity;

import org.parley.contract.platform.entity.RecordShape;
import org.parley.desk.entity.field.FieldContext;
import org.parley.desk.entity.field.FieldKind;
import org.parley.desk.i18n.Texts;

/// One field of a screen.
///
/// @param tab of the form, empty for the first
public record ScreenField(RecordShape.Part part, FieldKind kind, Place place, String tab) {
    /// Where a field stands.
    public enum Place {
        /// In the table and in the form.
        EVERYWHERE,
        /// In the form, and in the table when somebody chooses the column.
        CHOSEN,
        /// In the table only.
        TABLE,
        /// In the table only, when somebody chooses the column.
        COLUMN,
        /// In the form only.
        FORM
    }

    public String name() {
        return part.name();
    }

    /// Whether its column is shown only when somebody chooses it.
    boolean isChosen() {
        return place == Place.CHOSEN || place == Place.COLUMN;
    }

    boolean inTable() {
        return place != Place.FORM;
    }

    boolean inForm() {
        return place != Place.TABLE && place != Place.COLUMN;
    }

    FieldContext context(String prefix, Texts texts) {
        return new FieldContext(prefix, part, texts);
    }
}
