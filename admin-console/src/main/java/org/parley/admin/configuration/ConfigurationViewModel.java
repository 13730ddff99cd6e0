package org.parley.admin.configuration;

import jakarta.inject.Inject;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.parley.client.Session;
import org.parley.client.SettingsFolder;
import org.parley.contract.configuration.ApplyRequest;
import org.parley.contract.configuration.ConfigurationApi;
import org.parley.contract.configuration.ConfigurationFiles;
import org.parley.contract.configuration.ConfigurationPlan;
import org.parley.contract.configuration.ConfigurationState;
import org.parley.contract.configuration.DriftApi;
import org.parley.contract.configuration.RollbackRequest;
import org.parley.desk.fx.BackgroundWork;
import org.parley.desk.i18n.Texts;
import org.parley.desk.problem.ProblemText;
import org.parley.desk.problem.ProblemTexts;
import org.parley.desk.shell.Toasts;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// Moments, files and drift. Used on the screen's thread.
public final class ConfigurationViewModel {
    private static final int MOST = 200;

    private final Session session;
    private final BackgroundWork background;
    private final Desk desk;
    private final ObservableList<ConfigurationState> states = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<Comparison>> shown =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<ProblemText>> problem =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private int asked;

    /// What the page uses of the desk.
    record Desk(Toasts toasts, ProblemTexts problems, Texts texts) {
        @Inject
        Desk {}
    }

    @Inject
    public ConfigurationViewModel(Session session, BackgroundWork background, Desk desk) {
        this.session = session;
        this.background = background;
        this.desk = desk;
    }

    /// The moments to go back to, newest first.
    ObservableList<ConfigurationState> states() {
        return states;
    }

    ReadOnlyObjectProperty<Optional<Comparison>> shown() {
        return shown.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<ProblemText>> problem() {
        return problem.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    private ConfigurationApi api() {
        return session.api(ConfigurationApi.class);
    }

    /// Asks for the moments.
    void load() {
        ask("Loading states", () -> api().states(MOST, 0), page -> states.setAll(page.rows()));
    }

    /// Shows what going back to the moment would change.
    void compareWith(ConfigurationState state) {
        Instant at = state.at();
        ask(
                "Comparing with an earlier moment",
                () -> api().planRollback(new RollbackRequest(at, null)),
                plan -> show(new Comparison.Earlier(at, plan)));
    }

    /// Shows what applying the files of the folder would change.
    void compareWith(Path folder) {
        ask(
                "Comparing with files",
                () -> {
                    ConfigurationFiles files = new SettingsFolder(folder).read();
                    var applying = new Comparison.Applying(folder.toString(), files);
                    return new Comparison.Files(applying, api().plan(files));
                },
                this::show);
    }

    /// Writes all settings into the folder.
    void export(Path folder) {
        ask(
                "Exporting settings",
                () -> {
                    ConfigurationFiles files = api().export();
                    new SettingsFolder(folder).write(files);
                    return files.files().size();
                },
                count ->
                        desk.toasts()
                                .tell(desk.texts().get("configuration.exported", count, folder)));
    }

    /// Shows how what Asterisk runs differs from what is configured.
    void checkDrift() {
        ask(
                "Checking Asterisk",
                () -> session.api(DriftApi.class).check(),
                drift -> show(new Comparison.Running(drift)));
    }

    /// Carries out what is shown.
    void apply() {
        shown.get()
                .ifPresent(comparison -> {
                    switch (comparison) {
                        case Comparison.Earlier earlier ->
                                carryOut(() ->
                                        api().rollback(
                                                        new RollbackRequest(
                                                                earlier.at(),
                                                                earlier.plan().fingerprint())));
                        case Comparison.Files files ->
                                carryOut(() ->
                                        api().apply(
                                                        new ApplyRequest(
                                                                files.files().content(),
                                                                files.plan().fingerprint())));
                        case Comparison.Running _ -> {
                            // is only looked at
                        }
                    }
                });
    }

    private void carryOut(Callable<ConfigurationPlan> change) {
        ask(
                "Changing settings",
                change,
                made -> {
                    desk.toasts()
                            .tell(desk.texts().get("configuration.applied", made.changes().size()));
                    shown.set(Optional.empty());
                    load();
                });
    }

    private void show(Comparison comparison) {
        shown.set(Optional.of(comparison));
    }

    private <T> void ask(String what, Callable<T> question, Consumer<T> then) {
        int number = ++asked;
        busy.set(true);
        background
                .run(what, question)
                .onSuccess(answer -> {
                    if (number == asked) {
                        busy.set(false);
                        problem.set(Optional.empty());
                        then.accept(answer);
                    }
                })
                .onFailure(failure -> {
                    if (number == asked) {
                        busy.set(false);
                        problem.set(Optional.of(desk.problems().of(failure)));
                    }
                });
    }
}
