package org.parley.admin.realtime;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.parley.contract.staff.Team;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// Which of the board's rows are shown: by words, by queue, and by team. Used on the screen's
/// thread.
final class BoardFilter {
    private final StringProperty words = new SimpleStringProperty("");
    private final ObjectProperty<Optional<String>> queue =
            new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Team>> team =
            new SimpleObjectProperty<>(Optional.empty());

    /// Looked for in every column, any case.
    StringProperty words() {
        return words;
    }

    /// The name of the only queue to be shown, if one is chosen.
    ObjectProperty<Optional<String>> queue() {
        return queue;
    }

    /// The only team to be shown, if one is chosen.
    ObjectProperty<Optional<Team>> team() {
        return team;
    }

    void onChange(Runnable listener) {
        words.subscribe((_, _) -> listener.run());
        queue.subscribe((_, _) -> listener.run());
        team.subscribe((_, _) -> listener.run());
    }

    /// Whether the words stand in one of the fields each.
    boolean hasWords(Stream<String> fields) {
        String all = String.join("\n", fields.toList()).toLowerCase(Locale.ROOT);
        return List.of(words.get().toLowerCase(Locale.ROOT).strip().split("\\s+", -1)).stream()
                .allMatch(all::contains);
    }

    boolean hasQueue(Stream<String> queues) {
        return queue.get().isEmpty() || queues.anyMatch(queue.get().get()::equals);
    }

    /// Whether the team that is chosen has one of the agents.
    boolean hasAgent(Stream<UUID> agents) {
        return team.get().isEmpty() || agents.anyMatch(team.get().get().agents()::contains);
    }
}
