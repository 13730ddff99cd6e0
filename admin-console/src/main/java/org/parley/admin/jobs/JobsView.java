package org.parley.admin.jobs;

import jakarta.inject.Inject;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import org.parley.admin.table.Columns;
import org.parley.admin.table.StatusChip;
import org.parley.contract.jobs.JobRun;
import org.parley.contract.jobs.JobView;
import org.parley.desk.fx.Bindings;
import org.parley.desk.fx.View;
import org.parley.desk.i18n.Texts;
import org.parley.desk.problem.ProblemPane;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/// The jobs with their last and next run; below, the runs of the chosen one.
public final class JobsView extends View<VBox> {
    private static final int ROW = 40;
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(5);
    private static final StatusChip.Look NEVER =
            new StatusChip.Look(MaterialDesignT.TIMER_SAND, "calm");

    private final JobsModel model;
    private final Texts texts;
    private final Label noRuns = new Label();

    @FXML private TableView<JobView> table;
    @FXML private TableView<JobRun> runs;
    @FXML private Label runsTitle;
    @FXML private Button run;
    @FXML private ProblemPane problem;

    @Inject
    @SuppressWarnings("NullAway.Init") // FXML fills the nodes
    public JobsView(JobsModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
    }

    @Override
    protected void prepared() {
        run.setVisible(model.mayRun());
        run.setManaged(model.mayRun());
        table.setPlaceholder(new Label(texts.get("jobs.none")));
        runs.setPlaceholder(noRuns);
        jobColumns();
        runColumns();
    }

    private void jobColumns() {
        Columns.into(
                table,
                List.<TableColumn<JobView, ?>>of(
                        Columns.text(
                                "jobs.table.name",
                                texts.get("jobs.name"),
                                260,
                                job -> model.nameOf(job.name())),
                        Columns.text(
                                "jobs.table.every",
                                texts.get("jobs.every"),
                                120,
                                job -> every(Duration.parse(job.every()))),
                        Columns.text(
                                "jobs.table.last",
                                texts.get("jobs.last"),
                                180,
                                job -> {
                                    JobRun last = job.lastRun();
                                    return at(last == null ? null : last.startedAt());
                                }),
                        Columns.<JobView, StatusChip>node(
                                "jobs.table.result",
                                texts.get("jobs.result"),
                                140,
                                StatusChip::new,
                                (chip, job) -> show(chip, job.lastRun()),
                                Comparator.comparing(JobView::name)),
                        Columns.text(
                                "jobs.table.next",
                                texts.get("jobs.next"),
                                180,
                                job ->
                                        job.nextRun() == null
                                                ? texts.get("jobs.running")
                                                : at(job.nextRun()))),
                ROW);
    }

    /// In the greatest unit that fits without a rest: `1 h`, `90 s`.
    private String every(Duration time) {
        long seconds = time.toSeconds();
        return seconds % 86_400 == 0
                ? texts.get("jobs.every.days", seconds / 86_400)
                : seconds % 3_600 == 0
                        ? texts.get("jobs.every.hours", seconds / 3_600)
                        : seconds % 60 == 0
                                ? texts.get("jobs.every.minutes", seconds / 60)
                                : texts.get("jobs.every.seconds", seconds);
    }

    private void runColumns() {
        Columns.into(
                runs,
                List.<TableColumn<JobRun, ?>>of(
                        Columns.text(
                                "jobs.runs.started",
                                texts.get("jobs.started-at"),
                                180,
                                one -> at(one.startedAt())),
                        Columns.text(
                                "jobs.runs.took",
                                texts.get("jobs.took"),
                                110,
                                one ->
                                        texts.get(
                                                "jobs.millis",
                                                Duration.between(one.startedAt(), one.endedAt())
                                                        .toMillis())),
                        Columns.<JobRun, StatusChip>node(
                                "jobs.runs.result",
                                texts.get("jobs.result"),
                                140,
                                StatusChip::new,
                                this::show,
                                Comparator.comparing(JobRun::succeeded)),
                        Columns.text(
                                "jobs.runs.detail", texts.get("jobs.detail"), 320, model::didOf)),
                ROW);
    }

    @Override
    protected void attached(Bindings b) {
        b.follow(
                model.runsKnown(),
                known -> noRuns.setText(known ? texts.get("jobs.runs.none") : ""));
        table.setItems(model.jobs());
        runs.setItems(model.runs());
        b.listen(
                table.getSelectionModel().selectedItemProperty(),
                job -> {
                    if (job != null) {
                        model.choose(job);
                        showChosen();
                    }
                });
        b.followList(model.jobs(), this::select);
        b.follow(
                model.problem(),
                told -> problem.tell(told, texts.get("console.again"), model::load));
        b.shortcut(
                root().getScene(),
                new KeyCodeCombination(KeyCode.R, KeyCombination.SHORTCUT_DOWN),
                model::load);
        b.every(LOOK_AGAIN, model::load);
        model.load();
    }

    private void select() {
        model.chosen()
                .ifPresentOrElse(
                        job -> table.getSelectionModel().select(job),
                        () -> table.getSelectionModel().selectFirst());
        showChosen();
    }

    private void showChosen() {
        runsTitle.setText(
                model.chosen()
                        .map(job -> texts.get("jobs.runs", model.nameOf(job.name())))
                        .orElse(""));
        run.setDisable(model.chosen().isEmpty());
    }

    private void show(StatusChip chip, @Nullable JobRun last) {
        if (last == null) {
            chip.show(NEVER, texts.get("jobs.never"));
        } else if (last.succeeded()) {
            chip.show(StatusChip.Look.GOOD, texts.get("jobs.done"));
        } else {
            chip.show(StatusChip.Look.BAD, texts.get("jobs.failed"));
        }
    }

    private String at(@Nullable Instant time) {
        return time == null ? "" : texts.formats().dateTime(time);
    }

    @FXML
    void runNow() {
        model.run();
    }

    @FXML
    void reload() {
        model.load();
    }
}
