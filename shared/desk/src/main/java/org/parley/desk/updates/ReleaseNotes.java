package org.parley.desk.updates;

import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.parley.contract.updates.Release;
import org.parley.desk.i18n.Texts;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;

/// Releases one below the other: version and date, then what was added, changed and fixed.
public final class ReleaseNotes extends VBox {
    private final Texts texts;

    public ReleaseNotes(Texts texts, List<Release> releases) {
        this.texts = texts;
        setId("updates.notes");
        setSpacing(20);
        getStyleClass().add("release-notes");
        releases.forEach(release -> getChildren().add(one(release)));
        if (releases.isEmpty()) {
            getChildren().add(words(texts.get("updates.notes.none"), "muted"));
        }
    }

    private VBox one(Release release) {
        var version = new Label(release.version());
        version.getStyleClass().add("release-version");
        var date = new Label(dateOf(release));
        date.getStyleClass().add("muted");
        var head = new HBox(8, version, date);
        head.setId("updates.release." + release.version());
        var box = new VBox(8, head);
        if (!release.minimumClient().isEmpty()) {
            box.getChildren()
                    .add(words(texts.get("updates.minimum", release.minimumClient()), "muted"));
        }
        part(box, "added", release.added());
        part(box, "changed", release.changed());
        part(box, "fixed", release.fixed());
        return box;
    }

    private void part(VBox box, String key, List<String> lines) {
        if (lines.isEmpty()) {
            return;
        }
        var part = new VBox(4, words(texts.get("updates." + key), "release-part"));
        for (String line : lines) {
            var dot = new Label("\u2022");
            dot.setMinWidth(USE_PREF_SIZE);
            var item = new HBox(8, dot, words(line, "release-line"));
            item.setPadding(new Insets(0, 0, 0, 4));
            part.getChildren().add(item);
        }
        box.getChildren().add(part);
    }

    private String dateOf(Release release) {
        if (release.date().isEmpty()) {
            return "";
        }
        try {
            return texts.formats().date(LocalDate.parse(release.date()));
        } catch (DateTimeParseException _) {
            return release.date();
        }
    }

    private static Label words(String text, String style) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }
}
