package org.parley.phonebar.bar;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;

import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.parley.desk.fx.Bindings;
import org.parley.phonebar.line.LineViewModel;
import org.parley.phonebar.line.Registration;

/// Whether calls can reach the telephone: by shape and colour, and in a sentence.
public final class RegistrationLight extends Label {
    private static final PseudoClass REGISTERED = PseudoClass.getPseudoClass("registered");
    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");

    private final FontIcon icon = new FontIcon(MaterialDesignP.PHONE_SYNC_OUTLINE);

    /// Connecting, until it is attached.
    public RegistrationLight() {
        getStyleClass().add("registration");
        setGraphic(icon);
    }

    void attach(Bindings b, LineViewModel line) {
        b.follow(line.registration(), this::show);
        b.follow(line.registrationText(), text -> setTooltip(new Tooltip(text)));
        b.bind(accessibleTextProperty(), line.registrationText());
    }

    private void show(Registration now) {
        pseudoClassStateChanged(REGISTERED, now == Registration.REGISTERED);
        pseudoClassStateChanged(FAILED, now == Registration.FAILED);
        icon.setIconCode(
                switch (now) {
                    case REGISTERED -> MaterialDesignP.PHONE_CHECK;
                    case CONNECTING -> MaterialDesignP.PHONE_SYNC_OUTLINE;
                    case FAILED -> MaterialDesignP.PHONE_ALERT;
                });
    }
}
