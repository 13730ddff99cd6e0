package org.parley.admin.choice;

import javafx.beans.property.ReadOnlyObjectProperty;

import org.jspecify.annotations.Nullable;
import org.parley.contract.staff.AgentQueue;
import org.parley.contract.telephony.QueueAgent;
import org.parley.desk.entity.field.FieldContext;
import org.parley.desk.entity.field.FieldEditor;
import org.parley.desk.entity.field.FieldKind;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/// Kinds of fields that refer to other things.
public final class References {
    private References() {}

    /// One thing or none; the component is an id.
    public static FieldKind one(ReadOnlyObjectProperty<Map<UUID, String>> names) {
        return new One(names, false);
    }

    /// As {@link #one}, with a line to choose none.
    public static FieldKind optional(ReadOnlyObjectProperty<Map<UUID, String>> names) {
        return new One(names, true);
    }

    /// Some things; the component is a set of ids.
    public static FieldKind some(ReadOnlyObjectProperty<Map<UUID, String>> names) {
        return new Some(names, Link.IDS);
    }

    /// Some things in an order that one chooses; the component is a list of ids.
    public static FieldKind ordered(ReadOnlyObjectProperty<Map<UUID, String>> names) {
        return new Ordered(names);
    }

    /// One thing by its name; the component is a text.
    public static FieldKind named(ReadOnlyObjectProperty<Map<UUID, String>> names) {
        return new Named(names);
    }

    /// The queues of an agent, each with its penalty.
    public static FieldKind queues(ReadOnlyObjectProperty<Map<UUID, String>> names) {
        return new Some(
                names,
                new Link.Pairs<>(
                        AgentQueue::queueId,
                        AgentQueue::penalty,
                        AgentQueue::direct,
                        (id, penalty) -> new AgentQueue(id, penalty, true)));
    }

    /// The agents of a queue, each with the penalty.
    public static FieldKind agents(ReadOnlyObjectProperty<Map<UUID, String>> names) {
        return new Some(
                names,
                new Link.Pairs<>(
                        QueueAgent::agentId,
                        QueueAgent::penalty,
                        QueueAgent::direct,
                        (id, penalty) -> new QueueAgent(id, penalty, true)));
    }

    private record One(ReadOnlyObjectProperty<Map<UUID, String>> names, boolean orNone)
            implements FieldKind {
        @Override
        public FieldEditor editor(FieldContext context) {
            return new OneEditor(context, names, orNone);
        }

        @Override
        public String shown(Object value, FieldContext context) {
            return names.get().getOrDefault(value, "");
        }

        @Override
        public boolean isComparable() {
            return false;
        }
    }

    private record Ordered(ReadOnlyObjectProperty<Map<UUID, String>> names) implements FieldKind {
        @Override
        public FieldEditor editor(FieldContext context) {
            return new OrderedEditor(context, names);
        }

        @Override
        public String shown(Object value, FieldContext context) {
            return value instanceof Collection<?> many
                    ? many.stream()
                            .map(id -> names.get().get(id))
                            .filter(References::isThere)
                            .collect(Collectors.joining(", "))
                    : "";
        }

        @Override
        public boolean isComparable() {
            return false;
        }

        @Override
        public boolean grows() {
            return true;
        }
    }

    private record Named(ReadOnlyObjectProperty<Map<UUID, String>> names) implements FieldKind {
        @Override
        public FieldEditor editor(FieldContext context) {
            return new NamedEditor(context, names);
        }

        @Override
        public String shown(Object value, FieldContext context) {
            return value.toString();
        }
    }

    private record Some(ReadOnlyObjectProperty<Map<UUID, String>> names, Link link)
            implements FieldKind {
        @Override
        public FieldEditor editor(FieldContext context) {
            return new SomeEditor(context, names, link);
        }

        @Override
        public String shown(Object value, FieldContext context) {
            return value instanceof Collection<?> many
                    ? many.stream()
                            .map(one -> names.get().get(link.id(one)))
                            .filter(References::isThere)
                            .sorted()
                            .collect(Collectors.joining(", "))
                    : "";
        }

        @Override
        public boolean isComparable() {
            return false;
        }

        @Override
        public boolean grows() {
            return true;
        }
    }

    private static boolean isThere(@Nullable String name) {
        return name != null;
    }
}
