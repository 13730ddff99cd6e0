package org.parley.admin.security;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignG;
import org.parley.contract.auth.sso.SingleSignOn;
import org.parley.desk.fx.Bindings;
import org.parley.desk.i18n.Texts;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/// The identity provider's part of the security settings.
final class SingleSignOnPane extends VBox {
    private final SingleSignOnModel model;
    private final Texts texts;
    private final CheckBox on;
    private final CheckBox onlyUsers;
    private final CheckBox onlyAgents;
    private final ChoiceBox<SingleSignOn.Match> match = new ChoiceBox<>();
    private final Map<SingleSignOnModel.Text, TextField> fields =
            new EnumMap<>(SingleSignOnModel.Text.class);
    private final Label hint;
    private final VBox inner = new VBox();

    SingleSignOnPane(SingleSignOnModel model, Texts texts, boolean mayEdit) {
        this.model = model;
        this.texts = texts;
        hint = wrapped(texts.get("security.sso.google.hint"));
        getStyleClass().add("form-fields");
        on = box("on");
        onlyUsers = box("only-users");
        onlyAgents = box("only-agents");
        match.setId("admin.security.sso.match");
        match.getItems().setAll(SingleSignOn.Match.values());
        match.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(SingleSignOn.Match each) {
                        return each == null ? "" : texts.get("security.sso.match." + key(each));
                    }

                    @Override
                    public SingleSignOn.Match fromString(String text) {
                        return SingleSignOn.Match.LOGIN_NAME;
                    }
                });
        inner.getStyleClass().add("form-inner");
        for (SingleSignOnModel.Text each : SingleSignOnModel.Text.values()) {
            boolean secret = each == SingleSignOnModel.Text.CLIENT_SECRET;
            TextField field = secret ? new PasswordField() : new TextField();
            field.setId("admin.security.sso." + key(each));
            field.setPrefWidth(420);
            if (secret) {
                field.setPromptText(texts.get("security.sso.client-secret.keep"));
            }
            fields.put(each, field);
            inner.getChildren().add(row(key(each), field));
        }
        inner.getChildren().addAll(row("match", match), onlyUsers, onlyAgents);
        getChildren().addAll(on, googleButton(), hint, inner);
        setDisable(!mayEdit);
    }

    void attach(Bindings b) {
        b.bindBoth(on.selectedProperty(), model.on());
        b.bindBoth(onlyUsers.selectedProperty(), model.onlyUsers());
        b.bindBoth(onlyAgents.selectedProperty(), model.onlyAgents());
        b.bindBoth(match.valueProperty(), model.match());
        fields.forEach((which, field) -> b.bindBoth(field.textProperty(), model.text(which)));
        b.bind(inner.disableProperty(), model.on().not());
        b.follow(
                model.text(SingleSignOnModel.Text.ISSUER),
                issuer -> {
                    boolean google = issuer.equals(SingleSignOn.GOOGLE.issuer());
                    hint.setVisible(google);
                    hint.setManaged(google);
                });
    }

    private static Label wrapped(String text) {
        var hint = new Label(text);
        hint.setId("admin.security.sso.google-hint");
        hint.setWrapText(true);
        hint.setMaxWidth(660);
        hint.getStyleClass().add("muted");
        return hint;
    }

    private Button googleButton() {
        var google = new Button(texts.get("security.sso.google"));
        google.setId("admin.security.sso.google");
        google.setGraphic(new FontIcon(MaterialDesignG.GOOGLE));
        google.setTooltip(new Tooltip(texts.get("security.sso.google.tip")));
        google.setOnAction(_ -> chooseGoogle());
        return google;
    }

    private void chooseGoogle() {
        model.google();
        TextField id = fields.get(SingleSignOnModel.Text.CLIENT_ID);
        if (id != null) {
            id.requestFocus();
        }
    }

    private CheckBox box(String name) {
        var box = new CheckBox(texts.get("security.sso." + name));
        box.setId("admin.security.sso." + name);
        box.setWrapText(true);
        return box;
    }

    private HBox row(String name, Node node) {
        var label = new Label(texts.get("security.sso." + name));
        label.setLabelFor(node);
        label.setWrapText(true);
        label.setMinWidth(240);
        label.setPrefWidth(240);
        var row = new HBox(label, node);
        row.getStyleClass().add("form-row");
        return row;
    }

    private static String key(Enum<?> which) {
        return which.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
