package org.parley.admin.security;

import javafx.scene.Node;
import javafx.scene.control.DatePicker;

import org.jspecify.annotations.Nullable;
import org.parley.desk.control.DateWords;
import org.parley.desk.entity.field.FieldContext;
import org.parley.desk.entity.field.FieldEditor;
import org.parley.desk.entity.field.FieldKind;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;

/// The last day on which a key works; none for one that works until it is deleted.
record KeyEndKind(InstantSource now, ZoneId zone) implements FieldKind {
    @Override
    public FieldEditor editor(FieldContext context) {
        return new Editor(context, this);
    }

    @Override
    public String shown(Object value, FieldContext context) {
        if (!(value instanceof Instant end)) {
            return "";
        }
        return end.isAfter(now.instant())
                ? context.texts().formats().date(lastDay(end))
                : context.texts().get("keys.over");
    }

    @Override
    public double width() {
        return 140;
    }

    /// The end of the day in which the moment lies.
    Instant endOfDay(Instant at) {
        return after(at.atZone(zone).toLocalDate());
    }

    private Instant after(LocalDate day) {
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }

    private LocalDate lastDay(Instant end) {
        return end.minusNanos(1).atZone(zone).toLocalDate();
    }

    private static final class Editor implements FieldEditor {
        private final KeyEndKind kind;
        private final DatePicker day = new DatePicker();
        private @Nullable Instant known;

        Editor(FieldContext context, KeyEndKind kind) {
            this.kind = kind;
            day.setId(context.id());
            DateWords.of(day, context.texts().formats());
            day.setPromptText(context.texts().get("keys.no-end"));
        }

        @Override
        public Node node() {
            return day;
        }

        @Override
        public void show(@Nullable Object value) {
            known = value instanceof Instant end ? end : null;
            day.setValue(known == null ? null : kind.lastDay(known));
        }

        /// A moment that a program chose stays while its day does.
        @Override
        public @Nullable Object value() {
            LocalDate chosen = day.getValue();
            if (chosen == null) {
                return null;
            }
            Instant end = known;
            return end != null && chosen.equals(kind.lastDay(end)) ? end : kind.after(chosen);
        }

        @Override
        public void onChange(Runnable listener) {
            day.valueProperty().subscribe((_, _) -> listener.run());
        }
    }
}
