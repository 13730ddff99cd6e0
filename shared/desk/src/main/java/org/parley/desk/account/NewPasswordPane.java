package org.parley.desk.account;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.parley.contract.auth.PasswordRule;
import org.parley.contract.auth.PasswordRules;
import org.parley.desk.fx.Bindings;
import org.parley.desk.i18n.Texts;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/// Three fields for a change of password, and what the new one must be, ticked off while typing.
public final class NewPasswordPane extends VBox {
    private static final PseudoClass KEPT = PseudoClass.getPseudoClass("kept");

    private final NewPasswordModel model;
    private final Texts texts;
    private final TextField current;
    private final boolean byCode;
    private final PasswordField next = new PasswordField();
    private final PasswordField again = new PasswordField();
    private final VBox ticks = new VBox();
    private final Map<PasswordRule, Label> rules = new EnumMap<>(PasswordRule.class);
    private final Label differs;
    private final Label repeated;

    /// Asks for the current password and the new one.
    ///
    /// @param done what Enter in the last field does
    public NewPasswordPane(NewPasswordModel model, Texts texts, Runnable done) {
        this(model, texts, done, false);
    }

    /// Asks for a mailed code in the place of a forgotten password, and the new one.
    ///
    /// @param done what Enter in the last field does
    public static NewPasswordPane byCode(NewPasswordModel model, Texts texts, Runnable done) {
        return new NewPasswordPane(model, texts, done, true);
    }

    private NewPasswordPane(NewPasswordModel model, Texts texts, Runnable done, boolean byCode) {
        this.byCode = byCode;
        this.current = byCode ? new TextField() : new PasswordField();
        this.model = model;
        this.texts = texts;
        getStyleClass().add("new-password");
        current.setId("account.current");
        next.setId("account.next");
        again.setId("account.again");
        ticks.setId("account.rules");
        ticks.getStyleClass().add("ticks");
        differs = tick("account.rule.differs", texts.get("account.rule.differs"));
        repeated = tick("account.rule.repeated", texts.get("account.rule.repeated"));
        current.setOnAction(_ -> next.requestFocus());
        next.setOnAction(_ -> again.requestFocus());
        again.setOnAction(_ -> {
            if (model.complete().get()) {
                done.run();
            }
        });
        getChildren()
                .setAll(
                        field(byCode ? "account.mailed-code" : "account.current", current),
                        field("account.next", next),
                        field("account.again", again),
                        ticks);
    }

    /// Shows the model while the bindings live.
    public void attach(Bindings b) {
        b.bindBoth(current.textProperty(), model.current());
        b.bindBoth(next.textProperty(), model.next());
        b.bindBoth(again.textProperty(), model.again());
        b.follow(model.rules(), this::show);
        b.follow(model.broken(), _ -> showTicks());
        b.follow(model.differs(), kept -> show(differs, kept));
        b.follow(model.repeated(), kept -> show(repeated, kept));
    }

    /// Goes to the first field that is still to be filled.
    public void focusFirst() {
        (current.getText().isEmpty() ? current : next).requestFocus();
    }

    private void show(PasswordRules now) {
        rules.clear();
        ticks.getChildren().clear();
        for (PasswordRule rule : now.rules()) {
            String key = "account.rule." + rule.name().toLowerCase(Locale.ROOT).replace('_', '-');
            Object place = rule == PasswordRule.SIGN ? PasswordRules.SIGNS : now.shortest();
            Label label = tick(key, texts.get(key, place));
            rules.put(rule, label);
            ticks.getChildren().add(label);
        }
        if (!byCode) {
            ticks.getChildren().add(differs);
        }
        ticks.getChildren().add(repeated);
        showTicks();
    }

    private void showTicks() {
        var broken = model.broken().get();
        rules.forEach((rule, label) -> show(label, !broken.contains(rule)));
    }

    private void show(Label tick, boolean kept) {
        tick.setGraphic(
                new FontIcon(kept ? MaterialDesignC.CHECK_CIRCLE : MaterialDesignC.CIRCLE_OUTLINE));
        tick.pseudoClassStateChanged(KEPT, kept);
        tick.setAccessibleText(
                texts.get(kept ? "account.rule.kept" : "account.rule.open")
                        + ": "
                        + tick.getText());
    }

    private static Label tick(String id, String text) {
        var label = new Label(text);
        label.setId(id);
        label.setWrapText(true);
        label.getStyleClass().add("tick");
        return label;
    }

    private VBox field(String key, TextField field) {
        var label = new Label(texts.get(key));
        label.setLabelFor(field);
        var box = new VBox(label, field);
        box.getStyleClass().add("field");
        return box;
    }
}
