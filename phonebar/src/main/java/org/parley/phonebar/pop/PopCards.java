package org.parley.phonebar.pop;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignO;
import org.parley.contract.realtime.PopRow;
import org.parley.desk.fx.Bindings;
import org.parley.desk.i18n.Texts;

/// The cards below the bar, each with its page to open and a way to close it.
public final class PopCards extends VBox {
    private static final double GAP = 8;

    public PopCards() {
        getStyleClass().add("pop-cards");
    }

    /// Shows what there is and what comes.
    ///
    /// @param changed follows each change of what is shown
    public void attach(Bindings b, PopsViewModel model, Texts texts, Runnable changed) {
        b.followList(
                model.cards(),
                () -> {
                    arrange(model, texts);
                    changed.run();
                });
    }

    private void arrange(PopsViewModel model, Texts texts) {
        getChildren().setAll(model.cards().stream().map(card -> node(card, model, texts)).toList());
        if (!getChildren().isEmpty()) {
            getChildren().getLast().getStyleClass().add("last-card");
        }
        setVisible(!model.cards().isEmpty());
        setManaged(!model.cards().isEmpty());
    }

    private static Node node(PopRow card, PopsViewModel model, Texts texts) {
        var title = new Label(card.title().isBlank() ? card.url() : card.title());
        title.getStyleClass().add("who");
        title.setWrapText(true);
        var words = new VBox(title);
        if (!card.text().isBlank()) {
            var text = new Label(card.text());
            text.getStyleClass().add("detail");
            text.setWrapText(true);
            words.getChildren().add(text);
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        var box = new HBox(GAP, new FontIcon(MaterialDesignC.CARD_ACCOUNT_PHONE_OUTLINE), words);
        box.setAlignment(Pos.CENTER_LEFT);
        box.getStyleClass().add("pop-card");
        box.setId("phonebar.pop." + card.id());
        if (!card.url().isBlank()) {
            var open = new Button(texts.get("phonebar.pop.open"));
            open.setGraphic(new FontIcon(MaterialDesignO.OPEN_IN_NEW));
            open.setMinWidth(USE_PREF_SIZE);
            open.setTooltip(new Tooltip(card.url()));
            open.setId("phonebar.pop.open");
            open.setOnAction(_ -> model.open(card));
            box.getChildren().add(open);
        }
        var close = new Button("", new FontIcon(MaterialDesignC.CLOSE));
        close.getStyleClass().add("tool");
        close.setAccessibleText(texts.get("problem.close"));
        close.setId("phonebar.pop.close");
        close.setOnAction(_ -> model.close(card));
        box.getChildren().add(close);
        return box;
    }
}
