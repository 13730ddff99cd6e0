package org.parley.admin.reports;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;

import org.parley.contract.reports.CallTag;

import java.util.List;
import java.util.stream.Collectors;

/// The labels of a call in one chip: a single one behind a dot of its colour, several in grey, all
/// named in the tooltip.
final class TagDots extends HBox {
    private static final double RADIUS = 4;
    private static final PseudoClass SEVERAL = PseudoClass.getPseudoClass("several");

    private final Label chip = new Label();
    private final Tooltip tip = new Tooltip();
    private List<CallTag> shown = List.of();

    TagDots() {
        setAlignment(Pos.CENTER_LEFT);
        setAccessibleRole(AccessibleRole.TEXT);
        chip.getStyleClass().add("tag-chip");
        chip.setMinWidth(0);
        chip.setVisible(false);
        getChildren().add(chip);
    }

    void show(List<CallTag> tags) {
        if (tags.equals(shown)) {
            return;
        }
        shown = tags;
        String all = tags.stream().map(CallTag::name).collect(Collectors.joining(", "));
        chip.setText(all);
        chip.setGraphic(tags.size() == 1 ? dot(tags.getFirst()) : null);
        chip.pseudoClassStateChanged(SEVERAL, tags.size() > 1);
        chip.setVisible(!tags.isEmpty());
        setAccessibleText(all);
        tip.setText(all);
        chip.setTooltip(tags.isEmpty() ? null : tip);
    }

    private static Node dot(CallTag tag) {
        return new Circle(RADIUS, Color.web(tag.colour()));
    }
}
