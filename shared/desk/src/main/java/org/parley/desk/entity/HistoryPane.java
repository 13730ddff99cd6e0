package org.parley.desk.entity;

import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

import org.parley.contract.platform.Identified;
import org.parley.contract.platform.Usage;
import org.parley.contract.platform.Versioned;
import org.parley.contract.platform.entity.HistoryEntry;
import org.parley.desk.i18n.Texts;

import java.util.List;
import java.util.stream.Collectors;

/// Who uses a thing, and who changed it when from what to what.
final class HistoryPane<E extends Identified & Versioned> extends ScrollPane {
    private static final int LONGEST = 120;

    private final EntityScreen<E> screen;
    private final EntityFormModel<E> model;
    private final Texts texts;
    private final RelativeTime times;
    private final VBox users = new VBox(4);
    private final VBox entries = new VBox(16);

    HistoryPane(EntityScreen<E> screen, EntityFormModel<E> model, Texts texts, RelativeTime times) {
        this.screen = screen;
        this.model = model;
        this.texts = texts;
        this.times = times;
        entries.setId(screen.prefix() + ".history");
        users.setId(screen.prefix() + ".users");
        var content = new VBox(16, users, entries);
        content.getStyleClass().add("entity-fields");
        setContent(content);
        setFitToWidth(true);
        getStyleClass().add("edge-to-edge");
    }

    void show(E entity) {
        entries.getChildren().clear();
        users.getChildren().clear();
        model.users(entity, this::showUsers);
        model.history(
                entity,
                page ->
                        entries.getChildren()
                                .setAll(page.rows().stream().map(this::entry).toList()));
    }

    private void showUsers(List<Usage> found) {
        var words =
                new Label(
                        found.isEmpty()
                                ? texts.get("entity.unused")
                                : texts.get(
                                        "entity.used-by",
                                        found.stream()
                                                .map(Usage::name)
                                                .collect(Collectors.joining(", "))));
        words.setWrapText(true);
        words.getStyleClass().add("muted");
        users.getChildren().setAll(words);
    }

    private VBox entry(HistoryEntry entry) {
        String verb = entry.action().substring(entry.action().lastIndexOf('.') + 1);
        String key = "entity.history." + verb;
        var head =
                new Label(
                        texts.get(
                                texts.has(key) ? key : "entity.history.update",
                                entry.by(),
                                times.since(entry.at())));
        head.setWrapText(true);
        head.getStyleClass().add("field-label");
        head.setTooltip(new Tooltip(texts.formats().dateTime(entry.at())));
        var box = new VBox(4, head);
        for (HistoryEntry.Change change : entry.changes()) {
            var line = new Label(line(change));
            line.setWrapText(true);
            line.getStyleClass().add("small");
            box.getChildren().add(line);
        }
        return box;
    }

    private String line(HistoryEntry.Change change) {
        String key = screen.prefix() + "." + change.field();
        String field = texts.has(key) ? texts.get(key) : change.field();
        String before = shorter(change.before());
        String after = shorter(change.after());
        if (before.isEmpty()) {
            return field + ": " + after;
        }
        return field + ": " + before + " \u2192 " + (after.isEmpty() ? "\u2013" : after);
    }

    private String shorter(@org.jspecify.annotations.Nullable String text) {
        if (text == null) {
            return "";
        }
        if (text.equals("true") || text.equals("false")) {
            return texts.get(text.equals("true") ? "entity.yes" : "entity.no");
        }
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "\u2026" : text;
    }
}
