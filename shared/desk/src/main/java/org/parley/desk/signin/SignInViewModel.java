package org.parley.desk.signin;

import jakarta.inject.Inject;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;
import org.parley.client.ConnectFailure;
import org.parley.client.PresentedAuthority;
import org.parley.client.Session;
import org.parley.desk.fx.BackgroundWork;
import org.parley.desk.i18n.Texts;
import org.parley.desk.problem.ProblemText;
import org.parley.desk.problem.ProblemTexts;
import org.parley.desk.settings.DeskSettings;

import java.util.Locale;
import java.util.function.Consumer;

/// The sign-in screen's state.
public final class SignInViewModel {
    private static final String SERVER = "signin.server";
    private static final String NAME = "signin.name";

    private final SignInDoor door;
    private final BackgroundWork background;
    private final DeskSettings settings;
    private final Texts texts;
    private final ProblemTexts problems;

    private final StringProperty server = new SimpleStringProperty("");
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty password = new SimpleStringProperty("");
    private final BooleanProperty remember = new SimpleBooleanProperty(true);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable SignInProblem> problem =
            new ReadOnlyObjectWrapper<>();
    private final BooleanBinding incomplete =
            Bindings.createBooleanBinding(
                    () ->
                            server.get().isBlank()
                                    || name.get().isBlank()
                                    || password.get().isEmpty(),
                    server,
                    name,
                    password);
    private Consumer<Session> signedIn = Session::close;

    @Inject
    public SignInViewModel(
            SignInDoor door,
            BackgroundWork background,
            DeskSettings settings,
            Texts texts,
            ProblemTexts problems) {
        this.door = door;
        this.background = background;
        this.settings = settings;
        this.texts = texts;
        this.problems = problems;
        server.set(settings.find(SERVER).orElse(""));
        name.set(settings.find(NAME).orElse(""));
    }

    public StringProperty server() {
        return server;
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
        return busy.getReadOnlyProperty();
    }

    /// Something is still to be typed.
    public BooleanBinding incomplete() {
        return incomplete;
    }

    /// Why the last try did not work; null when it did, or while one is under way.
    public ReadOnlyObjectProperty<@Nullable SignInProblem> problem() {
        return problem.getReadOnlyProperty();
    }

    /// Who takes the session.
    public void onSignedIn(Consumer<Session> then) {
        signedIn = then;
    }

    /// Tries with what was typed.
    public void signIn() {
        if (busy.get() || incomplete.get()) {
            return;
        }
        busy.set(true);
        problem.set(null);
        var form = new SignInForm(server.get().strip(), name.get().strip(), password.get());
        background
                .run("Signing in", () -> door.signIn(form))
                .onSuccess(session -> succeeded(form, session))
                .onFailure(this::failed);
    }

    /// Trusts the authority that the failed try showed, and tries again.
    public void trustAndSignIn() {
        var shown = problem.get();
        PresentedAuthority authority = shown == null ? null : shown.authority();
        if (authority == null || busy.get()) {
            return;
        }
        String address = server.get().strip();
        busy.set(true);
        background
                .run("Trusting an authority", () -> door.trust(address, authority))
                .onSuccess(_ -> {
                    busy.set(false);
                    signIn();
                })
                .onFailure(this::failed);
    }

    /// Says something before anybody typed, e.g. why a session ended.
    public void tell(ProblemText text) {
        show(new SignInProblem(text, null));
    }

    void show(SignInProblem told) {
        problem.set(told);
    }

    private void succeeded(SignInForm form, Session session) {
        busy.set(false);
        password.set("");
        if (remember.get()) {
            settings.keep(SERVER, form.server());
            settings.keep(NAME, form.name());
        } else {
            settings.forget(SERVER);
            settings.forget(NAME);
        }
        signedIn.accept(session);
    }

    private void failed(Throwable failure) {
        busy.set(false);
        PresentedAuthority authority =
                failure instanceof ConnectFailure connect ? connect.authority().orElse(null) : null;
        problem.set(new SignInProblem(textOf(failure), authority));
    }

    private ProblemText textOf(Throwable failure) {
        if (failure instanceof VersionMismatch mismatch) {
            String key = "signin.version." + mismatch.tooOld().name().toLowerCase(Locale.ROOT);
            return new ProblemText(
                    texts.get(key + ".title"),
                    texts.get(key, mismatch.has(), mismatch.needs()),
                    false);
        }
        return problems.of(failure);
    }
}
