package org.parley.agent.myday;

import jakarta.inject.Inject;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.VBox;

import org.parley.client.EventStream;
import org.parley.contract.realtime.AgentRow;
import org.parley.contract.realtime.QueueRow;
import org.parley.contract.routing.AgentState;
import org.parley.contract.routing.PauseReason;
import org.parley.contract.routing.Presence;
import org.parley.contract.telephony.LiveCall;
import org.parley.desk.control.PresenceLook;
import org.parley.desk.control.PresencePill;
import org.parley.desk.fx.Bindings;
import org.parley.desk.fx.View;
import org.parley.desk.i18n.Formats;
import org.parley.desk.i18n.Texts;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/// My state, my queues, and who waits.
public final class MyDayView extends View<VBox> {
    private final MyDayViewModel model;
    private final EventStream stream;
    private final Texts texts;
    private final Formats formats;
    private final SimpleObjectProperty<Instant> now;

    @FXML private PresencePill pill;
    @FXML private Label queueNames;
    @FXML private Button ready;
    @FXML private MenuButton pause;
    @FXML private Button signOff;
    @FXML private Label answered;
    @FXML private Label missed;
    @FXML private Label waitingCount;
    @FXML private TableView<LiveCall> waiting;
    @FXML private TableView<QueueRow> queues;

    @Inject
    public MyDayView(MyDayViewModel model, EventStream stream, Texts texts) {
        this.model = model;
        this.stream = stream;
        this.texts = texts;
        this.formats = texts.formats();
        this.now = new SimpleObjectProperty<>(model.now());
    }

    @Override
    protected void prepared() {
        waiting.getColumns().setAll(waitingColumns());
        queues.getColumns().setAll(queueColumns());
        for (TableView<?> table : List.of(waiting, queues)) {
            table.setFixedCellSize(36);
            table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        }
        waiting.setPlaceholder(new Label(texts.get("myday.waiting.empty")));
        queues.setPlaceholder(new Label(texts.get("myday.queues.empty")));
    }

    private List<TableColumn<LiveCall, ?>> waitingColumns() {
        return List.of(
                text("myday.caller", 240, MyDayView::caller),
                text("myday.queue", 140, call -> Objects.requireNonNullElse(call.queue(), "")),
                timer("myday.waits", LiveCall::since));
    }

    private List<TableColumn<QueueRow, ?>> queueColumns() {
        return List.of(
                text("myday.queue", 160, QueueRow::name),
                text("myday.waiting-now", 90, queue -> formats.number(queue.waiting())),
                text(
                        "myday.ready-of",
                        90,
                        queue ->
                                formats.number(queue.agentsReady())
                                        + " / "
                                        + formats.number(queue.agentsSignedOn())));
    }

    private <S> TableColumn<S, String> text(String key, double width, Function<S, String> value) {
        TableColumn<S, String> column = new TableColumn<>(texts.get(key));
        column.setId("agent." + key);
        column.setPrefWidth(width);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
        return column;
    }

    private TableColumn<LiveCall, String> timer(String key, Function<LiveCall, Instant> since) {
        TableColumn<LiveCall, String> column = new TableColumn<>(texts.get(key));
        column.setId("agent." + key);
        column.setPrefWidth(90);
        column.setCellValueFactory(
                row -> now.map(t -> formats.timer(since.apply(row.getValue()), t)));
        return column;
    }

    @Override
    protected void attached(Bindings b) {
        waiting.setItems(model.waiting());
        queues.setItems(model.queues());
        b.closeLater(stream.onBoard(model::hear));
        b.follow(model.state(), this::show);
        b.follow(model.own(), this::showFigures);
        b.follow(model.busy(), this::showBusy);
        b.followList(model.pauses(), this::showPauses);
        b.followList(
                model.waiting(),
                () -> waitingCount.setText(formats.number(model.waiting().size())));
        b.every(Duration.ofSeconds(1), this::tick);
        shortcut(b, KeyCode.R, model::ready);
        shortcut(b, KeyCode.P, pause::show);
        model.load();
    }

    private void shortcut(Bindings b, KeyCode key, Runnable action) {
        b.shortcut(
                root().getScene(),
                new KeyCodeCombination(key, KeyCombination.SHORTCUT_DOWN),
                action);
    }

    private void tick() {
        now.set(model.now());
        model.state().get().ifPresent(this::showTime);
    }

    private void show(Optional<AgentState> known) {
        pill.setVisible(known.isPresent());
        known.ifPresent(state -> {
            String reason = state.pauseReason();
            pill.show(
                    state.presence(),
                    reason == null
                            ? texts.get(PresenceLook.of(state.presence()).textKey())
                            : reason);
            queueNames.setText(String.join(", ", state.queues()));
            showTime(state);
        });
        showBusy(model.busy().get());
    }

    private void showTime(AgentState state) {
        pill.time(
                state.presence() == Presence.OFFLINE
                        ? ""
                        : formats.timer(state.since(), model.now()));
    }

    private void showFigures(Optional<AgentRow> row) {
        answered.setText(row.map(r -> formats.number(r.answered())).orElse("–"));
        missed.setText(row.map(r -> formats.number(r.missed())).orElse("–"));
    }

    private void showBusy(boolean busy) {
        Presence presence = model.state().get().map(AgentState::presence).orElse(Presence.OFFLINE);
        ready.setDisable(busy || presence == Presence.READY || presence == Presence.TALKING);
        pause.setDisable(busy || presence == Presence.OFFLINE);
        signOff.setDisable(busy || presence == Presence.OFFLINE);
        ready.setText(texts.get(presence == Presence.OFFLINE ? "myday.sign-on" : "myday.ready"));
    }

    private void showPauses() {
        pause.getItems().clear();
        for (PauseReason reason : model.pauses()) {
            MenuItem item = new MenuItem(reason.name());
            item.setId("agent.myday.pause." + reason.name().replace(' ', '-'));
            item.setOnAction(_ -> model.pause(reason));
            pause.getItems().add(item);
        }
    }

    private static String caller(LiveCall call) {
        return call.callerName().isBlank()
                ? call.callerNumber()
                : call.callerName() + "  " + call.callerNumber();
    }

    @FXML
    void ready() {
        model.ready();
    }

    @FXML
    void signOff() {
        model.signOff();
    }
}
