package org.parley.desk.control;

import javafx.scene.control.DatePicker;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;
import org.parley.desk.i18n.Formats;

import java.time.LocalDate;

/// Days in a date field as everywhere on the desk, in the person's language rather than in that of
/// the computer. What is typed may be short as well.
public final class DateWords extends StringConverter<@Nullable LocalDate> {
    private final Formats formats;

    private DateWords(Formats formats) {
        this.formats = formats;
    }

    /// Has a field show its day so.
    public static void of(DatePicker field, Formats formats) {
        field.setConverter(new DateWords(formats));
    }

    @Override
    public String toString(@Nullable LocalDate day) {
        return day == null ? "" : formats.date(day);
    }

    /// @throws java.time.format.DateTimeParseException when it is no day; the field then keeps its
    ///   own
    @Override
    public @Nullable LocalDate fromString(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : formats.parseDate(typed.strip());
    }
}
