package org.parley.admin.realtime;

import jakarta.inject.Inject;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ObservableList;
import javafx.collections.transformation.SortedList;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.parley.admin.table.Columns;
import org.parley.admin.table.Columns.Ticking;
import org.parley.admin.table.Confirmation;
import org.parley.client.BoardUpdate;
import org.parley.client.EventStream;
import org.parley.contract.realtime.AgentRow;
import org.parley.contract.realtime.CallRow;
import org.parley.contract.realtime.LiveRow;
import org.parley.contract.realtime.QueueRow;
import org.parley.contract.telephony.LiveCall;
import org.parley.desk.fx.Bindings;
import org.parley.desk.fx.View;
import org.parley.desk.i18n.Formats;
import org.parley.desk.i18n.Texts;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Agents, queues and calls as they are this second.
public final class RealtimeView extends View<VBox> {
    /// The height of a row with two lines.
    private static final int ROW = 44;

    private final RealtimeViewModel model;
    private final EventStream stream;
    private final Texts texts;
    private final Confirmation confirmation;
    private final ObjectProperty<Instant> now;

    @FXML private Label waiting;
    @FXML private Label ready;
    @FXML private Label readyNote;
    @FXML private Label longest;
    @FXML private Label longestNote;
    @FXML private Label talking;
    @FXML private Label level;
    @FXML private Label levelNote;
    @FXML private Label waitingNote;
    @FXML private Label talkingNote;
    @FXML private TextField filter;
    @FXML private HBox nodeWarning;
    @FXML private Label nodeWarningText;
    @FXML private TableView<AgentRow> agents;
    @FXML private TableView<QueueRow> queues;
    @FXML private TableView<CallRow> calls;
    @FXML private Label agentCount;
    @FXML private Label queueCount;
    @FXML private Label callCount;

    @Inject
    public RealtimeView(
            RealtimeViewModel model, EventStream stream, Texts texts, Confirmation confirmation) {
        this.model = model;
        this.stream = stream;
        this.texts = texts;
        this.confirmation = confirmation;
        this.now = new SimpleObjectProperty<>(model.now());
    }

    @Override
    protected void prepared() {
        Ticking ticking = new Ticking(now, texts.formats());
        fill(agents, new AgentColumns(model, texts, ticking).make(), "realtime.agents.empty");
        fill(queues, new QueueColumns(texts, ticking).make(), "realtime.queues.empty");
        fill(
                calls,
                new CallColumns(model, texts, ticking, this::askAndHangUp).make(),
                "realtime.calls.empty");
    }

    private <S> void fill(TableView<S> table, List<TableColumn<S, ?>> columns, String emptyKey) {
        Columns.into(table, columns, ROW);
        table.setPlaceholder(new Label(texts.get(emptyKey)));
    }

    @Override
    protected void attached(Bindings b) {
        sorted(b, agents, model.agents());
        sorted(b, queues, model.queues());
        sorted(b, calls, model.calls());
        sortAtFirst(agents, 0);
        sortAtFirst(calls, 0);
        b.closeLater(stream.onBoard(this::hear));
        b.every(Duration.ofSeconds(1), this::tick);
        b.follow(model.summary(), this::show);
        b.bindBoth(filter.textProperty(), model.filter());
        b.followList(model.agents(), () -> count(agentCount, model.agents()));
        b.followList(model.queues(), () -> count(queueCount, model.queues()));
        b.followList(model.calls(), () -> count(callCount, model.calls()));
        b.on(calls, KeyEvent.KEY_PRESSED, this::keyOnCall);
        b.on(filter, KeyEvent.KEY_PRESSED, this::keyOnFilter);
        b.shortcut(
                root().getScene(),
                new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN),
                filter::requestFocus);
    }

    private static <S> void sorted(Bindings b, TableView<S> table, ObservableList<S> rows) {
        SortedList<S> sorted = new SortedList<>(rows);
        sorted.comparatorProperty().bind(table.comparatorProperty());
        table.setItems(sorted);
        b.closeLater(() -> {
            sorted.comparatorProperty().unbind();
            table.setItems(javafx.collections.FXCollections.observableArrayList());
        });
    }

    private static <S> void sortAtFirst(TableView<S> table, int column) {
        if (table.getSortOrder().isEmpty()) {
            table.getSortOrder().add(table.getColumns().get(column));
        }
    }

    /// A changed row may move in a sorted table, which drops its selection: it is put back.
    private void hear(BoardUpdate update) {
        List<Runnable> reselect = List.of(selection(agents), selection(queues), selection(calls));
        model.hear(update);
        reselect.forEach(Runnable::run);
    }

    private static <S extends LiveRow> Runnable selection(TableView<S> table) {
        S selected = table.getSelectionModel().getSelectedItem();
        return () -> {
            if (selected != null) {
                table.getItems().stream()
                        .filter(row -> row.key().equals(selected.key()))
                        .findFirst()
                        .ifPresentOrElse(
                                table.getSelectionModel()::select,
                                table.getSelectionModel()::clearSelection);
            }
        };
    }

    private void tick() {
        now.set(model.now());
        showLongest(model.summary().get());
    }

    private void show(BoardSummary summary) {
        Formats formats = texts.formats();
        waiting.setText(formats.number(summary.waiting()));
        waitingNote.setText(texts.get("realtime.tile.offered", summary.offered()));
        showLongest(summary);
        ready.setText(formats.number(summary.ready()));
        readyNote.setText(
                texts.get("realtime.tile.signed-on", summary.signedOn(), summary.paused()));
        talking.setText(formats.number(summary.talking()));
        talkingNote.setText(texts.get("realtime.tile.answered", summary.answered()));
        level.setText(summary.serviceLevel().map(formats::percent).orElse("–"));
        levelNote.setText(texts.get("realtime.tile.lost", summary.abandoned()));
        List<String> lost = summary.lostNodes();
        nodeWarning.setVisible(!lost.isEmpty());
        nodeWarning.setManaged(!lost.isEmpty());
        nodeWarningText.setText(texts.get("realtime.node-lost", String.join(", ", lost)));
    }

    private void showLongest(BoardSummary summary) {
        Instant oldest = summary.oldestSince();
        longest.setText(oldest == null ? "–" : texts.formats().timer(oldest, model.now()));
        longestNote.setText(
                texts.get(oldest == null ? "realtime.tile.nobody" : "realtime.tile.longest-note"));
    }

    private void count(Label label, List<?> rows) {
        label.setText(texts.formats().number(rows.size()));
    }

    private void keyOnCall(KeyEvent key) {
        CallRow selected = calls.getSelectionModel().getSelectedItem();
        if (key.getCode() == KeyCode.DELETE && selected != null && model.mayHangUp()) {
            key.consume();
            askAndHangUp(selected.call());
        }
    }

    private void keyOnFilter(KeyEvent key) {
        if (key.getCode() == KeyCode.ESCAPE && !filter.getText().isEmpty()) {
            key.consume();
            filter.clear();
        }
    }

    private void askAndHangUp(LiveCall call) {
        boolean sure =
                confirmation.ask(
                        root().getScene().getWindow(),
                        texts.get("realtime.hang-up.title"),
                        texts.get("realtime.hang-up.question", model.caller(call)),
                        texts.get("realtime.hang-up"));
        if (sure) {
            model.hangUp(call);
        }
    }
}
