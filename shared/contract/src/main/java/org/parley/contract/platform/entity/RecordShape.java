package org.parley.contract.platform.entity;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// A record's components, and how records of the type are taken apart and put together.
public final class RecordShape<E> {
    private static final Map<Class<?>, Class<?>> BOXES =
            Map.of(
                    boolean.class, Boolean.class,
                    int.class, Integer.class,
                    long.class, Long.class,
                    double.class, Double.class);

    private final Class<E> type;
    private final List<Part> parts;
    private final Constructor<E> constructor;

    /// One component.
    ///
    /// @param type boxed
    /// @param nullable whether it may be absent
    public record Part(
            String name, Class<?> type, Type genericType, boolean nullable, Method accessor) {}

    /// @throws IllegalArgumentException when the type is no record
    public RecordShape(Class<E> type) {
        RecordComponent[] components = type.getRecordComponents();
        if (components == null) {
            throw new IllegalArgumentException(type.getName() + " is no record");
        }
        this.type = type;
        this.parts = Arrays.stream(components).map(RecordShape::part).toList();
        try {
            constructor =
                    type.getDeclaredConstructor(
                            Arrays.stream(components)
                                    .map(RecordComponent::getType)
                                    .toArray(Class<?>[]::new));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("every record has its constructor", e);
        }
    }

    /// The record's class.
    public Class<E> type() {
        return type;
    }

    /// In the order of the record.
    public List<Part> parts() {
        return parts;
    }

    /// @throws IllegalArgumentException when there is no such component
    public Part part(String name) {
        return find(name)
                .orElseThrow(() ->
                        new IllegalArgumentException(type.getSimpleName() + " has no " + name));
    }

    /// @param name of a component; or, with dots, of a component of a component that is a record
    public Optional<Part> find(String name) {
        int dot = name.indexOf('.');
        if (dot < 0) {
            return parts.stream().filter(part -> part.name().equals(name)).findFirst();
        }
        return find(name.substring(0, dot))
                .filter(outer -> outer.type().isRecord())
                .flatMap(outer -> new RecordShape<>(outer.type()).find(name.substring(dot + 1)))
                .map(inner ->
                        new Part(
                                name,
                                inner.type(),
                                inner.genericType(),
                                inner.nullable(),
                                inner.accessor()));
    }

    /// What a record holds.
    public @Nullable Object get(E entity, Part part) {
        try {
            Object holder = entity;
            String path = part.name();
            for (int dot = path.indexOf('.'); dot >= 0; dot = path.indexOf('.')) {
                String head = path.substring(0, dot);
                holder = Objects.requireNonNull(read(holder, head), head);
                path = path.substring(dot + 1);
            }
            return part.accessor().invoke(holder);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(part.name() + " of " + type + " can be read", e);
        }
    }

    private static @Nullable Object read(Object holder, String component)
            throws IllegalAccessException, InvocationTargetException {
        return new RecordShape<>(holder.getClass()).part(component).accessor().invoke(holder);
    }

    /// A record of these values, one for each component in order.
    public E make(@Nullable Object[] values) {
        try {
            return constructor.newInstance(values);
        } catch (InstantiationException | IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(type + " refuses " + Arrays.toString(values), e);
        }
    }

    /// The same record with other values, by component; names with dots go as in {@link #find}.
    public E with(E entity, Map<String, ?> values) {
        Map<String, @Nullable Object> direct = new HashMap<>();
        Map<String, Map<String, @Nullable Object>> inner = new HashMap<>();
        values.forEach((name, value) -> {
            int dot = name.indexOf('.');
            if (dot < 0) {
                direct.put(name, value);
            } else {
                inner.computeIfAbsent(name.substring(0, dot), _ -> new HashMap<>())
                        .put(name.substring(dot + 1), value);
            }
        });
        inner.forEach((name, changes) ->
                direct.put(
                        name, changed(Objects.requireNonNull(get(entity, part(name))), changes)));
        return whole(entity, direct);
    }

    @SuppressWarnings("unchecked") // the shape is that of the record's own class
    private static Object changed(Object known, Map<String, ?> values) {
        return ((RecordShape<Object>) new RecordShape<>(known.getClass())).with(known, values);
    }

    private E whole(E entity, Map<String, ?> values) {
        @Nullable Object[] all = new @Nullable Object[parts.size()];
        for (int i = 0; i < all.length; i++) {
            Part part = parts.get(i);
            all[i] = values.containsKey(part.name()) ? values.get(part.name()) : get(entity, part);
        }
        return make(all);
    }

    private static Part part(RecordComponent component) {
        Class<?> type = component.getType();
        boolean nullable =
                component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                        || component.isAnnotationPresent(Nullable.class);
        Method accessor = component.getAccessor();
        accessor.setAccessible(true);
        return new Part(
                component.getName(),
                BOXES.getOrDefault(type, type),
                component.getGenericType(),
                nullable,
                accessor);
    }
}
