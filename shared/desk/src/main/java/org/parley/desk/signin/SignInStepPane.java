package org.parley.desk.signin;

import atlantafx.base.theme.Styles;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import org.parley.contract.updates.ClientNotice;
import org.parley.desk.account.NewPasswordPane;
import org.parley.desk.account.RecoveryCodesPane;
import org.parley.desk.account.SecondFactorPane;
import org.parley.desk.fx.Bindings;
import org.parley.desk.i18n.Texts;
import org.parley.desk.updates.BringingPane;
import org.parley.desk.updates.DeskUpdate;
import org.parley.desk.updates.ReleaseNotes;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// One step of signing in after name and password: a title, a sentence, what is to be filled in,
/// and the buttons below it.
final class SignInStepPane extends VBox {
    private static final double NOTES = 180;

    private final List<Button> buttons = new ArrayList<>();
    private final List<Consumer<Bindings>> attaching = new ArrayList<>();
    private final Texts texts;
    private Runnable focus = () -> {};

    private SignInStepPane(Texts texts, String key, Object... places) {
        this.texts = texts;
        setId("signin." + key);
        getStyleClass().add("step");
        var title = new Label(texts.get("signin." + key + ".title"));
        title.getStyleClass().add("step-title");
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        var why = new Label(texts.get("signin." + key + ".why", places));
        why.setId("signin." + key + ".why");
        why.setWrapText(true);
        why.setMinHeight(USE_PREF_SIZE);
        why.getStyleClass().add("muted");
        getChildren().addAll(title, why);
    }

    /// Current, new, once more.
    static SignInStepPane newPassword(SignInViewModel model, Texts texts) {
        var step = new SignInStepPane(texts, "new-password");
        var fields = new NewPasswordPane(model.newPassword(), texts, model::changePassword);
        step.add(fields, fields::attach, fields::focusFirst);
        step.button(
                "new-password.go",
                model::changePassword,
                model.busy().or(model.newPassword().complete().not()),
                true);
        step.button("back", model::back, model.busy(), false);
        return step;
    }

    /// The browser has the word.
    static SignInStepPane provider(SignInViewModel model, Texts texts) {
        var step = new SignInStepPane(texts, "provider");
        Button back =
                step.button("back", model::leaveProvider, new SimpleBooleanProperty(false), false);
        step.focus = back::requestFocus;
        return step;
    }

    /// The code that the app shows.
    static SignInStepPane code(SignInViewModel model, Texts texts) {
        var step = new SignInStepPane(texts, "code");
        var code = new TextField();
        code.setId("signin.code.field");
        code.setOnAction(_ -> model.showCode());
        var label = new Label(texts.get("account.factor.code"));
        label.setLabelFor(code);
        var field = new VBox(label, code);
        field.getStyleClass().add("field");
        step.add(field, b -> b.bindBoth(code.textProperty(), model.code()), code::requestFocus);
        step.button("go", model::showCode, model.busy().or(model.code().isEmpty()), true);
        step.button("back", model::back, model.busy(), false);
        return step;
    }

    /// QR code, secret, first code.
    static SignInStepPane secondFactor(SignInViewModel model, Texts texts) {
        var step = new SignInStepPane(texts, "second-factor");
        var pane =
                new SecondFactorPane(
                        model.setup(), model.code(), texts, model::confirmSecondFactor);
        step.add(pane, pane::attach, pane::focusFirst);
        step.button(
                "second-factor.go",
                model::confirmSecondFactor,
                model.busy().or(model.code().isEmpty()),
                true);
        step.button("back", model::back, model.busy(), false);
        return step;
    }

    /// Shown once.
    static SignInStepPane recoveryCodes(SignInViewModel model, Texts texts) {
        var step = new SignInStepPane(texts, "recovery");
        step.add(new RecoveryCodesPane(model.recoveryCodes(), texts), _ -> {}, () -> {});
        Button go = step.button("recovery.go", model::signIn, model.busy(), true);
        step.focus = go::requestFocus;
        return step;
    }

    /// To which address the code goes.
    static SignInStepPane forgotten(SignInViewModel model, Texts texts) {
        var step = new SignInStepPane(texts, "forgotten");
        var email = new TextField();
        email.setId("signin.forgotten.email");
        email.setOnAction(_ -> model.forgotten().mailCode());
        var label = new Label(texts.get("signin.forgotten.email"));
        label.setLabelFor(email);
        var field = new VBox(label, email);
        field.getStyleClass().add("field");
        step.add(
                field,
                b -> b.bindBoth(email.textProperty(), model.forgotten().email()),
                email::requestFocus);
        step.button(
                "forgotten.go",
                model.forgotten()::mailCode,
                model.busy().or(model.forgotten().email().isEmpty()),
                true);
        Button have =
                step.button("forgotten.have", model.forgotten()::haveCode, model.busy(), false);
        have.setCancelButton(false);
        step.button("back", model::back, model.busy(), false);
        return step;
    }

    /// The mailed code and a new password.
    static SignInStepPane reset(SignInViewModel model, Texts texts) {
        var step = new SignInStepPane(texts, "reset");
        var fields =
                NewPasswordPane.byCode(
                        model.newPassword(), texts, () -> model.forgotten().reset(model::back));
        step.add(fields, fields::attach, fields::focusFirst);
        step.button(
                "reset.go",
                () -> model.forgotten().reset(model::back),
                model.busy().or(model.newPassword().complete().not()),
                true);
        step.button("back", model::back, model.busy(), false);
        return step;
    }

    /// Now or later?
    static SignInStepPane passwordEnds(SignInViewModel model, Texts texts) {
        var step = new SignInStepPane(texts, "password-ends", model.daysLeft());
        Button now = step.button("password-ends.now", model::changeNow, model.busy(), true);
        step.button("password-ends.later", model::later, model.busy(), false);
        step.focus = now::requestFocus;
        return step;
    }

    /// Now, later, or not at all.
    static SignInStepPane update(SignInViewModel model, Texts texts) {
        UpdateModel update = model.update();
        ClientNotice notice = update.notice();
        String key = update.isRequired() ? "update-required" : "update";
        var step = new SignInStepPane(texts, key, notice.current(), notice.latest());
        var notes = new ScrollPane(new ReleaseNotes(texts, notice.newer()));
        notes.setFitToWidth(true);
        notes.setPrefViewportHeight(NOTES);
        notes.getStyleClass().addAll("edge-to-edge", "release-box");
        Runnable focus = notes::requestFocus;
        var free = model.busy().or(update.bringing().state().isNotEqualTo(DeskUpdate.State.IDLE));
        if (notice.download().isEmpty() && !update.isOwn()) {
            var ask = new Label(texts.get("updates.ask-administrator"));
            ask.setWrapText(true);
            ask.setMinHeight(USE_PREF_SIZE);
            step.getChildren().add(ask);
        } else {
            focus = step.button("update.now", update::open, free, true)::requestFocus;
        }
        step.add(notes, _ -> {}, focus);
        var bringing = new BringingPane(update.bringing(), texts);
        step.getChildren().add(2, bringing);
        step.attaching.add(bringing::attach);
        if (update.isRequired()) {
            step.button("back", model::back, free, false);
        } else {
            step.button("update.later", model::later, free, false);
        }
        return step;
    }

    /// What stands below.
    List<Button> buttons() {
        return buttons;
    }

    void attach(Bindings b) {
        attaching.forEach(each -> each.accept(b));
    }

    void focusFirst() {
        focus.run();
    }

    private void add(Node node, Consumer<Bindings> attach, Runnable focusFirst) {
        getChildren().add(node);
        attaching.add(attach);
        focus = focusFirst;
    }

    private Button button(
            String key, Runnable action, ObservableValue<Boolean> disabled, boolean usual) {
        var button = new Button(texts.get("signin." + key));
        button.setId("signin." + key);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setDefaultButton(usual);
        button.setCancelButton(!usual);
        if (usual) {
            button.setPrefHeight(40);
        } else {
            button.getStyleClass().add(Styles.FLAT);
        }
        button.setOnAction(_ -> action.run());
        attaching.add(b -> b.bind(button.disableProperty(), disabled));
        buttons.add(button);
        return button;
    }
}
