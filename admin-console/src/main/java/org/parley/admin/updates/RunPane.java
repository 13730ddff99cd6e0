package org.parley.admin.updates;

import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.materialdesign2.MaterialDesignU;
import org.parley.admin.table.StatusChip;
import org.parley.contract.updates.UpdateRun;
import org.parley.desk.fx.Bindings;
import org.parley.desk.i18n.Texts;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/// How far the server's update has come, step by step, and how it has ended.
final class RunPane extends VBox {
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    private final InstallModel model;
    private final Texts texts;
    private final StatusChip state = new StatusChip();
    private final Label result = InstallPane.words("", "panel-title");
    private final ProgressBar going = new ProgressBar();
    private final Label away;
    private final VBox steps = new VBox(6);

    RunPane(InstallModel model, Texts texts) {
        super(12);
        this.model = model;
        this.texts = texts;
        setId("updates.run");
        getStyleClass().addAll("panel", "settings-card");
        result.setId("updates.run.result");
        HBox.setHgrow(result, Priority.ALWAYS);
        result.setMaxWidth(Double.MAX_VALUE);
        going.setMaxWidth(Double.MAX_VALUE);
        going.getStyleClass().add("hairline");
        away = InstallPane.words(texts.get("updates.run.away"), "muted");
        away.setId("updates.run.away");
        steps.setId("updates.run.steps");
        getChildren().setAll(new HBox(12, result, state), going, away, steps);
    }

    void attach(Bindings b) {
        b.follow(model.run(), this::show);
        b.bind(away.visibleProperty(), model.away());
        b.bind(away.managedProperty(), model.away());
        b.every(
                LOOK_AGAIN,
                () -> {
                    if (model.isRunning()) {
                        model.look();
                    }
                });
    }

    private void show(Optional<UpdateRun> now) {
        boolean any = now.filter(run -> run.state() != UpdateRun.State.NONE).isPresent();
        setVisible(any);
        setManaged(any);
        now.filter(_ -> any).ifPresent(this::show);
    }

    private void show(UpdateRun run) {
        String key = "updates.run." + run.state().name().toLowerCase(Locale.ROOT);
        result.setText(texts.get(key, run.from(), run.to()));
        boolean running = run.state() == UpdateRun.State.RUNNING;
        going.setVisible(running);
        going.setManaged(running);
        state.show(
                switch (run.state()) {
                    case DONE -> StatusChip.Look.GOOD;
                    case FAILED -> StatusChip.Look.BAD;
                    case NONE, RUNNING -> new StatusChip.Look(MaterialDesignU.UPDATE, "busy");
                },
                texts.get(key + ".short"));
        steps.getChildren().setAll(run.steps().stream().map(this::row).toList());
    }

    private HBox row(UpdateRun.Step step) {
        var at = new Label(texts.formats().time(step.at()));
        at.setMinWidth(USE_PREF_SIZE);
        at.getStyleClass().add("fact-label");
        String key =
                "updates.step." + step.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        Label what = InstallPane.words(texts.get(key, step.detail()), "release-line");
        HBox.setHgrow(what, Priority.ALWAYS);
        return new HBox(12, at, what);
    }
}
