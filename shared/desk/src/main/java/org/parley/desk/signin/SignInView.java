package org.parley.desk.signin;

import jakarta.inject.Inject;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;
import org.parley.client.PresentedAuthority;
import org.parley.desk.fx.Bindings;
import org.parley.desk.fx.View;
import org.parley.desk.i18n.Texts;
import org.parley.desk.problem.ProblemPane;

/// Server, name, password; and in plain words why it did not work.
public final class SignInView extends View<StackPane> {
    private final SignInViewModel model;
    private final Texts texts;

    @FXML private TextField server;
    @FXML private TextField name;
    @FXML private PasswordField password;
    @FXML private CheckBox remember;
    @FXML private Button go;
    @FXML private ProgressBar busy;
    @FXML private ProblemPane problem;
    @FXML private Node trustBox;
    @FXML private Label authority;
    @FXML private Label fingerprint;

    @Inject
    public SignInView(SignInViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
    }

    @Override
    protected void attached(Bindings b) {
        b.bindBoth(server.textProperty(), model.server());
        b.bindBoth(name.textProperty(), model.name());
        b.bindBoth(password.textProperty(), model.password());
        b.bindBoth(remember.selectedProperty(), model.remember());
        b.bind(busy.visibleProperty(), model.busy());
        b.bind(go.disableProperty(), model.busy().or(model.incomplete()));
        b.follow(model.problem(), this::show);
        firstEmpty().requestFocus();
    }

    @FXML
    void signIn() {
        model.signIn();
    }

    @FXML
    void trust() {
        model.trustAndSignIn();
    }

    private void show(@Nullable SignInProblem now) {
        if (now == null) {
            problem.hide();
            showAuthority(null);
            return;
        }
        if (now.text().again()) {
            problem.show(now.text(), texts.get("problem.again"), model::signIn);
        } else {
            problem.show(now.text());
        }
        showAuthority(now.authority());
        if (now.authority() == null && root().getScene() != null) {
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
