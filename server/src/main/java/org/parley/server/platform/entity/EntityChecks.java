package org.parley.server.platform.entity;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Validation;
import jakarta.validation.Validator;

import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.parley.contract.platform.Identified;
import org.parley.contract.platform.Versioned;
import org.parley.contract.platform.entity.RecordShape;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The rules of single fields: the record's Jakarta constraints, and what every text and column
/// asks for.
@Singleton
public final class EntityChecks {
    private final Supplier<Validator> validator = Suppliers.memoize(EntityChecks::validator);

    @Inject
    EntityChecks() {}

    /// The thing as it is stored: a text that is absent is empty, the name has no blanks around.
    <E extends Identified & Versioned> E normal(EntityType<E> type, E entity) {
        Map<String, Object> values = new HashMap<>();
        for (RecordShape.Part part : type.shape().parts()) {
            Object value = type.shape().get(entity, part);
            if (part.type() == String.class && value == null && !part.nullable()) {
                values.put(part.name(), "");
            }
            if (part.equals(type.columns().name().part()) && value instanceof String name) {
                values.put(part.name(), name.strip());
            }
        }
        return values.isEmpty() ? entity : type.shape().with(entity, values);
    }

    /// What breaks the constraints of a record, by field.
    public Faults check(Object entity) {
        Faults faults = new Faults();
        validator.get().validate(entity).stream()
                .sorted(
                        Comparator.comparing((ConstraintViolation<Object> v) -> pathOf(v))
                                .thenComparing(ConstraintViolation::getMessage))
                .forEach(v -> faults.add(pathOf(v), v.getMessage()));
        return faults;
    }

    <E extends Identified & Versioned> void check(EntityType<E> type, E entity, Faults faults) {
        check(entity).list().forEach(fault -> faults.add(fault.field(), fault.message()));
        List<String> named = faults.list().stream().map(fault -> fault.field()).toList();
        for (EntityField<?> field : type.fields()) {
            if (!named.contains(field.name())) {
                checkStorable(field, type.shape().get(entity, field.part()), faults);
            }
        }
        String name = type.columns().name().name();
        if (!named.contains(name) && type.nameOf(entity).chars().anyMatch(c -> c < ' ')) {
            faults.add(name, "must be one line");
        }
    }

    private static <C> void checkStorable(
            EntityField<C> field, @Nullable Object value, Faults faults) {
        if (value == null) {
            if (!field.part().nullable()) {
                faults.add(field.name(), "must be given");
            }
            return;
        }
        if (field.stored(value) instanceof JSONB jsonb) {
            if (jsonb.data().contains("\\u0000")) {
                faults.add(field.name(), "holds a character that cannot be stored");
            }
        } else if (value instanceof String text) {
            checkText(field, text, faults);
        }
    }

    private static void checkText(EntityField<?> field, String text, Faults faults) {
        int most = field.column().getDataType().length();
        if (most > 0 && text.codePointCount(0, text.length()) > most) {
            faults.add(field.name(), "takes at most " + most + " characters");
        }
        if (text.codePoints().anyMatch(EntityChecks::isUnstorable)) {
            faults.add(field.name(), "holds a character that cannot be stored");
        }
    }

    /// Control characters but tab and line ends, and halves of pairs.
    private static boolean isUnstorable(int point) {
        return (point < ' ' && point != '\t' && point != '\n' && point != '\r')
                || (point >= 0xD800 && point <= 0xDFFF);
    }

    private static String pathOf(ConstraintViolation<?> violation) {
        return violation.getPropertyPath().toString();
    }

    private static Validator validator() {
        var configuration = Validation.byDefaultProvider().configure();
        MessageInterpolator usual = configuration.getDefaultMessageInterpolator();
        try (var factory =
                configuration
                        .messageInterpolator(new EnglishMessages(usual))
                        .buildValidatorFactory()) {
            return factory.getValidator();
        }
    }

    /// The same words on every machine.
    private record EnglishMessages(MessageInterpolator usual) implements MessageInterpolator {
        @Override
        public String interpolate(String template, Context context) {
            return usual.interpolate(template, context, Locale.ENGLISH);
        }

        @Override
        public String interpolate(String template, Context context, Locale locale) {
            return usual.interpolate(template, context, Locale.ENGLISH);
        }
    }
}
