package org.parley.admin.table;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.function.Function;

/// Something that happened, in a list: who and when above what.
public final class StoryCell<T> extends ListCell<T> {
    private final Function<T, Story> told;
    private final Label who = new Label();
    private final Label when = new Label();
    private final Label what = new Label();
    private final VBox box;

    /// The words of one cell.
    public record Story(String who, String when, String what) {}

    public StoryCell(Function<T, Story> told) {
        this.told = told;
        who.getStyleClass().add("panel-title");
        when.getStyleClass().add("fact-label");
        what.getStyleClass().add("fact-label");
        when.setMinWidth(Region.USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox first = new HBox(8, who, gap, when);
        first.setAlignment(Pos.BASELINE_LEFT);
        box = new VBox(2, first, what);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable T item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            return;
        }
        Story story = told.apply(item);
        who.setText(story.who());
        when.setText(story.when());
        what.setText(story.what());
        setGraphic(box);
    }
}
