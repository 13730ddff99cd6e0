package org.parley.desk.account;

import jakarta.inject.Inject;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.parley.client.Session;
import org.parley.contract.auth.AuthApi;
import org.parley.contract.auth.NewPassword;
import org.parley.contract.auth.account.SessionApi;
import org.parley.contract.auth.account.SessionView;
import org.parley.contract.auth.factor.PasswordProof;
import org.parley.contract.auth.factor.RecoveryCodes;
import org.parley.contract.auth.factor.SecondFactorApi;
import org.parley.contract.auth.factor.SecondFactorCode;
import org.parley.contract.auth.factor.SecondFactorSetup;
import org.parley.contract.auth.factor.SecondFactorState;
import org.parley.desk.fx.BackgroundWork;
import org.parley.desk.i18n.Texts;
import org.parley.desk.problem.ProblemText;
import org.parley.desk.problem.ProblemTexts;
import org.parley.desk.shell.Toasts;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// One's own account while one is signed in. Used on the screen's thread.
public final class AccountViewModel {
    private final AuthApi auth;
    private final SecondFactorApi factors;
    private final SessionApi sessionApi;
    private final BackgroundWork background;
    private final ProblemTexts problems;
    private final Toasts toasts;
    private final Texts texts;
    private final NewPasswordModel newPassword = new NewPasswordModel();
    private final StringProperty proof = new SimpleStringProperty("");
    private final StringProperty code = new SimpleStringProperty("");
    private final ObservableList<SessionView> sessions = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<ProblemText>> problem =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<SecondFactorState> state =
            new ReadOnlyObjectWrapper<>(new SecondFactorState(false, false, false, 0));
    private final ReadOnlyObjectWrapper<Optional<SecondFactorSetup>> setup =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<RecoveryCodes>> recoveryCodes =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    @Inject
    public AccountViewModel(
            Session session,
            BackgroundWork background,
            ProblemTexts problems,
            Toasts toasts,
            Texts texts) {
        this.auth = session.api(AuthApi.class);
        this.factors = session.api(SecondFactorApi.class);
        this.sessionApi = session.api(SessionApi.class);
        this.background = background;
        this.problems = problems;
        this.toasts = toasts;
        this.texts = texts;
    }

    /// The change of password.
    public NewPasswordModel newPassword() {
        return newPassword;
    }

    /// The own password, typed before the second factor is changed.
    public StringProperty proof() {
        return proof;
    }

    /// The first code of the app.
    public StringProperty code() {
        return code;
    }

    public ObservableList<SessionView> sessions() {
        return sessions;
    }

    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<ProblemText>> problem() {
        return problem.getReadOnlyProperty();
    }

    /// How things stand with the second factor.
    public ReadOnlyObjectProperty<SecondFactorState> state() {
        return state.getReadOnlyProperty();
    }

    /// What the app needs, while a second factor is set up.
    public ReadOnlyObjectProperty<Optional<SecondFactorSetup>> setup() {
        return setup.getReadOnlyProperty();
    }

    /// Shown once.
    public ReadOnlyObjectProperty<Optional<RecoveryCodes>> recoveryCodes() {
        return recoveryCodes.getReadOnlyProperty();
    }

    /// Reads everything anew.
    public void load() {
        ask("Loading the rules", auth::options, o -> newPassword.rules().set(o.passwords()));
        loadState();
        loadSessions();
    }

    public void changePassword() {
        if (busy.get() || !newPassword.complete().get()) {
            return;
        }
        var change = new NewPassword(newPassword.current().get(), newPassword.next().get());
        run(
                "Changing the password",
                () -> auth.changePassword(change),
                () -> {
                    newPassword.clear();
                    toasts.tell(texts.get("account.password.changed"));
                    loadSessions();
                });
    }

    /// Begins to set a second factor up.
    public void beginFactor() {
        var shown = new PasswordProof(proof.get());
        ask(
                "Beginning a second factor",
                () -> factors.begin(shown),
                begun -> {
                    proof.set("");
                    code.set("");
                    setup.set(Optional.of(begun));
                });
    }

    public void confirmFactor() {
        if (busy.get() || code.get().isBlank()) {
            return;
        }
        var typed = new SecondFactorCode(code.get().strip());
        ask(
                "Confirming the second factor",
                () -> factors.confirm(typed),
                codes -> {
                    setup.set(Optional.empty());
                    code.set("");
                    recoveryCodes.set(Optional.of(codes));
                    loadState();
                });
    }

    public void renewRecoveryCodes() {
        var shown = new PasswordProof(proof.get());
        ask(
                "Renewing recovery codes",
                () -> factors.renew(shown),
                codes -> {
                    proof.set("");
                    recoveryCodes.set(Optional.of(codes));
                    loadState();
                });
    }

    public void switchFactorOff() {
        var shown = new PasswordProof(proof.get());
        run(
                "Switching the second factor off",
                () -> factors.switchOff(shown),
                () -> {
                    proof.set("");
                    recoveryCodes.set(Optional.empty());
                    loadState();
                });
    }

    /// The recovery codes have been kept.
    public void forgetRecoveryCodes() {
        recoveryCodes.set(Optional.empty());
    }

    public void end(SessionView session) {
        run("Ending a session", () -> sessionApi.end(session.id()), this::loadSessions);
    }

    public void endOthers() {
        run("Ending other sessions", sessionApi::endOthers, this::loadSessions);
    }

    private void loadState() {
        ask("Loading the second factor", factors::get, state::set);
    }

    private void loadSessions() {
        ask("Loading sessions", sessionApi::list, page -> sessions.setAll(page.rows()));
    }

    private void run(String name, BackgroundWork.Action action, Runnable then) {
        ask(
                name,
                () -> {
                    action.run();
                    return true;
                },
                _ -> then.run());
    }

    private <T> void ask(String name, Callable<T> question, Consumer<T> then) {
        busy.set(true);
        background
                .run(name, question)
                .onSuccess(answer -> {
                    busy.set(false);
                    problem.set(Optional.empty());
                    then.accept(answer);
                })
                .onFailure(failure -> {
                    busy.set(false);
                    problem.set(Optional.of(problems.of(failure)));
                });
    }
}
