package org.parley.admin.security;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.parley.contract.auth.SecurityApi;
import org.parley.contract.auth.directory.DirectoryTried;
import org.parley.contract.auth.directory.DirectoryTried.Outcome;
import org.parley.contract.auth.directory.DirectoryTry;
import org.parley.contract.platform.Refusal;
import org.parley.desk.fx.BackgroundWork;
import org.parley.desk.i18n.Texts;
import org.parley.desk.problem.ProblemTexts;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// A try of the directory as it stands on the screen, stored or not. Used on the screen's thread.
public final class DirectoryTrialModel {
    private final SecurityApi api;
    private final DirectoryModel directory;
    private final BackgroundWork background;
    private final ProblemTexts problems;
    private final Texts texts;
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty password = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<Answer>> answer =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    /// How the try went.
    ///
    /// @param detail for those who know directories; may be empty
    public record Answer(boolean well, String words, String detail) {}

    DirectoryTrialModel(
            SecurityApi api,
            DirectoryModel directory,
            BackgroundWork background,
            ProblemTexts problems,
            Texts texts) {
        this.api = api;
        this.directory = directory;
        this.background = background;
        this.problems = problems;
        this.texts = texts;
    }

    /// Of somebody to look for; may be empty.
    public StringProperty name() {
        return name;
    }

    /// Of that person; may be empty.
    public StringProperty password() {
        return password;
    }

    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Answer>> answer() {
        return answer.getReadOnlyProperty();
    }

    /// Has the server try.
    public void run() {
        if (busy.get()) {
            return;
        }
        var wanted = new DirectoryTry(directory.draft(), name.get().strip(), password.get());
        busy.set(true);
        answer.set(Optional.empty());
        background
                .run("Trying the directory", () -> api.tryDirectory(wanted))
                .onSuccess(
                        tried -> arrived(new Answer(tried.isWell(), words(tried), tried.detail())))
                .onFailure(failure -> arrived(new Answer(false, words(failure), "")));
    }

    private void arrived(Answer now) {
        busy.set(false);
        answer.set(Optional.of(now));
    }

    private String words(DirectoryTried tried) {
        String key =
                "security.directory.try."
                        + tried.outcome().name().toLowerCase(Locale.ROOT).replace('_', '-');
        if (!tried.isWell() && tried.outcome() != Outcome.NOT_IN_GROUP) {
            return texts.get(key);
        }
        String roles =
                tried.roles().stream()
                        .sorted()
                        .map(role ->
                                texts.get("security.role." + role.name().toLowerCase(Locale.ROOT)))
                        .collect(Collectors.joining(", "));
        return texts.get(key, tried.entry(), roles);
    }

    private String words(Throwable failure) {
        return failure instanceof Refusal refusal
                ? refusal.detail()
                : problems.of(failure).detail();
    }
}
