package org.parley.admin.choice;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/// How a record refers to another thing: by the id alone, or with a penalty beside it.
sealed interface Link {
    /// By ids alone.
    Link IDS = new Ids();

    UUID id(Object reference);

    /// Whether each reference has a penalty.
    boolean hasPenalty();

    int penalty(Object reference);

    /// Whether a person has made it; else a team did.
    boolean isDirect(Object reference);

    Object make(UUID id, int penalty);

    /// References as the component wants them.
    Collection<Object> all(List<Object> references);

    record Ids() implements Link {
        @Override
        public UUID id(Object reference) {
            return (UUID) reference;
        }

        @Override
        public boolean hasPenalty() {
            return false;
        }

        @Override
        public int penalty(Object reference) {
            return 0;
        }

        @Override
        public boolean isDirect(Object reference) {
            return true;
        }

        @Override
        public Object make(UUID id, int penalty) {
            return id;
        }

        @Override
        public Collection<Object> all(List<Object> references) {
            return new LinkedHashSet<>(references);
        }
    }

    record Pairs<T>(
            Function<T, UUID> ids,
            ToIntFunction<T> penalties,
            Predicate<T> directs,
            BiFunction<UUID, Integer, T> maker)
            implements Link {
        @Override
        public UUID id(Object reference) {
            return ids.apply(typed(reference));
        }

        @Override
        public boolean hasPenalty() {
            return true;
        }

        @Override
        public int penalty(Object reference) {
            return penalties.applyAsInt(typed(reference));
        }

        @Override
        public boolean isDirect(Object reference) {
            return directs.test(typed(reference));
        }

        @Override
        public Object make(UUID id, int penalty) {
            return maker.apply(id, penalty);
        }

        @Override
        public Collection<Object> all(List<Object> references) {
            return new ArrayList<>(references);
        }

        @SuppressWarnings("unchecked") // the component's elements are of this type
        private T typed(Object reference) {
            return (T) reference;
        }
    }
}
