package org.parley.admin.realtime;

import jakarta.inject.Inject;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ObservableList;
import javafx.collections.transformation.SortedList;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.parley.admin.table.Columns;
import org.parley.admin.table.Columns.Ticking;
import org.parley.admin.table.Confirmation;
import org.parley.client.BoardUpdate;
import org.parley.client.EventStream;
import org.parley.contract.realtime.AgentRow;
import org.parley.contract.realtime.CallRow;
import org.parley.contract.realtime.QueueRow;
import org.parley.desk.fx.Bindings;
import org.parley.desk.fx.View;
import org.parley.desk.i18n.Formats;
import org.parley.desk.i18n.Texts;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Agents, queues and calls as they are this second.
public final class RealtimeView extends View<VBox> {
    /// The height of a row with two lines.
    private static final int ROW = 44;

    private final RealtimeViewModel model;
    private final EventStream stream;
    private final Texts texts;
    private final BoardQuestions questions;
    private final SupervisorActions actions;
    private final BoardExport export;
    private final RowEditing editing;
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
    @FXML private HBox narrow;
    @FXML private HBox nodeWarning;
    @FXML private Label nodeWarningText;
    @FXML private TableView<AgentRow> agents;
    @FXML private TableView<QueueRow> queues;
    @FXML private TableView<CallRow> calls;
    @FXML private Label agentCount;
    @FXML private Label queueCount;
    @FXML private Label callCount;
    @FXML private HBox views;
    @FXML private StackPane place;
    @FXML private SplitPane overview;
    @FXML private Button save;

    private @Nullable BoardViews boards;
    private @Nullable Narrowing narrowing;

    @Inject
    public RealtimeView(
            RealtimeViewModel model,
            EventStream stream,
            Texts texts,
            Confirmation confirmation,
            SupervisorActions actions,
            BoardExport export,
            RowEditing editing) {
        this.model = model;
        this.stream = stream;
        this.texts = texts;
        this.questions =
                new BoardQuestions(
                        () -> root().getScene().getWindow(),
                        model,
                        actions,
                        texts,
                        confirmation,
                        editing);
        this.actions = actions;
        this.export = export;
        this.editing = editing;
        this.now = new SimpleObjectProperty<>(model.now());
    }

    @Override
    protected void prepared() {
        Ticking ticking = new Ticking(now, texts.formats());
        fill(agents, new AgentColumns(model, texts, ticking).make(), "realtime.agents.empty");
        fill(queues, new QueueColumns(texts, ticking).make(), "realtime.queues.empty");
        fill(
                calls,
                new CallColumns(model, texts, ticking, questions::hangUp).make(),
                "realtime.calls.empty");
        boards = boards(ticking);
        narrowing = new Narrowing(model, texts, narrow);
    }

    private BoardViews boards(Ticking ticking) {
        var menus = new RowMenus(model, actions, texts, questions, editing);
        var columns = new FullColumns(model, texts, ticking, menus);
        var lines = new LineColumns(model, texts, ticking, menus);
        var made = new BoardViews(texts, place, overview, views);
        made.add(
                BoardView.AGENTS,
                columns.agents(),
                model.agents(),
                row -> Optional.of(menus.of(row)));
        made.add(
                BoardView.TELEPHONES,
                lines.telephones(),
                model.telephones(),
                row -> menus.mayActOnTelephones() ? Optional.of(menus.of(row)) : Optional.empty());
        made.add(
                BoardView.QUEUES,
                columns.queues(),
                model.queues(),
                row -> menus.mayActOnQueues() ? Optional.of(menus.of(row)) : Optional.empty());
        made.add(
                BoardView.QUEUE_CALLS,
                columns.queueCalls(),
                model.queueCalls(),
                row -> Optional.of(menus.of(row.call())));
        made.add(
                BoardView.OUTBOUND_CALLS,
                columns.outboundCalls(),
                model.outboundCalls(),
                row -> Optional.of(menus.of(row.call())));
        made.add(
                BoardView.TRUNKS,
                lines.trunks(),
                model.trunks(),
                row -> menus.mayActOnTrunks() ? Optional.of(menus.of(row)) : Optional.empty());
        made.onChosen(view -> {
            save.setDisable(view == BoardView.OVERVIEW);
            editing.remember(view);
        });
        made.open(editing.left());
        return made;
    }

    @FXML
    void saveAsFile() {
        if (boards != null) {
            BoardView view = boards.shown();
            boards.present()
                    .ifPresent(table ->
                            export.write(root().getScene().getWindow(), view, table.csv()));
        }
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
        if (boards != null) {
            boards.attach(b);
        }
        actions.load();
        sortAtFirst(agents, 0);
        sortAtFirst(calls, 0);
        b.closeLater(stream.onBoard(this::hear));
        b.every(Duration.ofSeconds(1), this::tick);
        b.follow(model.summary(), this::show);
        b.bindBoth(filter.textProperty(), model.filter().words());
        if (narrowing != null) {
            narrowing.attach(b);
        }
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
        List<Runnable> reselect = new ArrayList<>(boards == null ? List.of() : boards.selections());
        for (TableView<?> table : List.of(agents, queues, calls)) {
            reselect.add(BoardViews.selection(table));
        }
        model.hear(update);
        reselect.forEach(Runnable::run);
    }

    private void tick() {
        now.set(model.now());
        showLongest(model.summary().get());
    }

    private void show(BoardSummary summary) {
        Formats formats = texts.formats();
        waiting.setText(formats.number(summary.waiting()));
        String period = period(summary);
        waitingNote.setText(texts.get("realtime.tile.offered", summary.offered(), period));
        showLongest(summary);
        ready.setText(formats.number(summary.ready()));
        readyNote.setText(
                texts.get("realtime.tile.signed-on", summary.signedOn(), summary.paused()));
        talking.setText(formats.number(summary.talking()));
        talkingNote.setText(texts.get("realtime.tile.answered", summary.answered(), period));
        level.setText(summary.serviceLevel().map(formats::percent).orElse("–"));
        levelNote.setText(texts.get("realtime.tile.lost", summary.abandoned(), period));
        explain(summary);
        List<String> lost = summary.lostNodes();
        nodeWarning.setVisible(!lost.isEmpty());
        nodeWarning.setManaged(!lost.isEmpty());
        nodeWarningText.setText(texts.get("realtime.node-lost", String.join(", ", lost)));
    }

    /// For how long the figures were counted.
    private String period(BoardSummary summary) {
        Instant from = summary.countedFrom();
        if (from == null) {
            return texts.get("realtime.tile.today");
        }
        return summary.countedPartly()
                ? texts.get("realtime.tile.partly")
                : texts.get("realtime.tile.since", texts.formats().time(from));
    }

    /// What the short words for the period leave out.
    private void explain(BoardSummary summary) {
        Instant from = summary.countedFrom();
        Optional<String> words =
                summary.countedPartly() && from != null
                        ? Optional.of(
                                texts.get("realtime.tile.partly-note", texts.formats().time(from)))
                        : Optional.empty();
        for (Label note : List.of(waitingNote, talkingNote, levelNote)) {
            note.setTooltip(words.map(Tooltip::new).orElse(null));
            note.setAccessibleHelp(words.orElse(null));
        }
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
            questions.hangUp(selected.call());
        }
    }

    private void keyOnFilter(KeyEvent key) {
        if (key.getCode() == KeyCode.ESCAPE && !filter.getText().isEmpty()) {
            key.consume();
            filter.clear();
        }
    }
}
