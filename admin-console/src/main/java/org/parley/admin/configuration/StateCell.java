package org.parley.admin.configuration;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.parley.contract.configuration.ConfigurationState;
import org.parley.desk.i18n.Texts;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A moment in the list: who changed what, when.
final class StateCell extends ListCell<ConfigurationState> {
    private static final Pattern CHANGE =
            Pattern.compile("(?s)(?<kind>.+)\\.(?<verb>create|update|delete): (?<name>.*)");

    private final Texts texts;
    private final Label who = new Label();
    private final Label when = new Label();
    private final Label what = new Label();
    private final VBox box;

    StateCell(Texts texts) {
        this.texts = texts;
        who.getStyleClass().add("panel-title");
        when.getStyleClass().add("fact-label");
        what.getStyleClass().add("fact-label");
        when.setMinWidth(Region.USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        box = new VBox(2, new HBox(8, who, gap, when), what);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable ConfigurationState state, boolean empty) {
        super.updateItem(state, empty);
        if (empty || state == null) {
            setGraphic(null);
            return;
        }
        who.setText(state.by());
        when.setText(texts.formats().dateTime(state.at()));
        String first = state.changes().isEmpty() ? "" : said(state.changes().getFirst());
        what.setText(
                state.total() > 1
                        ? texts.get("configuration.and-more", first, state.total() - 1)
                        : first);
        setGraphic(box);
    }

    /// `pause.update: Lunch` in words.
    private String said(String change) {
        Matcher parts = CHANGE.matcher(change);
        if (!parts.matches()) {
            return change;
        }
        String key = "configuration.kind." + parts.group("kind");
        return texts.get(
                "configuration." + parts.group("verb"),
                texts.has(key) ? texts.get(key) : parts.group("kind"),
                parts.group("name"));
    }
}
