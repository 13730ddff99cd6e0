package org.parley.admin.reports;

import jakarta.inject.Inject;

import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;
import org.parley.admin.reports.CallReportViewModel.State;
import org.parley.admin.routing.DecisionLink;
import org.parley.admin.table.Columns;
import org.parley.contract.reports.CallRecord;
import org.parley.desk.control.DateWords;
import org.parley.desk.fx.Bindings;
import org.parley.desk.fx.View;
import org.parley.desk.i18n.Texts;
import org.parley.desk.problem.ProblemPane;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

/// Calls that have ended, a page at a time.
public final class CallReportView extends View<VBox> {
    private final CallReportViewModel model;
    private final Texts texts;
    private final FileTarget target;
    private final DecisionLink decisions;
    private final PauseTransition slow = new PauseTransition(Duration.millis(200));
    private final PauseTransition typing = new PauseTransition(Duration.millis(300));

    @FXML private ComboBox<Period> period;
    @FXML private DatePicker from;
    @FXML private DatePicker to;
    @FXML private TextField text;
    @FXML private Button export;
    @FXML private ProgressBar progress;
    @FXML private ProblemPane problem;
    @FXML private TableView<CallRecord> table;
    @FXML private Label found;
    @FXML private Label pageText;
    @FXML private Button previous;
    @FXML private Button next;

    @Inject
    public CallReportView(
            CallReportViewModel model, Texts texts, FileTarget target, DecisionLink decisions) {
        this.model = model;
        this.texts = texts;
        this.target = target;
        this.decisions = decisions;
    }

    @Override
    protected void prepared() {
        period.getItems().setAll(Period.values());
        period.setConverter(new PeriodWords());
        Columns.into(table, new CallReportColumns(model, texts, call -> why(call)).make(), 44);
        table.setPlaceholder(new Label(""));
        table.setSortPolicy(_ -> true);
        slow.setOnFinished(_ -> progress.setVisible(model.state().get() == State.LOADING));
        typing.setOnFinished(_ -> model.search());
    }

    @Override
    protected void attached(Bindings b) {
        table.setItems(model.rows());
        showSort();
        b.bindBoth(period.valueProperty(), model.period());
        DateWords.of(from, texts.formats());
        DateWords.of(to, texts.formats());
        b.bindBoth(from.valueProperty(), model.from());
        b.bindBoth(to.valueProperty(), model.to());
        b.bindBoth(text.textProperty(), model.text());
        b.follow(model.period(), this::showDates);
        b.follow(model.state(), this::show);
        b.listen(model.playing(), _ -> table.refresh());
        b.listen(model.period(), _ -> model.search());
        b.listen(model.from(), _ -> model.search());
        b.listen(model.to(), _ -> model.search());
        b.listen(model.text(), _ -> typing.playFromStart());
        sortByServer(b);
        b.on(table, KeyEvent.KEY_PRESSED, this::keyOnRow);
        shortcuts(b);
        b.closeLater(typing::stop);
        b.closeLater(slow::stop);
        model.load();
    }

    @Override
    protected void detached() {
        model.silence();
    }

    private void shortcuts(Bindings b) {
        shortcut(b, KeyCode.F, text::requestFocus);
        shortcut(b, KeyCode.E, this::export);
        shortcut(b, KeyCode.R, model::load);
        b.shortcut(
                root().getScene(),
                new KeyCodeCombination(KeyCode.PAGE_DOWN, KeyCombination.SHORTCUT_DOWN),
                this::next);
        b.shortcut(
                root().getScene(),
                new KeyCodeCombination(KeyCode.PAGE_UP, KeyCombination.SHORTCUT_DOWN),
                this::previous);
    }

    private void shortcut(Bindings b, KeyCode code, Runnable action) {
        b.shortcut(
                root().getScene(),
                new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN),
                action);
    }

    private void sortByServer(Bindings b) {
        ListChangeListener<TableColumn<CallRecord, ?>> order = _ -> sorted();
        table.getSortOrder().addListener(order);
        b.closeLater(() -> table.getSortOrder().removeListener(order));
        for (TableColumn<CallRecord, ?> column : table.getColumns()) {
            b.listen(column.sortTypeProperty(), _ -> sorted());
        }
    }

    private void showSort() {
        String sort = model.sort().get();
        for (TableColumn<CallRecord, ?> column : table.getColumns()) {
            if (sort.equals(column.getUserData()) || sort.equals("-" + column.getUserData())) {
                column.setSortType(sort.startsWith("-") ? SortType.DESCENDING : SortType.ASCENDING);
                table.getSortOrder().setAll(List.of(column));
            }
        }
    }

    private void sorted() {
        String wanted =
                table.getSortOrder().stream()
                        .findFirst()
                        .map(column ->
                                (column.getSortType() == SortType.DESCENDING ? "-" : "")
                                        + column.getUserData())
                        .orElse("-startedAt");
        if (!wanted.equals(model.sort().get())) {
            model.sort().set(wanted);
            model.search();
        }
    }

    private void showDates(Period chosen) {
        boolean visible = chosen == Period.CHOSEN;
        for (DatePicker picker : List.of(from, to)) {
            picker.setVisible(visible);
            picker.setManaged(visible);
        }
    }

    private void show(State state) {
        progress.setVisible(false);
        if (state == State.LOADING) {
            slow.playFromStart();
            found.setText("");
            return;
        }
        model.problem()
                .get()
                .ifPresentOrElse(
                        told -> problem.show(told, texts.get("console.again"), model::load),
                        problem::hide);
        if (table.getPlaceholder() instanceof Label label) {
            label.setText(state == State.READY ? texts.get("reports.empty") : "");
        }
        found.setText(state == State.READY ? texts.get("reports.found", model.total().get()) : "");
        pageText.setText(texts.get("reports.page", model.page().get() + 1, model.pages()));
        previous.setDisable(model.page().get() == 0);
        next.setDisable(model.page().get() + 1 >= model.pages());
        export.setDisable(model.total().get() == 0);
    }

    private void keyOnRow(KeyEvent key) {
        CallRecord call = table.getSelectionModel().getSelectedItem();
        if (call == null) {
            return;
        }
        UUID recording = call.recordingId();
        if (key.getCode() == KeyCode.SPACE && recording != null && model.mayPlay()) {
            key.consume();
            model.playOrStop(recording);
        } else if (key.getCode() == KeyCode.ENTER && call.queue() != null && model.mayAskWhy()) {
            key.consume();
            why(call);
        }
    }

    private void why(CallRecord call) {
        decisions.open(call.id());
    }

    @FXML
    void next() {
        turn(1);
    }

    @FXML
    void previous() {
        turn(-1);
    }

    private void turn(int pages) {
        int wanted = model.page().get() + pages;
        if (wanted >= 0 && wanted < model.pages()) {
            model.page().set(wanted);
            model.load();
        }
    }

    @FXML
    void reload() {
        model.load();
    }

    @FXML
    void export() {
        if (model.total().get() > 0) {
            target.choose(
                            root().getScene().getWindow(),
                            texts.get("reports.export"),
                            model.fileName())
                    .ifPresent(model::export);
        }
    }

    private final class PeriodWords extends StringConverter<Period> {
        @Override
        public String toString(@Nullable Period value) {
            return value == null
                    ? ""
                    : texts.get(
                            "reports.period."
                                    + value.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }

        @Override
        public Period fromString(String word) {
            return period.getItems().stream()
                    .filter(p -> Objects.equals(toString(p), word))
                    .findFirst()
                    .orElse(Period.TODAY);
        }
    }
}
