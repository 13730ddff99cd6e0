package org.parley.desk.signin;

import jakarta.inject.Inject;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;
import org.parley.client.PresentedAuthority;
import org.parley.client.Session;
import org.parley.contract.auth.SignInOptions;
import org.parley.contract.auth.factor.SecondFactorSetup;
import org.parley.contract.platform.Refusal;
import org.parley.desk.account.NewPasswordModel;
import org.parley.desk.fx.BackgroundWork;
import org.parley.desk.i18n.Texts;
import org.parley.desk.problem.ProblemText;
import org.parley.desk.problem.ProblemTexts;
import org.parley.desk.settings.DeskSettings;
import org.parley.desk.updates.DeskUpdate;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The sign-in screen's state.
public final class SignInViewModel {
    private final SignInDoor door;
    private final RememberedName remembered;
    private final SignInProgress progress;

    private final StringProperty server = new SimpleStringProperty("");
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty password = new SimpleStringProperty("");
    private final BooleanProperty remember = new SimpleBooleanProperty(true);
    private final ProviderModel provider;
    private final StringProperty code = new SimpleStringProperty("");
    private final BooleanBinding incomplete =
            Bindings.createBooleanBinding(this::isIncomplete, server, name, password);
    private final NewPasswordModel newPassword = new NewPasswordModel();
    private final ForgottenPasswordModel forgotten;
    private final UpdateModel update;
    private final StayModel stay;
    private final FactorModel factor;
    private String attempt = Attempts.next();
    private Optional<Session> waiting = Optional.empty();
    private Consumer<Session> signedIn = Session::close;

    @Inject
    public SignInViewModel(
            SignInDoor door,
            BackgroundWork background,
            DeskSettings settings,
            Texts texts,
            ProblemTexts problems,
            DeskUpdate bringing) {
        this.door = door;
        this.remembered = new RememberedName(settings);
        progress = new SignInProgress(background, texts, problems);
        progress.onFailure(this::goOnFrom);
        provider = new ProviderModel(door, progress, background, server, texts);
        provider.onOptions(options -> stay().allowed().set(options.mayStay()));
        forgotten = new ForgottenPasswordModel(door, progress, newPassword, server, name, texts);
        factor = new FactorModel(door, progress);
        update = new UpdateModel(door, progress, bringing, server, this);
        stay = new StayModel(door, progress, settings);
        server.set(remembered.server());
        name.set(remembered.name());
    }

    public StringProperty server() {
        return server;
    }

    /// Whether this computer knows but one server.
    public boolean isServerFixed() {
        return remembered.isServerFixed();
    }

    public StringProperty name() {
        return name;
    }

    public StringProperty password() {
        return password;
    }

    /// Whether server and name are kept for the next start; the password never is.
    public BooleanProperty remember() {
        return remember;
    }

    public ReadOnlyBooleanProperty busy() {
        return progress.busy();
    }

    /// Something is still to be typed.
    public BooleanBinding incomplete() {
        return incomplete;
    }

    /// Why the last try did not work; null when it did, or while one is under way.
    public ReadOnlyObjectProperty<@Nullable SignInProblem> problem() {
        return progress.problem();
    }

    /// The step that is shown.
    public ReadOnlyObjectProperty<SignInStep> step() {
        return progress.step();
    }

    /// The change of password, while it is asked for.
    public NewPasswordModel newPassword() {
        return newPassword;
    }

    /// The way back in without the password.
    ForgottenPasswordModel forgotten() {
        return forgotten;
    }

    /// The code of the second factor, as typed.
    public StringProperty code() {
        return code;
    }

    /// What the authenticator app needs, while one is set up.
    public SecondFactorSetup setup() {
        return factor.setup();
    }

    /// Shown once, after a second factor was set up.
    public List<String> recoveryCodes() {
        return factor.recoveryCodes();
    }

    /// In how many days the password must be changed, while that is said.
    public int daysLeft() {
        return waiting.flatMap(Session::passwordDaysLeft).orElse(0);
    }

    /// Who takes the session.
    public void onSignedIn(Consumer<Session> then) {
        signedIn = then;
    }

    /// Tries with what was typed.
    public void signIn() {
        if (busy().get() || incomplete.get()) {
            return;
        }
        var form = form();
        progress.ask("Signing in", () -> door.signIn(form), this::succeeded);
    }

    /// Changes the password to the one that was typed, and signs in.
    public void changePassword() {
        if (busy().get() || !newPassword.complete().get()) {
            return;
        }
        password.set(newPassword.current().get());
        var form = form();
        String next = newPassword.next().get();
        progress.ask(
                "Changing the password",
                () -> door.signInWithNewPassword(form, next),
                this::succeeded);
    }

    /// Signs in by the identity provider, in the browser.
    public void signInByProvider() {
        provider.signIn(this::succeeded);
    }

    /// Waits no longer for the browser.
    public void leaveProvider() {
        provider.giveUp();
        back();
    }

    /// The identity provider, where there is one.
    ProviderModel provider() {
        return provider;
    }

    /// Staying signed in on this computer.
    public StayModel stay() {
        return stay;
    }

    /// Signs in by what is kept on this computer, if anything is.
    public void resume() {
        stay.resume(this::succeeded);
    }

    /// Goes on with the session of the version before, when this start follows an update, or with
    /// what was typed into that one when it was too old.
    ///
    /// @return whether there was one
    public boolean takeOver() {
        return update.takeOver(this::succeeded);
    }

    /// The newer version of this program, where there is one.
    UpdateModel update() {
        return update;
    }

    /// Signs in with the code that was typed.
    public void showCode() {
        if (!code.get().isBlank()) {
            signIn();
        }
    }

    /// Sets the second factor up by the code that was typed.
    public void confirmSecondFactor() {
        if (busy().get() || code.get().isBlank()) {
            return;
        }
        factor.confirm(form(), () -> code.set(""));
    }

    /// Asks for another password while there is time.
    public void changeNow() {
        String address = server.get().strip();
        progress.ask("Asking for the rules", () -> door.options(address), this::askForNewPassword);
    }

    /// Tries once more what failed.
    public void again() {
        switch (step().get()) {
            case CREDENTIALS, CODE, RECOVERY_CODES -> signIn();
            case PROVIDER -> signInByProvider();
            case SECOND_FACTOR -> confirmSecondFactor();
            case NEW_PASSWORD -> changePassword();
            case FORGOTTEN -> forgotten.mailCode();
            case RESET -> forgotten.reset(this::back);
            case PASSWORD_ENDS -> changeNow();
            case UPDATE -> update.open();
        }
    }

    /// Goes on with the password that ends soon, or with the version that there is.
    public void later() {
        waiting.ifPresent(session -> {
            if (step().get() == SignInStep.PASSWORD_ENDS) {
                update.look(session, () -> handOver(session));
            } else {
                handOver(session);
            }
        });
    }

    /// Back to name and password.
    public void back() {
        leave();
        password.set("");
        progress.clearProblem();
    }

    /// Trusts the authority that the failed try showed, and tries again.
    public void trustAndSignIn() {
        var shown = problem().get();
        PresentedAuthority authority = shown == null ? null : shown.authority();
        if (authority == null || busy().get()) {
            return;
        }
        String address = server.get().strip();
        progress.ask(
                "Trusting an authority",
                () -> {
                    door.trust(address, authority);
                    return true;
                },
                _ -> signIn());
    }

    /// Says something before anybody typed, e.g. why a session ended.
    public void tell(ProblemText text) {
        show(new SignInProblem(text, null));
    }

    void show(SignInProblem told) {
        progress.show(told);
    }

    private boolean isIncomplete() {
        return server.get().isBlank() || name.get().isBlank() || password.get().isEmpty();
    }

    private SignInForm form() {
        return new SignInForm(
                server.get().strip(),
                name.get().strip(),
                password.get(),
                code.get().isBlank() ? null : code.get().strip(),
                attempt,
                stay.wanted().get());
    }

    private void askForNewPassword(SignInOptions options) {
        newPassword.clear();
        newPassword.rules().set(options.passwords());
        newPassword.current().set(password.get());
        code.set("");
        progress.go(SignInStep.NEW_PASSWORD);
    }

    private void succeeded(Session session) {
        waiting.ifPresent(Session::close);
        waiting = Optional.of(session);
        if (session.passwordDaysLeft().isPresent()) {
            progress.go(SignInStep.PASSWORD_ENDS);
        } else {
            update.look(session, () -> handOver(session));
        }
    }

    private void handOver(Session session) {
        waiting = Optional.empty();
        leave();
        password.set("");
        stay.keepOf(session, server.get().strip());
        if (remember.get()) {
            remembered.keep(server.get().strip(), name.get().strip());
        } else {
            remembered.forget();
        }
        signedIn.accept(session);
    }

    /// Forgets what the steps after the first have gathered.
    private void leave() {
        waiting.ifPresent(Session::close);
        waiting = Optional.empty();
        attempt = Attempts.next();
        factor.clear();
        code.set("");
        newPassword.clear();
        progress.go(SignInStep.CREDENTIALS);
    }

    /// Goes to the step that the server asks for.
    ///
    /// @return whether it asks for one
    private boolean goOnFrom(Throwable failure) {
        if (provider.wasGivenUp() || stay.forgetRefused(failure)) {
            return true;
        }
        if (step().get() == SignInStep.PROVIDER) {
            progress.go(SignInStep.CREDENTIALS);
        }
        if (!(failure instanceof Refusal refusal)) {
            return false;
        }
        switch (refusal.code()) {
            case PASSWORD_CHANGE_REQUIRED -> changeNow();
            case SECOND_FACTOR_REQUIRED -> {
                code.set("");
                progress.go(SignInStep.CODE);
            }
            case SECOND_FACTOR_SETUP_REQUIRED -> beginSecondFactor();
            case CLIENT_TOO_OLD -> update.lookRefused(() -> progress.tell(failure));
            default -> {
                return false;
            }
        }
        return true;
    }

    private void beginSecondFactor() {
        if (step().get() == SignInStep.NEW_PASSWORD) {
            password.set(newPassword.next().get());
        }
        factor.begin(form());
    }
}
