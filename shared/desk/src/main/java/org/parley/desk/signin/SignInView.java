package org.parley.desk.signin;

import jakarta.inject.Inject;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.parley.client.PresentedAuthority;
import org.parley.desk.fx.Bindings;
import org.parley.desk.fx.View;
import org.parley.desk.i18n.Texts;
import org.parley.desk.problem.ProblemPane;

import java.util.List;

/// Server, name, password; and in plain words why it did not work.
public final class SignInView extends View<StackPane> {
    private final SignInViewModel model;
    private final Texts texts;

    @FXML private TextField server;
    @FXML private TextField name;
    @FXML private PasswordField password;
    @FXML private CheckBox remember;
    @FXML private CheckBox stay;
    @FXML private Button go;
    @FXML private Hyperlink forgot;
    @FXML private Button provider;
    @FXML private ProgressBar busy;
    @FXML private ProblemPane problem;
    @FXML private Node trustBox;
    @FXML private Label authority;
    @FXML private Label fingerprint;
    @FXML private VBox content;
    @FXML private VBox actions;

    private final Bindings stepBindings = new Bindings();
    private List<Node> firstContent = List.of();
    private List<Node> firstActions = List.of();

    @Inject
    public SignInView(SignInViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
    }

    @Override
    protected void prepared() {
        firstContent = List.copyOf(content.getChildren());
        firstActions = List.copyOf(actions.getChildren());
    }

    @Override
    protected void attached(Bindings b) {
        b.bindBoth(server.textProperty(), model.server());
        server.setDisable(model.isServerFixed());
        b.bindBoth(name.textProperty(), model.name());
        b.bindBoth(password.textProperty(), model.password());
        b.bindBoth(remember.selectedProperty(), model.remember());
        b.bindBoth(stay.selectedProperty(), model.stay().wanted());
        b.bind(stay.visibleProperty(), model.stay().allowed());
        b.bind(stay.managedProperty(), model.stay().allowed());
        b.bind(busy.visibleProperty(), model.busy());
        b.bind(go.disableProperty(), model.busy().or(model.incomplete()));
        b.follow(model.provider().label(), this::offerProvider);
        b.bind(provider.disableProperty(), model.busy());
        b.listen(
                server.focusedProperty(),
                focused -> {
                    if (!focused) {
                        model.provider().look();
                    }
                });
        model.provider().look();
        b.bind(forgot.disableProperty(), model.busy().or(model.server().isEmpty()));
        b.follow(model.problem(), this::show);
        b.follow(model.step(), this::show);
        b.closeLater(this::leaveStep);
    }

    @FXML
    void signIn() {
        model.signIn();
    }

    @FXML
    void byProvider() {
        model.signInByProvider();
    }

    @FXML
    void forgot() {
        model.forgotten().begin();
    }

    @FXML
    void trust() {
        model.trustAndSignIn();
    }

    private void offerProvider(String label) {
        provider.setText(texts.get("signin.provider", label));
        provider.setVisible(!label.isEmpty());
        provider.setManaged(!label.isEmpty());
    }

    private void show(SignInStep now) {
        leaveStep();
        if (now == SignInStep.CREDENTIALS) {
            content.getChildren().setAll(firstContent);
            actions.getChildren().setAll(firstActions);
            firstEmpty().requestFocus();
            return;
        }
        SignInStepPane pane =
                switch (now) {
                    case PROVIDER -> SignInStepPane.provider(model, texts);
                    case CODE -> SignInStepPane.code(model, texts);
                    case SECOND_FACTOR -> SignInStepPane.secondFactor(model, texts);
                    case RECOVERY_CODES -> SignInStepPane.recoveryCodes(model, texts);
                    case NEW_PASSWORD -> SignInStepPane.newPassword(model, texts);
                    case FORGOTTEN -> SignInStepPane.forgotten(model, texts);
                    case RESET -> SignInStepPane.reset(model, texts);
                    case UPDATE -> SignInStepPane.update(model, texts);
                    case PASSWORD_ENDS -> SignInStepPane.passwordEnds(model, texts);
                    case CREDENTIALS -> throw new IllegalStateException("shown above");
                };
        content.getChildren().setAll(pane);
        actions.getChildren().setAll(pane.buttons());
        pane.attach(stepBindings);
        pane.focusFirst();
    }

    private void leaveStep() {
        stepBindings.close();
    }

    private void show(@Nullable SignInProblem now) {
        if (now == null) {
            problem.hide();
            showAuthority(null);
            return;
        }
        if (now.done()) {
            problem.inform(now.text());
        } else if (now.text().again()) {
            problem.show(now.text(), texts.get("problem.again"), model::again);
        } else {
            problem.show(now.text());
        }
        showAuthority(now.authority());
        if (now.authority() == null
                && root().getScene() != null
                && model.step().get() == SignInStep.CREDENTIALS) {
            password.requestFocus();
            password.selectAll();
        }
    }

    private void showAuthority(@Nullable PresentedAuthority shown) {
        trustBox.setVisible(shown != null);
        trustBox.setManaged(shown != null);
        if (shown != null) {
            authority.setText(shown.subject());
            fingerprint.setText(inTwoLines(shown.fingerprint()));
        }
    }

    private TextField firstEmpty() {
        if (server.getText().isBlank()) {
            return server;
        }
        return name.getText().isBlank() ? name : password;
    }

    private static String inTwoLines(String fingerprint) {
        int middle = fingerprint.indexOf(':', fingerprint.length() / 2);
        return middle < 0
                ? fingerprint
                : fingerprint.substring(0, middle) + "\n" + fingerprint.substring(middle + 1);
    }
}
