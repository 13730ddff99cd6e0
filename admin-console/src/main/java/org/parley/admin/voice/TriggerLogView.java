package org.parley.admin.voice;

import jakarta.inject.Inject;

import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;
import org.parley.admin.choice.Directory;
import org.parley.admin.table.Columns;
import org.parley.admin.table.StatusChip;
import org.parley.contract.telephony.Direction;
import org.parley.contract.triggers.TriggerCase;
import org.parley.contract.triggers.TriggerRun;
import org.parley.contract.triggers.TriggerStatus;
import org.parley.contract.triggers.TriggerVerdict;
import org.parley.desk.fx.Bindings;
import org.parley.desk.fx.View;
import org.parley.desk.i18n.Texts;
import org.parley.desk.problem.ProblemPane;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A made-up call to try the triggers with, and the log of what they did.
public final class TriggerLogView extends View<VBox> {
    private static final int ROW = 40;
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(5);

    private final TriggerLogModel model;
    private final Texts texts;
    private final Directory directory;
    private final ConditionWords words;

    @FXML private ComboBox<TriggerStatus> status;
    @FXML private ComboBox<Direction> direction;
    @FXML private ComboBox<@Nullable UUID> queue;
    @FXML private ComboBox<@Nullable UUID> route;
    @FXML private ComboBox<@Nullable UUID> agent;
    @FXML private TextField number;
    @FXML private TableView<TriggerVerdict> verdicts;
    @FXML private TableView<TriggerRun> table;
    @FXML private ProblemPane problem;

    @Inject
    @SuppressWarnings("NullAway.Init") // FXML fills the nodes
    public TriggerLogView(TriggerLogModel model, Texts texts, Directory directory) {
        this.model = model;
        this.texts = texts;
        this.directory = directory;
        this.words = new ConditionWords(texts, directory);
    }

    @Override
    protected void prepared() {
        status.setConverter(shown(words::status));
        status.getItems().setAll(TriggerStatus.values());
        status.setValue(TriggerStatus.RING);
        direction.setConverter(shown(words::direction));
        direction.getItems().setAll(Direction.values());
        direction.setValue(Direction.INBOUND);
        things(queue, Directory.Kind.QUEUES);
        things(route, Directory.Kind.ROUTES);
        things(agent, Directory.Kind.AGENTS);
        verdicts.setPlaceholder(new Label(texts.get("trigger-log.verdicts.none")));
        table.setPlaceholder(new Label(texts.get("trigger-log.none")));
        verdictColumns();
        runColumns();
    }

    private void things(ComboBox<@Nullable UUID> box, Directory.Kind kind) {
        ComboBox<@Nullable UUID> pattern =
                StepField.things(directory.names(kind), texts.get("trigger-log.any"));
        box.setConverter(pattern.getConverter());
        box.itemsProperty().bind(pattern.itemsProperty());
        box.setValue(null);
    }

    private void verdictColumns() {
        Columns.into(
                verdicts,
                List.<TableColumn<TriggerVerdict, ?>>of(
                        Columns.text(
                                "trigger-log.verdicts.trigger",
                                texts.get("trigger-log.trigger"),
                                220,
                                TriggerVerdict::trigger),
                        Columns.<TriggerVerdict, StatusChip>node(
                                "trigger-log.verdicts.fits",
                                texts.get("trigger-log.fits"),
                                150,
                                StatusChip::new,
                                this::show,
                                Comparator.comparing(TriggerVerdict::fits)),
                        Columns.text(
                                "trigger-log.verdicts.why",
                                texts.get("trigger-log.why"),
                                480,
                                this::why)),
                ROW);
    }

    private void show(StatusChip chip, TriggerVerdict verdict) {
        if (!verdict.enabled()) {
            chip.show(StatusChip.Look.CALM, texts.get("trigger-log.off"));
        } else if (verdict.fits()) {
            chip.show(StatusChip.Look.GOOD, texts.get("trigger-log.runs"));
        } else {
            chip.show(StatusChip.Look.CALM, texts.get("trigger-log.does-not"));
        }
    }

    private String why(TriggerVerdict verdict) {
        if (!verdict.fits()) {
            return texts.get(
                    "trigger-log.unmet",
                    verdict.unmet().stream()
                            .map(words::sentence)
                            .collect(Collectors.joining(", ")));
        }
        return verdict.actions().stream()
                .map(action -> {
                    String what = action(action.action()) + ": " + action.what();
                    return action.due() ? what : texts.get("trigger-log.not-due", what);
                })
                .collect(Collectors.joining(" → "));
    }

    private String action(String name) {
        String key = "triggers.app." + name;
        return texts.has(key) ? texts.get(key) : name;
    }

    private void runColumns() {
        List<TableColumn<TriggerRun, ?>> columns = new ArrayList<>(what());
        columns.addAll(outcome());
        Columns.into(table, columns, ROW);
    }

    private List<TableColumn<TriggerRun, ?>> what() {
        return List.of(
                Columns.text(
                        "trigger-log.table.at",
                        texts.get("trigger-log.at"),
                        140,
                        run -> texts.formats().dateTime(run.at())),
                Columns.text(
                        "trigger-log.table.trigger",
                        texts.get("trigger-log.trigger"),
                        130,
                        TriggerRun::trigger),
                Columns.text(
                        "trigger-log.table.action",
                        texts.get("trigger-log.action"),
                        130,
                        run -> action(run.action())),
                Columns.text(
                        "trigger-log.table.status",
                        texts.get("trigger-log.status"),
                        105,
                        run -> words.status(run.status())),
                Columns.text(
                        "trigger-log.table.agent",
                        texts.get("trigger-log.agent"),
                        100,
                        run -> run.agent() == null ? "" : run.agent()));
    }

    private List<TableColumn<TriggerRun, ?>> outcome() {
        return List.of(
                Columns.<TriggerRun, StatusChip>node(
                        "trigger-log.table.result",
                        texts.get("trigger-log.result"),
                        105,
                        StatusChip::new,
                        (chip, run) ->
                                chip.show(
                                        run.succeeded()
                                                ? StatusChip.Look.GOOD
                                                : StatusChip.Look.BAD,
                                        texts.get(
                                                run.succeeded()
                                                        ? "trigger-log.done"
                                                        : "trigger-log.failed")),
                        Comparator.comparing(TriggerRun::succeeded)),
                Columns.text(
                        "trigger-log.table.millis",
                        texts.get("trigger-log.took"),
                        75,
                        run -> texts.get("trigger-log.millis", run.millis())),
                Columns.text(
                        "trigger-log.table.detail",
                        texts.get("trigger-log.detail"),
                        170,
                        TriggerRun::detail));
    }

    @Override
    protected void attached(Bindings b) {
        directory.load(this);
        table.setItems(model.runs());
        verdicts.setItems(model.verdicts());
        b.follow(
                model.problem(),
                told -> problem.tell(told, texts.get("console.again"), model::load));
        b.every(LOOK_AGAIN, model::load);
        model.load();
    }

    private static <T> StringConverter<T> shown(Function<T, String> word) {
        return new StringConverter<>() {
            @Override
            public String toString(T one) {
                return one == null ? "" : word.apply(one);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("nothing is typed here");
            }
        };
    }

    @FXML
    void attempt() {
        model.attempt(
                new TriggerCase(
                        status.getValue(),
                        direction.getValue(),
                        queue.getValue(),
                        route.getValue(),
                        agent.getValue(),
                        number.getText().strip(),
                        "",
                        ""));
    }

    @FXML
    void reload() {
        model.load();
    }
}
