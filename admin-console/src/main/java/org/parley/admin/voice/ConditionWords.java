package org.parley.admin.voice;

import org.parley.admin.choice.Directory;
import org.parley.contract.telephony.Direction;
import org.parley.contract.triggers.ConditionField;
import org.parley.contract.triggers.TriggerCondition;
import org.parley.contract.triggers.TriggerStatus;
import org.parley.desk.i18n.Texts;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Conditions in words.
final class ConditionWords {
    private final Texts texts;
    private final Directory directory;

    ConditionWords(Texts texts, Directory directory) {
        this.texts = texts;
        this.directory = directory;
    }

    String get(String key) {
        return texts.get("triggers.condition." + key);
    }

    String field(ConditionField field) {
        return get("field." + lower(field));
    }

    String status(TriggerStatus status) {
        return get("status." + lower(status));
    }

    String direction(Direction direction) {
        return get("direction." + lower(direction));
    }

    /// Where the things that a field compares with are kept; empty for words.
    Optional<Directory.Kind> findThings(ConditionField field) {
        return switch (field) {
            case QUEUE -> Optional.of(Directory.Kind.QUEUES);
            case ROUTE -> Optional.of(Directory.Kind.ROUTES);
            case AGENT -> Optional.of(Directory.Kind.AGENTS);
            case STATUS, DIRECTION -> Optional.empty();
        };
    }

    /// What the field can be compared with, by the value that is stored.
    Map<String, String> values(ConditionField field) {
        Map<String, String> values = new LinkedHashMap<>();
        findThings(field)
                .ifPresent(kind ->
                        directory
                                .names(kind)
                                .get()
                                .forEach((id, name) -> values.put(id.toString(), name)));
        if (field == ConditionField.STATUS) {
            Arrays.stream(TriggerStatus.values())
                    .forEach(status -> values.put(status.name(), status(status)));
        } else if (field == ConditionField.DIRECTION) {
            Arrays.stream(Direction.values())
                    .forEach(direction -> values.put(direction.name(), direction(direction)));
        }
        return values;
    }

    /// `Queue is sales`.
    String sentence(TriggerCondition condition) {
        return field(condition.field())
                + " "
                + get(condition.equal() ? "is" : "is-not")
                + " "
                + values(condition.field()).getOrDefault(condition.value(), "?");
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
