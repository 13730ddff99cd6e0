package org.parley.admin.recordings;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;

import org.parley.admin.table.Columns;
import org.parley.admin.table.TwoLines;
import org.parley.contract.recordings.Recording;
import org.parley.desk.i18n.Formats;
import org.parley.desk.i18n.Texts;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;

/// The columns of the list of recordings. A column's user data is the name by which the server
/// sorts.
final class RecordingColumns {
    private static final String ID = "admin.recordings.list.";
    private final Texts texts;
    private final Formats formats;

    RecordingColumns(Texts texts) {
        this.texts = texts;
        this.formats = texts.formats();
    }

    List<TableColumn<Recording, ?>> make() {
        return List.of(
                text("started", 178, r -> formats.dateTime(r.startedAt()), "startedAt"),
                text("direction", 84, this::direction, ""),
                sorted(
                        Columns.pair(
                                ID + "caller",
                                texts.get("recordings.caller"),
                                170,
                                RecordingColumns::caller),
                        "callerNumber"),
                text("type", 100, this::type, ""),
                text("queue", 110, r -> Objects.requireNonNullElse(r.queue(), ""), "queue"),
                text("agent", 130, r -> Objects.requireNonNullElse(r.agentName(), ""), "agentName"),
                sorted(
                        Columns.<Recording, Long>figure(
                                ID + "length",
                                texts.get("recordings.length"),
                                80,
                                Recording::millis,
                                millis -> formats.timer(Duration.ofMillis(millis))),
                        "millis"),
                sorted(
                        Columns.node(
                                ID + "rating",
                                texts.get("recordings.rating"),
                                110,
                                RecordingColumns::mark,
                                this::rate,
                                Comparator.comparing(Recording::id)),
                        "rating"));
    }

    /// A caller's name above the number, or the number alone.
    static TwoLines.Words caller(Recording r) {
        boolean named = !r.callerName().isBlank() && !r.callerName().equals(r.callerNumber());
        return named
                ? new TwoLines.Words(r.callerName(), r.callerNumber())
                : new TwoLines.Words(r.callerNumber(), "");
    }

    String direction(Recording r) {
        return texts.get("recordings.direction." + r.direction().name().toLowerCase(Locale.ROOT));
    }

    private String type(Recording r) {
        return texts.get("recordings.type." + r.type().name().toLowerCase(Locale.ROOT));
    }

    private static Label mark() {
        Label label = new Label();
        label.setAlignment(Pos.CENTER_LEFT);
        label.getStyleClass().add("star-mark");
        return label;
    }

    private void rate(Label label, Recording r) {
        Integer stars = r.rating();
        label.setText(
                !r.available()
                        ? texts.get("recordings.gone")
                        : stars == null
                                ? ""
                                : "\u2605".repeat(stars) + "\u2606".repeat(Stars.MOST - stars));
        label.setAccessibleText(stars == null ? "" : texts.get("recordings.stars", stars));
    }

    private TableColumn<Recording, String> text(
            String name, double width, Function<Recording, String> value, String sort) {
        return sorted(Columns.text(ID + name, texts.get("recordings." + name), width, value), sort);
    }

    private static <T> TableColumn<Recording, T> sorted(
            TableColumn<Recording, T> column, String sort) {
        column.setUserData(sort);
        column.setSortable(!sort.isEmpty());
        return column;
    }
}
