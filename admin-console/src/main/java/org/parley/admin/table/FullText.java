package org.parley.admin.table;

import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;

/// Gives what a cell has no room for.
public final class FullText {
    private FullText() {}

    /// A tooltip with the whole text while the label shows less than that.
    public static void whenShortened(Labeled label) {
        label.textTruncatedProperty()
                .subscribe(shortened -> {
                    if (shortened) {
                        Tooltip tip = new Tooltip();
                        tip.textProperty().bind(label.textProperty());
                        tip.setWrapText(true);
                        tip.setMaxWidth(480);
                        label.setTooltip(tip);
                    } else {
                        label.setTooltip(null);
                    }
                });
    }
}
