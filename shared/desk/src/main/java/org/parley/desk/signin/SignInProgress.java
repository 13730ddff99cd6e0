package org.parley.desk.signin;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;
import org.parley.client.ConnectFailure;
import org.parley.client.PresentedAuthority;
import org.parley.desk.fx.BackgroundWork;
import org.parley.desk.i18n.Texts;
import org.parley.desk.problem.ProblemText;
import org.parley.desk.problem.ProblemTexts;

import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// How far a sign-in has come: which step is shown, whether the server is being asked, and what
/// went wrong.
final class SignInProgress {
    private final BackgroundWork background;
    private final Texts texts;
    private final ProblemTexts problems;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable SignInProblem> problem =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<SignInStep> step =
            new ReadOnlyObjectWrapper<>(SignInStep.CREDENTIALS);
    private Predicate<Throwable> cure = _ -> false;

    SignInProgress(BackgroundWork background, Texts texts, ProblemTexts problems) {
        this.background = background;
        this.texts = texts;
        this.problems = problems;
    }

    ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable SignInProblem> problem() {
        return problem.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<SignInStep> step() {
        return step.getReadOnlyProperty();
    }

    void go(SignInStep to) {
        step.set(to);
    }

    /// Shows what is wrong.
    void show(SignInProblem now) {
        problem.set(now);
    }

    void clearProblem() {
        problem.set(null);
    }

    /// Shows one of the texts.
    ///
    /// @param done whether it tells of something that has worked
    void show(String key, boolean done) {
        var text = new ProblemText(texts.get(key + ".title"), texts.get(key), false);
        show(new SignInProblem(text, null, done));
    }

    /// Who may find a way on from a failure; says whether there was one.
    void onFailure(Predicate<Throwable> wayOn) {
        cure = wayOn;
    }

    /// Asks the server and goes on with the answer.
    <T> void ask(String what, Callable<T> question, Consumer<T> then) {
        busy.set(true);
        problem.set(null);
        background
                .run(what, question)
                .onSuccess(answer -> {
                    busy.set(false);
                    then.accept(answer);
                })
                .onFailure(this::failed);
    }

    /// Asks the server something that may stay unanswered.
    ///
    /// @param otherwise what follows from no answer
    <T> void askOrElse(String what, Callable<T> question, Consumer<T> then, Runnable otherwise) {
        busy.set(true);
        background
                .run(what, question)
                .onSuccess(answer -> {
                    busy.set(false);
                    then.accept(answer);
                })
                .onFailure(_ -> {
                    busy.set(false);
                    otherwise.run();
                });
    }

    private void failed(Throwable failure) {
        busy.set(false);
        if (cure.test(failure)) {
            return;
        }
        tell(failure);
    }

    /// Says why something did not work.
    void tell(Throwable failure) {
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
