package org.parley.server.platform.entity;

import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.Identified;
import org.parley.contract.platform.Refusal;
import org.parley.contract.platform.Versioned;
import org.parley.contract.platform.entity.RecordShape;

import java.lang.reflect.ParameterizedType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/// The fields of a thing that name other things: lists of ids, or of records that hold one id and
/// begin with zero and true.
final class Associations<E extends Identified & Versioned> {
    private final Entities<E> entities;

    Associations(Entities<E> entities) {
        this.entities = entities;
    }

    /// Adds what is not in the list yet.
    ///
    /// @throws Refusal `NOT_FOUND` when there is no such thing or list, and as {@link
    ///   Entities#update}
    E attach(UUID id, String list, List<UUID> ids, Asker asker) {
        Member member = member(list);
        return change(
                id,
                list,
                asker,
                members -> {
                    Set<UUID> known = new LinkedHashSet<>();
                    members.forEach(one -> known.add(member.idOf(one)));
                    ids.stream().filter(known::add).map(member::of).forEach(members::add);
                });
    }

    /// Takes out of the list what is in it.
    ///
    /// @throws Refusal as {@link #attach}
    E detach(UUID id, String list, List<UUID> ids, Asker asker) {
        Member member = member(list);
        return change(
                id,
                list,
                asker,
                members -> members.removeIf(one -> ids.contains(member.idOf(one))));
    }

    private E change(UUID id, String list, Asker asker, Consumer<List<Object>> how) {
        RecordShape<E> shape = entities.type().shape();
        RecordShape.Part part = shape.part(list);
        E before = entities.get(id, asker);
        List<Object> members = new ArrayList<>();
        if (shape.get(before, part) instanceof Collection<?> all) {
            members.addAll(all);
        }
        how.accept(members);
        Object value = part.type() == Set.class ? new LinkedHashSet<>(members) : members;
        return entities.update(
                shape.with(before, Map.of(list, value)),
                version -> version == before.version(),
                asker);
    }

    private Member member(String list) {
        return entities.type()
                .shape()
                .find(list)
                .flatMap(Associations::memberOf)
                .orElseThrow(() ->
                        new Refusal(
                                ErrorCode.NOT_FOUND,
                                "A "
                                        + entities.type().kind()
                                        + " has no list of others called "
                                        + list
                                        + "."));
    }

    private static Optional<Member> memberOf(RecordShape.Part part) {
        if (!(part.genericType() instanceof ParameterizedType type)
                || !Collection.class.isAssignableFrom(part.type())
                || !(type.getActualTypeArguments()[0] instanceof Class<?> element)) {
            return Optional.empty();
        }
        if (element == UUID.class) {
            return Optional.of(new Plain());
        }
        return element.isRecord() ? WithId.find(element) : Optional.empty();
    }

    /// What stands in a list.
    private sealed interface Member {
        Object of(UUID id);

        UUID idOf(Object member);
    }

    private record Plain() implements Member {
        @Override
        public Object of(UUID id) {
            return id;
        }

        @Override
        public UUID idOf(Object member) {
            return (UUID) member;
        }
    }

    private record WithId<M>(RecordShape<M> shape, RecordShape.Part id) implements Member {
        static <T> Optional<Member> find(Class<T> type) {
            var shape = new RecordShape<>(type);
            List<RecordShape.Part> others =
                    shape.parts().stream().filter(part -> part.type() != UUID.class).toList();
            boolean isSimple =
                    others.stream()
                            .allMatch(part ->
                                    part.type() == Integer.class || part.type() == Boolean.class);
            return shape.parts().size() == others.size() + 1 && isSimple
                    ? shape.parts().stream()
                            .filter(part -> part.type() == UUID.class)
                            .findFirst()
                            .map(id -> new WithId<>(shape, id))
                    : Optional.empty();
        }

        @Override
        public Object of(UUID member) {
            return shape.make(
                    shape.parts().stream()
                            .map(part ->
                                    part.type() == UUID.class
                                            ? member
                                            : part.type() == Integer.class ? (Object) 0 : true)
                            .toArray());
        }

        @Override
        @SuppressWarnings("unchecked") // the list's own elements
        public UUID idOf(Object member) {
            return (UUID) Objects.requireNonNull(shape.get((M) member, id));
        }
    }
}
