package org.parley.desk.account;

import atlantafx.base.theme.Styles;

import jakarta.inject.Inject;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.parley.contract.auth.account.SessionView;
import org.parley.contract.auth.factor.RecoveryCodes;
import org.parley.contract.auth.factor.SecondFactorSetup;
import org.parley.desk.fx.Bindings;
import org.parley.desk.fx.View;
import org.parley.desk.i18n.Texts;
import org.parley.desk.problem.ProblemPane;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/// One's own password, second factor and sessions.
public final class AccountView extends View<VBox> {
    private final AccountViewModel model;
    private final Texts texts;
    private final Bindings setupBindings = new Bindings();

    @FXML private ProblemPane problem;
    @FXML private VBox password;
    @FXML private VBox factor;
    @FXML private TableView<SessionView> sessions;
    @FXML private Button endOne;
    @FXML private Button endOthers;

    @Inject
    public AccountView(AccountViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
    }

    @Override
    protected void prepared() {
        sessions.getColumns()
                .add(
                        column(
                                "program",
                                s ->
                                        Objects.requireNonNullElse(
                                                s.application(),
                                                texts.get("account.sessions.unknown"))));
        sessions.getColumns().add(column("address", SessionView::address));
        sessions.getColumns().add(column("since", s -> texts.formats().dateTime(s.signedInAt())));
        sessions.getColumns()
                .add(
                        column(
                                "used",
                                s ->
                                        s.current()
                                                ? texts.get("account.sessions.current")
                                                : texts.formats().dateTime(s.usedAt())));
        sessions.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
    }

    @Override
    protected void attached(Bindings b) {
        var fields = new NewPasswordPane(model.newPassword(), texts, model::changePassword);
        var change = button("account.password.go", model::changePassword);
        change.getStyleClass().add(Styles.ACCENT);
        password.getChildren().setAll(fields, change);
        fields.attach(b);
        b.bind(change.disableProperty(), model.busy().or(model.newPassword().complete().not()));
        sessions.setItems(model.sessions());
        b.follow(
                sessions.getSelectionModel().selectedItemProperty(),
                chosen -> endOne.setDisable(chosen == null || chosen.current()));
        b.followList(model.sessions(), () -> endOthers.setDisable(model.sessions().size() < 2));
        b.follow(model.problem(), problem::tell);
        b.follow(model.state(), _ -> showFactor());
        b.listen(model.setup(), _ -> showFactor());
        b.listen(model.recoveryCodes(), _ -> showFactor());
        b.closeLater(setupBindings::close);
        model.load();
    }

    @FXML
    void endChosen() {
        SessionView chosen = sessions.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            model.end(chosen);
        }
    }

    @FXML
    void endAllOthers() {
        model.endOthers();
    }

    private void showFactor() {
        setupBindings.close();
        factor.getChildren().clear();
        Optional<RecoveryCodes> codes = model.recoveryCodes().get();
        Optional<SecondFactorSetup> setup = model.setup().get();
        if (codes.isPresent()) {
            factor.getChildren()
                    .addAll(
                            note("signin.recovery.why"),
                            new RecoveryCodesPane(codes.get().codes(), texts),
                            button("account.recovery.kept", model::forgetRecoveryCodes));
        } else if (setup.isPresent()) {
            var pane = new SecondFactorPane(setup.get(), model.code(), texts, model::confirmFactor);
            var confirm = button("signin.second-factor.go", model::confirmFactor);
            confirm.getStyleClass().add(Styles.ACCENT);
            factor.getChildren().addAll(note("account.factor.read"), pane, confirm);
            pane.attach(setupBindings);
            pane.focusFirst();
        } else {
            showFactorState();
        }
    }

    private void showFactorState() {
        var state = model.state().get();
        if (!state.allowed()) {
            factor.getChildren().add(note("account.factor.not-allowed"));
            return;
        }
        var buttons = new HBox(8);
        if (state.on()) {
            var left = new Label(texts.get("account.factor.on", state.recoveryCodes()));
            left.setId("account.factor.state");
            left.setWrapText(true);
            factor.getChildren().add(left);
            buttons.getChildren().add(button("account.recovery.renew", model::renewRecoveryCodes));
            if (!state.needed()) {
                buttons.getChildren().add(button("account.factor.off", model::switchFactorOff));
            }
        } else {
            factor.getChildren().add(note("account.factor.about"));
            var begin = button("account.factor.begin", model::beginFactor);
            begin.getStyleClass().add(Styles.ACCENT);
            buttons.getChildren().add(begin);
        }
        var proof = new PasswordField();
        proof.setId("account.proof");
        var label = new Label(texts.get("account.proof"));
        label.setLabelFor(proof);
        var field = new VBox(label, proof);
        field.getStyleClass().add("field");
        setupBindings.bindBoth(proof.textProperty(), model.proof());
        buttons.getChildren()
                .forEach(each ->
                        setupBindings.bind(
                                each.disableProperty(), model.busy().or(model.proof().isEmpty())));
        factor.getChildren().addAll(field, buttons);
    }

    private Label note(String key) {
        var label = new Label(texts.get(key));
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add("muted");
        return label;
    }

    private Button button(String key, Runnable action) {
        var button = new Button(texts.get(key));
        button.setId(key);
        button.setOnAction(_ -> action.run());
        return button;
    }

    private TableColumn<SessionView, String> column(
            String name, Function<SessionView, String> value) {
        var column = new TableColumn<SessionView, String>(texts.get("account.sessions." + name));
        column.setId("account.sessions." + name);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(value.apply(row.getValue())));
        return column;
    }
}
