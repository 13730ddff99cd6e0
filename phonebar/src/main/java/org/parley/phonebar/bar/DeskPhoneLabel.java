package org.parley.phonebar.bar;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.parley.desk.fx.Bindings;
import org.parley.phonebar.line.LineViewModel;

/// How the agent's own desk or mobile telephone stands, where the bar has no telephone of its own.
public final class DeskPhoneLabel extends Label {
    /// Shows nothing, until it is attached.
    public DeskPhoneLabel() {
        super("", new FontIcon(MaterialDesignD.DESKPHONE));
        getStyleClass().add("desk-phone");
        setMinWidth(Region.USE_PREF_SIZE);
    }

    void attach(Bindings b, LineViewModel line) {
        b.follow(
                line.registrationText(),
                text -> {
                    setText(text.lines().findFirst().orElse(""));
                    setTooltip(new Tooltip(text));
                });
        b.follow(
                line.deskPhone(),
                now -> {
                    setGraphic(
                            new FontIcon(
                                    now.mobile().isEmpty()
                                            ? MaterialDesignD.DESKPHONE
                                            : MaterialDesignC.CELLPHONE));
                    setVisible(now.external());
                    setManaged(now.external());
                });
    }
}
