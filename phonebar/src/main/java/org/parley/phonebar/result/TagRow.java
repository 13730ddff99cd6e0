package org.parley.phonebar.result;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;

import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import org.parley.contract.tags.given.TagOption;
import org.parley.desk.fx.Bindings;
import org.parley.desk.i18n.Texts;

import java.util.List;

/// The labels of a call: a menu of all there are, and behind it those that the call has, each taken
/// off by pressing it.
final class TagRow extends HBox {
    private static final double GAP = 6;
    private static final double DOT = 5;
    private static final double WRAP = 560;

    private final MenuButton menu = new MenuButton();
    private final FlowPane chips = new FlowPane(GAP, GAP);
    private List<TagOption> shown = List.of();
    private List<TagOption> offered = List.of();

    TagRow() {
        super(GAP);
        setAlignment(Pos.CENTER_LEFT);
        menu.setId("phonebar.tags");
        menu.setMinWidth(Region.USE_PREF_SIZE);
        menu.setGraphic(new FontIcon(MaterialDesignT.TAG_OUTLINE));
        menu.getStyleClass().add("small-button");
        chips.setAlignment(Pos.CENTER_LEFT);
        chips.setPrefWrapLength(WRAP);
        chips.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(chips, Priority.ALWAYS);
        getChildren().addAll(menu, chips);
    }

    /// Puts the focus on the menu.
    void focusMenu() {
        menu.requestFocus();
    }

    void attach(Bindings b, TagsViewModel model, Texts texts, Runnable changed) {
        menu.setText(texts.get("phonebar.tags"));
        menu.setTooltip(new Tooltip(texts.get("phonebar.tags.tip")));
        b.follow(
                model.changes(),
                _ -> {
                    arrange(model, texts);
                    changed.run();
                });
    }

    private void arrange(TagsViewModel model, Texts texts) {
        setVisible(model.any());
        setManaged(model.any());
        menu.setDisable(model.options().isEmpty());
        if (!offered.equals(model.options())) {
            offered = model.options();
            menu.getItems().setAll(offered.stream().map(tag -> item(model, tag)).toList());
        }
        for (MenuItem item : menu.getItems()) {
            if (item instanceof CheckMenuItem check
                    && check.getUserData() instanceof TagOption tag) {
                check.setSelected(model.isGiven(tag));
            }
        }
        List<TagOption> given = model.given();
        if (!shown.equals(given)) {
            boolean within =
                    chips.getChildren().stream().anyMatch(Node::isFocused) && getScene() != null;
            shown = given;
            chips.getChildren().setAll(given.stream().map(tag -> chip(model, tag, texts)).toList());
            if (within) {
                menu.requestFocus();
            }
        }
    }

    private static MenuItem item(TagsViewModel model, TagOption tag) {
        var item = new CheckMenuItem(tag.name(), dot(tag));
        item.setId("phonebar.tag." + tag.id());
        item.setMnemonicParsing(false);
        item.setUserData(tag);
        item.setOnAction(_ -> model.set(tag, !model.isGiven(tag)));
        return item;
    }

    private static Node chip(TagsViewModel model, TagOption tag, Texts texts) {
        var chip = new Button(tag.name() + "  ×", dot(tag));
        chip.setId("phonebar.tagged." + tag.id());
        chip.setMnemonicParsing(false);
        chip.setMinWidth(Region.USE_PREF_SIZE);
        chip.getStyleClass().add("tag-chip");
        String off = texts.get("phonebar.tags.take", tag.name());
        chip.setTooltip(new Tooltip(off));
        chip.setAccessibleText(off);
        chip.setOnAction(_ -> model.set(tag, false));
        return chip;
    }

    private static Node dot(TagOption tag) {
        var dot = new Circle(DOT, Color.web(tag.colour()));
        dot.getStyleClass().add("tag-dot");
        return dot;
    }
}
