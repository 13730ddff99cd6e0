package org.parley.admin.table;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;

/// A state in a table: shape, word and colour together, so that none is needed alone.
public final class StatusChip extends HBox {
    private final FontIcon icon = new FontIcon();
    private final Label word = new Label();
    private String tone = "";

    public StatusChip() {
        getStyleClass().add("status-chip");
        setAccessibleRole(AccessibleRole.TEXT);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        word.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().addAll(icon, word);
    }

    /// Shows a state.
    ///
    /// @param look its shape and tone
    /// @param text its word in the present language
    public void show(Look look, String text) {
        if (!tone.equals(look.tone())) {
            getStyleClass().remove("tone-" + tone);
            tone = look.tone();
            getStyleClass().add("tone-" + tone);
        }
        icon.setIconCode(look.icon());
        word.setText(text);
        setAccessibleText(text);
    }

    /// How a state looks.
    ///
    /// @param tone `good`, `warn`, `busy`, `bad` or `calm`
    public record Look(Ikon icon, String tone) {
        public static final Look GOOD = new Look(MaterialDesignC.CHECK_CIRCLE_OUTLINE, "good");
        public static final Look BAD = new Look(MaterialDesignC.CLOSE_CIRCLE_OUTLINE, "bad");

        /// Neither: it was passed over, or is at rest.
        public static final Look CALM = new Look(MaterialDesignM.MINUS_CIRCLE_OUTLINE, "calm");
    }
}
