package org.parley.phonebar.people;

import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.parley.contract.reports.OwnCall;
import org.parley.desk.i18n.Texts;

import java.util.List;
import java.util.Locale;

/// Narrows the last calls down, by a row of buttons and by words.
final class HistoryParts extends VBox {
    private final HistoryViewModel model;
    private final ListView<OwnCall> list;
    private final ToggleGroup group = new ToggleGroup();
    private final TextField search = new TextField();

    HistoryParts(HistoryViewModel model, ListView<OwnCall> list, Texts texts) {
        this.model = model;
        this.list = list;
        getStyleClass().add("history-parts");
        setSpacing(8);
        var row = new HBox();
        for (HistoryPart part : HistoryPart.values()) {
            row.getChildren().add(button(part, texts));
        }
        group.selectToggle(group.getToggles().getFirst());
        group.selectedToggleProperty()
                .subscribe((before, now) -> {
                    if (now == null) {
                        group.selectToggle(before);
                    } else {
                        narrow();
                    }
                });
        search.setId("phonebar.history-search");
        search.setPromptText(texts.get("phonebar.history.search"));
        search.setAccessibleText(texts.get("phonebar.history.search"));
        search.textProperty().subscribe((_, _) -> narrow());
        getChildren().setAll(search, row); // what opens puts the caret into its first field
        narrow();
    }

    private ToggleButton button(HistoryPart part, Texts texts) {
        String name = part.name().toLowerCase(Locale.ROOT);
        var button = new ToggleButton(texts.get("phonebar.history.part-" + name));
        button.setId("phonebar.history-part-" + name);
        button.setUserData(part);
        button.setToggleGroup(group);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setFocusTraversable(false);
        button.getStyleClass()
                .add(
                        switch (part) {
                            case ALL -> "left-pill";
                            case RECEIVED, MADE -> "center-pill";
                            case MISSED -> "right-pill";
                        });
        HBox.setHgrow(button, Priority.ALWAYS);
        return button;
    }

    private void narrow() {
        if (group.getSelectedToggle() instanceof ToggleButton chosen
                && chosen.getUserData() instanceof HistoryPart part) {
            model.list(part, search.getText());
            list.getSelectionModel().selectFirst();
        }
    }

    /// Whether nothing is searched, so that Left and Right are free.
    boolean isBlank() {
        return search.getText().isEmpty();
    }

    /// Goes to the next part, or the one before.
    ///
    /// @param step 1 or -1
    void turn(int step) {
        List<Toggle> all = group.getToggles();
        int next = all.indexOf(group.getSelectedToggle()) + step;
        group.selectToggle(all.get(Math.clamp(next, 0, all.size() - 1)));
    }
}
