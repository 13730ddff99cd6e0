package org.parley.desk.problem;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.parley.desk.i18n.Texts;

/// Tells that somebody else has changed what one has open, and offers to take theirs or to
/// overwrite it. Invisible until there is something to tell.
public final class ConflictNotice extends HBox {
    private final Label words = new Label();

    /// @param form the id of the form; those of the parts begin with it
    /// @param reload takes what the other one stored
    /// @param overwrite stores one's own in its place
    public ConflictNotice(String form, Texts texts, Runnable reload, Runnable overwrite) {
        super(12);
        words.setWrapText(true);
        words.setId(form + ".conflict");
        words.setMinHeight(USE_PREF_SIZE);
        var theirs = button(form + ".reload", texts.get("entity.conflict.reload"), reload);
        var mine = button(form + ".overwrite", texts.get("entity.conflict.overwrite"), overwrite);
        getStyleClass().addAll("problem", "warning");
        var told = new VBox(8, words, new HBox(8, theirs, mine));
        HBox.setHgrow(told, Priority.ALWAYS);
        getChildren().addAll(new FontIcon(MaterialDesignA.ACCOUNT_ALERT_OUTLINE), told);
        tell("");
    }

    /// @param text who did it and when; empty when nobody did
    public void tell(String text) {
        words.setText(text);
        setVisible(!text.isEmpty());
        setManaged(!text.isEmpty());
    }

    private static Button button(String id, String text, Runnable deed) {
        var button = new Button(text);
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> deed.run());
        return button;
    }
}
