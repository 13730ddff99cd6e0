package org.parley.admin.choice;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/// How a record refers to another thing: by the id alone, or with an amount beside it.
sealed interface Link {
    /// A number beside a reference.
    ///
    /// @param label key of what it is called
    record Amount(String label, int least, int most) {}

    /// By ids alone.
    Link IDS = new Ids();

    UUID id(Object reference);

    /// What stands beside each reference; empty for nothing.
    Optional<Amount> findAmount();

    int amount(Object reference);

    /// Whether a person has made it; else a team did.
    boolean isDirect(Object reference);

    Object make(UUID id, int amount);

    /// References as the component wants them.
    Collection<Object> all(List<Object> references);

    record Ids() implements Link {
        @Override
        public UUID id(Object reference) {
            return (UUID) reference;
        }

        @Override
        public Optional<Amount> findAmount() {
            return Optional.empty();
        }

        @Override
        public int amount(Object reference) {
            return 0;
        }

        @Override
        public boolean isDirect(Object reference) {
            return true;
        }

        @Override
        public Object make(UUID id, int amount) {
            return id;
        }

        @Override
        public Collection<Object> all(List<Object> references) {
            return new LinkedHashSet<>(references);
        }
    }

    record Pairs<T>(
            Function<T, UUID> ids,
            Amount amount,
            ToIntFunction<T> amounts,
            Predicate<T> directs,
            BiFunction<UUID, Integer, T> maker)
            implements Link {
        @Override
        public UUID id(Object reference) {
            return ids.apply(typed(reference));
        }

        @Override
        public Optional<Amount> findAmount() {
            return Optional.of(amount);
        }

        @Override
        public int amount(Object reference) {
            return amounts.applyAsInt(typed(reference));
        }

        @Override
        public boolean isDirect(Object reference) {
            return directs.test(typed(reference));
        }

        @Override
        public Object make(UUID id, int amount) {
            return maker.apply(id, amount);
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
