package org.parley.phonebar.quality;

import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignW;
import org.parley.desk.fx.Bindings;
import org.parley.desk.i18n.Texts;
import org.parley.phonebar.line.Stage;

/// How well one hears each other, by shape and colour; opened, in words and figures, with a way to
/// mend it. It has its place from the answer on, so that nothing moves when the first figures come.
public final class QualityLight extends MenuButton {
    private static final PseudoClass GOOD = PseudoClass.getPseudoClass("good");
    private static final PseudoClass FAIR = PseudoClass.getPseudoClass("fair");
    private static final PseudoClass POOR = PseudoClass.getPseudoClass("poor");

    private final FontIcon icon = new FontIcon(MaterialDesignS.SIGNAL_CELLULAR_3);
    private final Label words = new Label();

    /// Shows nothing, until it is attached.
    public QualityLight() {
        getStyleClass().addAll("tool", "no-arrow", "quality");
        setGraphic(icon);
        setMinWidth(Region.USE_PREF_SIZE);
    }

    /// @param changed follows each change of what is shown
    public void attach(
            Bindings b,
            QualityViewModel model,
            ObservableValue<Stage> stage,
            Texts texts,
            Runnable changed) {
        words.setId("phonebar.quality-words");
        var told = new CustomMenuItem(words, false);
        told.setDisable(true);
        var repair =
                new MenuItem(
                        texts.get("phonebar.quality.repair"),
                        new FontIcon(MaterialDesignW.WRENCH_OUTLINE));
        repair.setId("phonebar.quality-repair");
        repair.setOnAction(_ -> model.repair());
        getItems().setAll(told, new SeparatorMenuItem(), repair);
        b.follow(
                model.text(),
                text -> {
                    words.setText(text);
                    setTooltip(new Tooltip(text));
                    setAccessibleText(text);
                });
        b.follow(model.grade(), this::show);
        b.follow(
                stage,
                now -> {
                    setVisible(now.connected());
                    setManaged(now.connected());
                    changed.run();
                });
    }

    /// Shows words and figures, if there is a call.
    public void open() {
        if (isVisible()) {
            show();
        }
    }

    private void show(Grade now) {
        pseudoClassStateChanged(GOOD, now == Grade.GOOD);
        pseudoClassStateChanged(FAIR, now == Grade.FAIR);
        pseudoClassStateChanged(POOR, now == Grade.POOR || now == Grade.SILENT);
        icon.setIconCode(
                switch (now) {
                    case UNKNOWN -> MaterialDesignS.SIGNAL_CELLULAR_OUTLINE;
                    case GOOD -> MaterialDesignS.SIGNAL_CELLULAR_3;
                    case FAIR -> MaterialDesignS.SIGNAL_CELLULAR_2;
                    case POOR -> MaterialDesignS.SIGNAL_CELLULAR_1;
                    case SILENT -> MaterialDesignS.SIGNAL_OFF;
                });
    }
}
