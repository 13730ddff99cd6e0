package org.parley.admin.recordings;

import jakarta.inject.Inject;

import javafx.animation.PauseTransition;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import org.parley.admin.choice.Directory;
import org.parley.admin.recordings.RecordingsViewModel.Filters;
import org.parley.admin.recordings.RecordingsViewModel.State;
import org.parley.admin.reports.Period;
import org.parley.admin.table.Columns;
import org.parley.contract.platform.Permission;
import org.parley.contract.recordings.Recording;
import org.parley.contract.telephony.Direction;
import org.parley.desk.fx.Bindings;
import org.parley.desk.fx.View;
import org.parley.desk.i18n.Texts;
import org.parley.desk.player.Loudspeaker;
import org.parley.desk.problem.ProblemPane;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

/// Recorded calls, a page at a time, and the player of the chosen one.
public final class RecordingsView extends View<VBox> {
    private static final int DIGITS = 10;

    /// What stands beside the filters, and the page's edges.
    private static final double BESIDE_FILTERS = 230;

    private final RecordingsViewModel model;
    private final RecordingsDesk desk;
    private final Directory directory;
    private final Texts texts;
    private final RecordingsModule.Target target;
    private final ListenPane listen;
    private boolean replacing;
    private final PauseTransition slow = new PauseTransition(Duration.millis(200));
    private final PauseTransition typing = new PauseTransition(Duration.millis(300));

    @FXML private FlowPane filters;
    @FXML private TextField text;
    @FXML private ComboBox<Period> period;
    @FXML private ComboBox<String> queue;
    @FXML private ComboBox<UUID> agent;
    @FXML private ComboBox<Direction> direction;
    @FXML private ComboBox<Integer> rating;
    @FXML private Button keep;
    @FXML private ProgressBar progress;
    @FXML private ProblemPane problem;
    @FXML private TableView<Recording> table;
    @FXML private Label found;
    @FXML private Label pageText;
    @FXML private Button previous;
    @FXML private Button next;

    @Inject
    RecordingsView(
            RecordingsViewModel model,
            RecordingsDesk desk,
            Directory directory,
            RecordingsModule.Target target,
            Loudspeaker loudspeaker) {
        this.model = model;
        this.desk = desk;
        this.directory = directory;
        this.texts = desk.texts();
        this.target = target;
        this.listen = new ListenPane(model, desk, loudspeaker);
    }

    @Override
    protected void prepared() {
        Choices.fill(
                period,
                List.of(Period.values()).stream().filter(one -> one != Period.CHOSEN).toList(),
                one -> texts.get("reports.period." + word(one)));
        Choices.optional(
                direction,
                List.of(Direction.values()),
                texts.get("recordings.all-directions"),
                one -> texts.get("recordings.direction." + word(one)));
        Choices.optional(
                rating,
                List.of(0, 1, 2, 3, 4, 5),
                texts.get("recordings.all-ratings"),
                stars -> stars == 0 ? texts.get("recordings.unrated") : "\u2605".repeat(stars));
        Columns.into(table, new RecordingColumns(texts).make(), 44);
        table.setPlaceholder(new Label(""));
        table.setSortPolicy(_ -> true);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        boolean admin = model.may(Permission.SETTINGS_WRITE);
        keep.setVisible(admin);
        keep.setManaged(admin);
        root().getChildren().add(listen);
        filters.prefWrapLengthProperty().bind(root().widthProperty().subtract(BESIDE_FILTERS));
        listen.onDownload(this::download);
        listen.onDelete(this::delete);
        listen.onRated(this::replace);
        slow.setOnFinished(_ -> progress.setVisible(model.state().get() == State.LOADING));
        typing.setOnFinished(_ -> model.search());
    }

    private static String word(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    protected void attached(Bindings b) {
        table.setItems(model.rows());
        choices(b);
        filters(b, model.filters());
        b.follow(model.state(), this::show);
        b.listen(
                table.getSelectionModel().selectedItemProperty(),
                chosen -> {
                    if (!replacing) {
                        listen.show(chosen);
                    }
                });
        new ServerSort<>(table, model.sort(), "-startedAt", model::search).attach(b);
        b.on(table, KeyEvent.KEY_PRESSED, this::keyOnRow);
        b.on(
                table,
                MouseEvent.MOUSE_CLICKED,
                click -> {
                    if (click.getClickCount() == 2) {
                        listen.toggle();
                    }
                });
        shortcut(b, KeyCode.F, text::requestFocus);
        shortcut(b, KeyCode.E, this::download);
        shortcut(b, KeyCode.R, model::load);
        shortcut(b, KeyCode.PAGE_DOWN, this::next);
        shortcut(b, KeyCode.PAGE_UP, this::previous);
        b.closeLater(typing::stop);
        b.closeLater(slow::stop);
        directory.load(this);
        model.load();
    }

    private void choices(Bindings b) {
        b.follow(
                directory.names(Directory.Kind.QUEUES),
                names ->
                        Choices.optional(
                                queue,
                                List.copyOf(names.values()),
                                texts.get("recordings.all-queues"),
                                name -> name));
        b.follow(
                directory.names(Directory.Kind.AGENTS),
                names ->
                        Choices.optional(
                                agent,
                                List.copyOf(names.keySet()),
                                texts.get("recordings.all-agents"),
                                id -> names.getOrDefault(id, "")));
    }

    @Override
    protected void detached() {
        listen.silence();
    }

    private void filters(Bindings b, Filters filters) {
        b.bindBoth(period.valueProperty(), filters.period());
        b.bindBoth(queue.valueProperty(), filters.queue());
        b.bindBoth(agent.valueProperty(), filters.agent());
        b.bindBoth(direction.valueProperty(), filters.direction());
        b.bindBoth(rating.valueProperty(), filters.rating());
        b.bindBoth(text.textProperty(), filters.text());
        b.listen(filters.period(), _ -> model.search());
        b.listen(filters.queue(), _ -> model.search());
        b.listen(filters.agent(), _ -> model.search());
        b.listen(filters.direction(), _ -> model.search());
        b.listen(filters.rating(), _ -> model.search());
        b.listen(filters.text(), _ -> typing.playFromStart());
    }

    private void shortcut(Bindings b, KeyCode code, Runnable action) {
        b.shortcut(
                root().getScene(),
                new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN),
                action);
    }

    private void show(State state) {
        progress.setVisible(false);
        if (state == State.LOADING) {
            slow.playFromStart();
            found.setText("");
            return;
        }
        model.problem()
                .ifPresentOrElse(
                        told -> problem.show(told, texts.get("console.again"), model::load),
                        problem::hide);
        if (table.getPlaceholder() instanceof Label label) {
            label.setText(state == State.READY ? texts.get("recordings.empty") : "");
        }
        found.setText(state == State.READY ? texts.get("recordings.found", model.total()) : "");
        pageText.setText(texts.get("recordings.page", model.page().get() + 1, model.pages()));
        previous.setDisable(model.page().get() == 0);
        next.setDisable(model.page().get() + 1 >= model.pages());
        listen.show(table.getSelectionModel().getSelectedItem());
    }

    private void keyOnRow(KeyEvent key) {
        if (table.getSelectionModel().getSelectedItem() == null || key.isShortcutDown()) {
            return;
        }
        KeyCode code = key.getCode();
        if (code == KeyCode.SPACE || code == KeyCode.ENTER) {
            key.consume();
            listen.toggle();
        } else if (code == KeyCode.DELETE) {
            key.consume();
            delete();
        } else if (code.isDigitKey()) {
            int stars =
                    Character.digit(
                            key.getText().isEmpty() ? ' ' : key.getText().charAt(0), DIGITS);
            if (stars >= 0 && stars <= Stars.MOST) {
                key.consume();
                listen.rate(stars == 0 ? null : stars);
            }
        }
    }

    /// Puts a recording in the place of what it was; what is chosen and heard stays.
    private void replace(Recording rated) {
        for (int row = 0; row < model.rows().size(); row++) {
            if (model.rows().get(row).id().equals(rated.id())) {
                boolean chosen = table.getSelectionModel().isSelected(row);
                replacing = true;
                model.rows().set(row, rated);
                if (chosen) {
                    table.getSelectionModel().select(row);
                }
                replacing = false;
                listen.show(table.getSelectionModel().getSelectedItem());
            }
        }
    }

    private List<Recording> chosen() {
        return List.copyOf(table.getSelectionModel().getSelectedItems());
    }

    private void download() {
        List<Recording> chosen = chosen();
        if (!chosen.isEmpty() && model.may(Permission.RECORDINGS_DOWNLOAD)) {
            target.choose(
                            root().getScene().getWindow(),
                            texts.get("recordings.download"),
                            chosen.size() == 1 ? "recording.wav" : "recordings.zip")
                    .ifPresent(file -> model.download(chosen, file));
        }
    }

    private void delete() {
        List<Recording> chosen = chosen();
        if (!chosen.isEmpty()
                && model.may(Permission.RECORDINGS_DELETE)
                && desk.confirmation()
                        .ask(
                                root().getScene().getWindow(),
                                texts.get("recordings.delete.title"),
                                texts.get("recordings.delete.question", chosen.size()),
                                texts.get("recordings.delete"))) {
            model.delete(chosen);
        }
    }

    @FXML
    void keep() {
        model.settings(now ->
                KeepDialog.ask(root().getScene().getWindow(), texts, now).ifPresent(model::change));
    }

    @FXML
    void clear() {
        model.filters().clear();
    }

    @FXML
    void reload() {
        model.load();
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
}
