package org.parley.desk.entity.field;

import javafx.scene.Node;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The kinds of fields that every desk has.
public final class Kinds {
    private Kinds() {}

    /// One line of text.
    public static FieldKind text() {
        return new Text(false);
    }

    /// Several lines of text.
    public static FieldKind longText() {
        return new Text(true);
    }

    /// A password or another secret: sent and never shown. Left empty it is null, and what is
    /// stored stays.
    public static FieldKind secret() {
        return new Secret();
    }

    /// A whole number; the component is an `int` or a `long`.
    public static FieldKind number() {
        return new Figure(true);
    }

    /// A whole number that names something, as a port does: its thousands are not set apart.
    public static FieldKind code() {
        return new Figure(false);
    }

    /// Yes or no.
    public static FieldKind flag() {
        return new Flag();
    }

    /// When something was; only shown.
    public static FieldKind moment() {
        return new Moment();
    }

    /// A colour, `#rrggbb`.
    public static FieldKind colour() {
        return new Colour();
    }

    /// One of an enum's constants; each has a text `prefix.field.constant`.
    public static FieldKind choice() {
        return new Choice();
    }

    /// Some of an enum's constants; the component is a `Set` of them.
    ///
    /// @param type of the constants
    public static FieldKind choices(Class<? extends Enum<?>> type) {
        return new Choices(type);
    }

    private record Text(boolean isLong) implements FieldKind {
        @Override
        public FieldEditor editor(FieldContext context) {
            return new TextEditor(context, isLong);
        }

        @Override
        public String shown(Object value, FieldContext context) {
            return value.toString().lines().limit(1).collect(Collectors.joining());
        }

        @Override
        public boolean grows() {
            return true;
        }
    }

    private record Secret() implements FieldKind {
        @Override
        public FieldEditor editor(FieldContext context) {
            return new SecretEditor(context);
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

    private record Figure(boolean isGrouped) implements FieldKind {
        @Override
        public FieldEditor editor(FieldContext context) {
            return new NumberEditor(context);
        }

        @Override
        public String shown(Object value, FieldContext context) {
            if (!(value instanceof Number number)) {
                return "";
            }
            return isGrouped
                    ? context.texts().formats().number(number.longValue())
                    : Long.toString(number.longValue());
        }

        @Override
        public double width() {
            return 110;
        }

        @Override
        public boolean isFigure() {
            return true;
        }
    }

    private record Flag() implements FieldKind {
        @Override
        public FieldEditor editor(FieldContext context) {
            return new SwitchEditor(context);
        }

        @Override
        public String shown(Object value, FieldContext context) {
            return context.texts().get(value.equals(true) ? "entity.yes" : "entity.no");
        }

        @Override
        public List<Option> options(FieldContext context) {
            return List.of(
                    new Option("true", context.texts().get("entity.yes")),
                    new Option("false", context.texts().get("entity.no")));
        }

        @Override
        public double width() {
            return 100;
        }
    }

    private record Moment() implements FieldKind {
        @Override
        public FieldEditor editor(FieldContext context) {
            return text().editor(context);
        }

        @Override
        public String shown(Object value, FieldContext context) {
            return value instanceof Instant at ? context.texts().formats().dateTime(at) : "";
        }

        @Override
        public double width() {
            return 165;
        }
    }

    private record Colour() implements FieldKind {
        @Override
        public FieldEditor editor(FieldContext context) {
            return new ColourEditor(context);
        }

        @Override
        public String shown(Object value, FieldContext context) {
            return value.toString();
        }

        @Override
        public Optional<Node> findSign(@Nullable Object value) {
            return value == null
                    ? Optional.empty()
                    : Optional.of(new Circle(7, ColourEditor.read(value, Color.GRAY)));
        }
    }

    private record Choice() implements FieldKind {
        @Override
        public FieldEditor editor(FieldContext context) {
            return new ChoiceEditor(context);
        }

        @Override
        public String shown(Object value, FieldContext context) {
            return value instanceof Enum<?> constant ? context.word(constant) : "";
        }

        @Override
        public List<Option> options(FieldContext context) {
            return ChoiceEditor.constants(context.part().type()).stream()
                    .map(constant -> new Option(constant.name(), context.word(constant)))
                    .toList();
        }
    }

    private record Choices(Class<? extends Enum<?>> type) implements FieldKind {
        @Override
        public FieldEditor editor(FieldContext context) {
            return new ChoicesEditor(context, type);
        }

        @Override
        public String shown(Object value, FieldContext context) {
            return value instanceof Collection<?> many
                    ? Arrays.stream(type.getEnumConstants())
                            .filter(many::contains)
                            .map(context::word)
                            .collect(Collectors.joining(", "))
                    : "";
        }

        @Override
        public boolean isComparable() {
            return false;
        }
    }
}
