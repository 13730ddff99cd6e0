package org.parley.admin.choice;

import javafx.beans.property.ReadOnlyObjectProperty;

import org.parley.contract.skills.SkillLevel;
import org.parley.contract.staff.AgentQueue;
import org.parley.contract.telephony.QueueAgent;
import org.parley.desk.entity.field.FieldContext;
import org.parley.desk.entity.field.FieldEditor;
import org.parley.desk.entity.field.FieldKind;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Kinds of fields that refer to other things.
public final class References {
    private static final Link.Amount PENALTY = new Link.Amount("choice.penalty", 0, 1_000);
    private static final Link.Amount LEVEL = new Link.Amount("choice.level", 1, 10);

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
        return new Some(names, Link.IDS, false);
    }

    /// Some things in an order that one chooses; the component is a list of ids.
    public static FieldKind ordered(ReadOnlyObjectProperty<Map<UUID, String>> names) {
        return new Some(names, Link.IDS, true);
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
                        PENALTY,
                        AgentQueue::penalty,
                        AgentQueue::direct,
                        (id, penalty) -> new AgentQueue(id, penalty, true)),
                false);
    }

    /// The agents of a queue, each with the penalty.
    public static FieldKind agents(ReadOnlyObjectProperty<Map<UUID, String>> names) {
        return new Some(
                names,
                new Link.Pairs<>(
                        QueueAgent::agentId,
                        PENALTY,
                        QueueAgent::penalty,
                        QueueAgent::direct,
                        (id, penalty) -> new QueueAgent(id, penalty, true)),
                false);
    }

    /// Skills, each with its level.
    public static FieldKind skills(ReadOnlyObjectProperty<Map<UUID, String>> names) {
        return new Some(
                names,
                new Link.Pairs<>(
                        SkillLevel::skillId, LEVEL, SkillLevel::level, _ -> true, SkillLevel::new),
                false);
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

    /// @param inOrder that a person chooses; else sorted by name
    private record Some(ReadOnlyObjectProperty<Map<UUID, String>> names, Link link, boolean inOrder)
            implements FieldKind {
        @Override
        public FieldEditor editor(FieldContext context) {
            return inOrder
                    ? new OrderedEditor(context, names)
                    : new SomeEditor(context, names, link);
        }

        @Override
        public String shown(Object value, FieldContext context) {
            if (!(value instanceof Collection<?> many)) {
                return "";
            }
            Stream<String> known =
                    many.stream()
                            .map(one -> names.get().getOrDefault(link.id(one), ""))
                            .filter(name -> !name.isEmpty());
            return (inOrder ? known : known.sorted()).collect(Collectors.joining(", "));
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
}
