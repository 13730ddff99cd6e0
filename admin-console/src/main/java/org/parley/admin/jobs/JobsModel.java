package org.parley.admin.jobs;

import jakarta.inject.Inject;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.parley.client.Session;
import org.parley.contract.jobs.JobApi;
import org.parley.contract.jobs.JobRun;
import org.parley.contract.jobs.JobView;
import org.parley.contract.platform.Page;
import org.parley.contract.platform.Permission;
import org.parley.desk.fx.BackgroundWork;
import org.parley.desk.i18n.Texts;
import org.parley.desk.problem.ProblemText;
import org.parley.desk.problem.ProblemTexts;
import org.parley.desk.shell.Toasts;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The jobs and the runs of the one that is chosen. Used on the screen's thread.
public final class JobsModel {
    private static final int RUNS = 100;

    private final JobApi api;
    private final boolean mayRun;
    private final BackgroundWork background;
    private final Texts texts;
    private final ProblemTexts problems;
    private final Toasts toasts;
    private final ObservableList<JobView> jobs = FXCollections.observableArrayList();
    private final ObservableList<JobRun> runs = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<ProblemText>> problem =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper runsKnown = new ReadOnlyBooleanWrapper();
    private String chosen = "";

    @Inject
    public JobsModel(
            Session session,
            BackgroundWork background,
            Texts texts,
            ProblemTexts problems,
            Toasts toasts) {
        this.api = session.api(JobApi.class);
        this.mayRun = session.may(Permission.SETTINGS_WRITE);
        this.background = background;
        this.texts = texts;
        this.problems = problems;
        this.toasts = toasts;
    }

    /// Whether the person may have a job run at once.
    boolean mayRun() {
        return mayRun;
    }

    ObservableList<JobView> jobs() {
        return jobs;
    }

    /// Of the chosen job, newest first.
    ObservableList<JobRun> runs() {
        return runs;
    }

    /// Whether the runs have been read since the job was chosen.
    ReadOnlyBooleanProperty runsKnown() {
        return runsKnown.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<ProblemText>> problem() {
        return problem.getReadOnlyProperty();
    }

    /// How a job is called; one that has no words yet by its own name.
    String nameOf(String job) {
        String key = "jobs.name." + job;
        return texts.has(key) ? texts.get(key) : job;
    }

    /// What a run did, in a sentence; why it failed, in the server's words.
    String didOf(JobRun run) {
        String[] words = run.detail().split(" ", -1);
        String key = "jobs.did." + words[0];
        if (!run.succeeded()) {
            return run.detail();
        }
        // runs of before tell in English what they did
        return texts.has(key)
                ? texts.get(key, figures(words).toArray())
                : texts.get("jobs.did.done");
    }

    private static List<Object> figures(String[] words) {
        return Arrays.stream(words)
                .skip(1)
                .<Object>map(
                        word -> word.matches("[0-9]{1,18}") ? (Object) Long.valueOf(word) : word)
                .toList();
    }

    /// Asks the server how things stand.
    void load() {
        background
                .run("Loading the jobs", api::list)
                .onSuccess(page -> {
                    problem.set(Optional.empty());
                    if (!jobs.equals(page.rows())) {
                        jobs.setAll(page.rows());
                    }
                    loadRuns();
                })
                .onFailure(this::failed);
    }

    /// Shows the runs of a job.
    void choose(JobView job) {
        if (!job.name().equals(chosen)) {
            chosen = job.name();
            runs.clear();
            runsKnown.set(false);
            loadRuns();
        }
    }

    /// The job that is chosen.
    Optional<JobView> chosen() {
        return jobs.stream().filter(job -> job.name().equals(chosen)).findFirst();
    }

    /// Has the chosen job run as soon as possible.
    void run() {
        String job = chosen;
        if (job.isEmpty() || !mayRun) {
            return;
        }
        background
                .run("Running " + job, () -> api.run(job))
                .onSuccess(_ -> {
                    toasts.tell(texts.get("jobs.started", nameOf(job)));
                    load();
                })
                .onFailure(this::failed);
    }

    private void loadRuns() {
        String job = chosen;
        if (job.isEmpty()) {
            return;
        }
        background
                .run("Loading the runs of " + job, () -> api.runs(job, RUNS, 0))
                .onSuccess(page -> show(job, page))
                .onFailure(this::failed);
    }

    private void show(String job, Page<JobRun> page) {
        List<JobRun> found = page.rows();
        if (job.equals(chosen)) {
            runsKnown.set(true);
            if (!runs.equals(found)) {
                runs.setAll(found);
            }
        }
    }

    private void failed(Throwable failure) {
        problem.set(Optional.of(problems.of(failure)));
    }
}
