package org.parley.desk.entity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.parley.contract.platform.entity.RecordShape;
import org.parley.desk.i18n.Texts;

import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The rules that stand on a record's components, told in the desk's language while one types. The
/// server holds the same record to the same annotations.
final class Constraints<E> {
    private final RecordShape<E> shape;
    private final Map<String, List<Annotation>> rules = new LinkedHashMap<>();

    Constraints(Class<E> type, RecordShape<E> shape) {
        this.shape = shape;
        collect("", type);
    }

    /// The rules of the components, and of the components of those that are records, by path.
    private void collect(String prefix, Class<?> type) {
        for (RecordComponent component : type.getRecordComponents()) {
            String path = prefix + component.getName();
            List<Annotation> own = annotations(type, component.getName());
            rules.put(path, own);
            if (own.stream().anyMatch(Valid.class::isInstance) && component.getType().isRecord()) {
                collect(path + ".", component.getType());
            }
        }
    }

    /// The faults of a thing, one a field, by field.
    Map<String, String> faults(E entity, Texts texts) {
        Map<String, String> faults = new LinkedHashMap<>();
        for (String path : rules.keySet()) {
            find(path, shape.get(entity, shape.part(path)), texts)
                    .ifPresent(fault -> faults.put(path, fault));
        }
        return faults;
    }

    /// Whether the field must be filled in.
    boolean isRequired(String field) {
        return rules.getOrDefault(field, List.of()).stream()
                .anyMatch(rule -> rule instanceof NotBlank || rule instanceof NotEmpty);
    }

    /// The most characters of a text; empty where there is no rule.
    Optional<Integer> most(String field) {
        return rules.getOrDefault(field, List.of()).stream()
                .filter(Size.class::isInstance)
                .map(rule -> ((Size) rule).max())
                .filter(max -> max < Integer.MAX_VALUE)
                .findFirst();
    }

    private Optional<String> find(String field, @Nullable Object value, Texts texts) {
        return rules.getOrDefault(field, List.of()).stream()
                .flatMap(rule -> fault(rule, value, texts).stream())
                .findFirst();
    }

    private static Optional<String> fault(Annotation rule, @Nullable Object value, Texts texts) {
        return switch (rule) {
            case NotNull _ -> required(value == null, texts);
            case NotBlank _ -> required(value == null || value.toString().isBlank(), texts);
            case NotEmpty _ -> required(value == null || sizeOf(value) == 0, texts);
            case Size size -> sized(size, value, texts);
            case Min min -> least(min.value(), value, texts);
            case Positive _ -> least(1, value, texts);
            case PositiveOrZero _ -> least(0, value, texts);
            case Max max ->
                    when(
                            value instanceof Number number && number.longValue() > max.value(),
                            texts,
                            "entity.fault.max",
                            max.value());
            case Pattern pattern ->
                    when(
                            value instanceof String text && !text.matches(pattern.regexp()),
                            texts,
                            "entity.fault.form");
            case Email _ ->
                    when(
                            value instanceof String text && !text.matches("|[^@\\s]+@[^@\\s]+"),
                            texts,
                            "entity.fault.email");
            default -> Optional.empty();
        };
    }

    private static Optional<String> required(boolean missing, Texts texts) {
        return when(missing, texts, "entity.fault.required");
    }

    private static Optional<String> least(long least, @Nullable Object value, Texts texts) {
        return when(
                value instanceof Number number && number.longValue() < least,
                texts,
                "entity.fault.min",
                least);
    }

    private static Optional<String> sized(Size size, @Nullable Object value, Texts texts) {
        if (value == null) {
            return Optional.empty();
        }
        int actual = sizeOf(value);
        return actual > size.max()
                ? Optional.of(texts.get("entity.fault.long", size.max(), actual))
                : when(actual < size.min(), texts, "entity.fault.short", size.min());
    }

    private static int sizeOf(Object value) {
        return switch (value) {
            case CharSequence text -> text.length();
            case Collection<?> many -> many.size();
            case Map<?, ?> map -> map.size();
            default -> 0;
        };
    }

    private static Optional<String> when(
            boolean broken, Texts texts, String key, Object... arguments) {
        return broken ? Optional.of(texts.get(key, arguments)) : Optional.empty();
    }

    private static List<Annotation> annotations(Class<?> type, String field) {
        try {
            return Arrays.asList(type.getDeclaredField(field).getAnnotations());
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException("a record has a field for each component", e);
        }
    }
}
