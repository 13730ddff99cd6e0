package org.parley.admin.security;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.parley.desk.fx.Bindings;
import org.parley.desk.i18n.Texts;

import java.util.Optional;

/// Tries the directory's settings before they are stored, and says in words how it went.
final class DirectoryTrialPane extends VBox {
    private final DirectoryTrialModel model;
    private final Texts texts;
    private final TextField name = new TextField();
    private final PasswordField password = new PasswordField();
    private final Button go = new Button();
    private final FontIcon sign = new FontIcon(MaterialDesignC.CHECK_CIRCLE_OUTLINE);
    private final Label words = new Label();
    private final Label detail = new Label();
    private final HBox answer = new HBox(sign, new VBox(4, words, detail));

    DirectoryTrialPane(DirectoryTrialModel model, Texts texts, boolean mayEdit) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("form-fields");
        var title = new Label(texts.get("security.directory.try"));
        title.getStyleClass().add("panel-title");
        var about = new Label(texts.get("security.directory.try.about"));
        about.getStyleClass().add("muted");
        about.setWrapText(true);
        about.setMinHeight(Region.USE_PREF_SIZE);
        field(name, "name");
        field(password, "password");
        go.setId("admin.security.directory.try");
        go.setText(texts.get("security.directory.try.do"));
        go.setMinWidth(Region.USE_PREF_SIZE);
        go.setOnAction(_ -> model.run());
        name.setOnAction(_ -> model.run());
        password.setOnAction(_ -> model.run());
        var row = new HBox(name, password, go);
        row.getStyleClass().add("form-row");
        answer.setId("admin.security.directory.answer");
        answer.getStyleClass().add("trial-answer");
        words.setId("admin.security.directory.answer.words");
        detail.getStyleClass().add("small");
        for (Label label : new Label[] {words, detail}) {
            label.setWrapText(true);
            label.setMinHeight(Region.USE_PREF_SIZE);
        }
        HBox.setHgrow(words.getParent(), Priority.ALWAYS);
        getChildren().addAll(new VBox(4, title, about), row, answer);
        setDisable(!mayEdit);
    }

    private void field(TextField field, String which) {
        String prompt = texts.get("security.directory.try." + which);
        field.setId("admin.security.directory.try." + which);
        field.setPromptText(prompt);
        field.setAccessibleText(prompt);
        field.setPrefWidth(240);
    }

    void attach(Bindings b) {
        b.bindBoth(name.textProperty(), model.name());
        b.bindBoth(password.textProperty(), model.password());
        b.bind(go.disableProperty(), model.busy());
        b.follow(
                model.busy(),
                busy ->
                        go.setText(
                                texts.get(
                                        busy
                                                ? "security.directory.try.busy"
                                                : "security.directory.try.do")));
        b.follow(model.answer(), this::show);
    }

    private void show(Optional<DirectoryTrialModel.Answer> told) {
        answer.setVisible(told.isPresent());
        answer.setManaged(told.isPresent());
        told.ifPresent(how -> {
            answer.getStyleClass().setAll("trial-answer", how.well() ? "tone-good" : "tone-bad");
            sign.setIconCode(
                    how.well()
                            ? MaterialDesignC.CHECK_CIRCLE_OUTLINE
                            : MaterialDesignA.ALERT_CIRCLE_OUTLINE);
            words.setText(how.words());
            detail.setText(how.detail());
            detail.setVisible(!how.detail().isEmpty());
            detail.setManaged(!how.detail().isEmpty());
        });
    }
}
