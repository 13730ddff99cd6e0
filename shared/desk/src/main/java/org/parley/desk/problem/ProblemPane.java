package org.parley.desk.problem;

import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

import java.util.Optional;

/// A problem in the place where it arose: title, sentence, and a button where something can be
/// done.
public final class ProblemPane extends HBox {
    private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");

    private final FontIcon icon = new FontIcon(MaterialDesignA.ALERT_CIRCLE_OUTLINE);
    private final Label title = new Label();
    private final Label detail = new Label();
    private final Button action = new Button();

    public ProblemPane() {
        getStyleClass().add("problem");
        title.getStyleClass().add("problem-title");
        title.setWrapText(true);
        detail.setWrapText(true);
        detail.setMinHeight(Region.USE_PREF_SIZE);
        title.setMinHeight(Region.USE_PREF_SIZE);
        setMinHeight(Region.USE_PREF_SIZE);
        var words = new VBox(4, title, detail, action);
        words.setFillWidth(true);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(icon, words);
        hide();
    }

    /// Tells that something has worked, in the place where it was begun.
    public void inform(ProblemText done) {
        show(done);
        icon.setIconCode(MaterialDesignC.CHECK_CIRCLE_OUTLINE);
        pseudoClassStateChanged(DONE, true);
    }

    /// Shows a problem that nothing here can cure.
    public void show(ProblemText problem) {
        show(problem, "", () -> {});
    }

    /// Shows a problem with a button.
    public void show(ProblemText problem, String buttonText, Runnable cure) {
        icon.setIconCode(MaterialDesignA.ALERT_CIRCLE_OUTLINE);
        pseudoClassStateChanged(DONE, false);
        title.setText(problem.title());
        detail.setText(problem.detail());
        action.setText(buttonText);
        action.setOnAction(_ -> cure.run());
        action.setVisible(!buttonText.isEmpty());
        action.setManaged(!buttonText.isEmpty());
        setVisible(true);
        setManaged(true);
        setAccessibleText(problem.title() + ". " + problem.detail());
    }

    /// Shows the problem if there is one, else none.
    public void tell(Optional<ProblemText> problem) {
        problem.ifPresentOrElse(this::show, this::hide);
    }

    /// Shows the problem with a button if there is one, else none.
    public void tell(Optional<ProblemText> problem, String buttonText, Runnable cure) {
        problem.ifPresentOrElse(text -> show(text, buttonText, cure), this::hide);
    }

    public void hide() {
        setVisible(false);
        setManaged(false);
    }
}
