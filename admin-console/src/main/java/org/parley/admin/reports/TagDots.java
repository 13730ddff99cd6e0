package org.parley.admin.reports;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;

import org.parley.contract.reports.CallTag;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The labels of a call: each one's name behind a dot of its colour.
final class TagDots extends HBox {
    private static final double RADIUS = 4;

    private List<CallTag> shown = List.of();

    TagDots() {
        super(6);
        setAlignment(Pos.CENTER_LEFT);
        setAccessibleRole(AccessibleRole.TEXT);
    }

    void show(List<CallTag> tags) {
        if (tags.equals(shown)) {
            return;
        }
        shown = tags;
        List<Node> nodes = new ArrayList<>();
        for (CallTag tag : tags) {
            Label name = new Label(tag.name());
            name.setGraphic(new Circle(RADIUS, Color.web(tag.colour())));
            name.setMinWidth(Region.USE_PREF_SIZE);
            nodes.add(name);
        }
        getChildren().setAll(nodes);
        String all = tags.stream().map(CallTag::name).collect(Collectors.joining(", "));
        setAccessibleText(all);
        if (!all.isEmpty()) {
            Tooltip.install(this, new Tooltip(all));
        }
    }
}
