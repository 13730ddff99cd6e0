package org.parley.admin.routing;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.parley.contract.routing.DecisionView;
import org.parley.desk.i18n.Texts;

import java.time.Duration;
import java.util.List;

/// A decision in the list: who was rung, for which queue, when.
final class DecisionCell extends ListCell<DecisionView> {
    private final Texts texts;
    private final Label who = new Label();
    private final Label when = new Label();
    private final Label what = new Label();
    private final VBox box;

    DecisionCell(Texts texts) {
        this.texts = texts;
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
    protected void updateItem(@Nullable DecisionView decision, boolean empty) {
        super.updateItem(decision, empty);
        if (empty || decision == null) {
            setGraphic(null);
            return;
        }
        List<String> names = DecisionsViewModel.names(decision);
        who.setText(names.isEmpty() ? texts.get("routing.nobody.short") : String.join(", ", names));
        when.setText(texts.formats().time(decision.at()));
        what.setText(
                texts.get(
                        "routing.waited",
                        decision.queue(),
                        texts.formats().timer(Duration.ofMillis(decision.waitedMillis()))));
        setGraphic(box);
    }
}
