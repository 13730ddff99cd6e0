package org.parley.admin.recordings;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.parley.desk.i18n.Texts;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// One to five stars, given by a click; a click on the last given star takes all of them back.
final class Stars extends HBox {
    static final int MOST = 5;

    private final List<Button> buttons = new ArrayList<>();
    private int given;

    /// @param rated told how many, or null for none
    Stars(String id, Texts texts, Consumer<@Nullable Integer> rated) {
        setId(id);
        getStyleClass().add("stars");
        setAccessibleRole(AccessibleRole.NODE);
        for (int i = 1; i <= MOST; i++) {
            int stars = i;
            Button button = new Button("", new FontIcon(MaterialDesignS.STAR_OUTLINE));
            button.setId(id + "." + i);
            button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
            button.getStyleClass().addAll("button-icon", "flat", "star");
            button.setAccessibleText(texts.get("recordings.stars", stars));
            button.setTooltip(new Tooltip(texts.get("recordings.stars.tip", stars)));
            button.setOnAction(_ -> rated.accept(stars == given ? null : stars));
            buttons.add(button);
        }
        getChildren().setAll(buttons);
    }

    void show(@Nullable Integer stars) {
        given = stars == null ? 0 : stars;
        for (int i = 0; i < buttons.size(); i++) {
            boolean full = i < given;
            if (buttons.get(i).getGraphic() instanceof FontIcon icon) {
                icon.setIconCode(full ? MaterialDesignS.STAR : MaterialDesignS.STAR_OUTLINE);
            }
            buttons.get(i).getStyleClass().remove("given");
            if (full) {
                buttons.get(i).getStyleClass().add("given");
            }
        }
    }
}
