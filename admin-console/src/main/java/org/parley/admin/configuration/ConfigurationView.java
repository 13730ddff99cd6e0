package org.parley.admin.configuration;

import jakarta.inject.Inject;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.parley.admin.table.Columns;
import org.parley.admin.table.Confirmation;
import org.parley.admin.table.StatusChip;
import org.parley.admin.table.StoryCell;
import org.parley.contract.configuration.ConfigurationPlan;
import org.parley.contract.configuration.ConfigurationState;
import org.parley.contract.configuration.Drift;
import org.parley.desk.fx.Bindings;
import org.parley.desk.fx.View;
import org.parley.desk.i18n.Texts;
import org.parley.desk.problem.ProblemPane;
import org.parley.desk.problem.ProblemText;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Going back, files, and drift.
public final class ConfigurationView extends View<VBox> {
    private static final Pattern CHANGE =
            Pattern.compile("(?s)(?<kind>.+)\\.(?<verb>create|update|delete): (?<name>.*)");
    private static final String TABLE = "admin.configuration.changes.";

    private final ConfigurationViewModel model;
    private final Texts texts;
    private final FolderTarget folders;
    private final Confirmation confirmation;

    @FXML private ListView<ConfigurationState> states;
    @FXML private TableView<ComparisonLine> changes;
    @FXML private Label headline;
    @FXML private Label explained;
    @FXML private Button apply;
    @FXML private ProblemPane problem;
    @FXML private ProgressBar busy;

    @Inject
    public ConfigurationView(
            ConfigurationViewModel model,
            Texts texts,
            FolderTarget folders,
            Confirmation confirmation) {
        this.model = model;
        this.texts = texts;
        this.folders = folders;
        this.confirmation = confirmation;
    }

    @Override
    protected void prepared() {
        states.setCellFactory(_ -> new StoryCell<>(this::story));
        states.setPlaceholder(new Label(texts.get("configuration.no-states")));
        Columns.into(
                changes,
                List.of(
                        Columns.node(
                                TABLE + "action",
                                texts.get("configuration.column.action"),
                                130,
                                StatusChip::new,
                                (chip, line) -> chip.show(line.look(), line.word()),
                                Comparator.comparing(ComparisonLine::word)),
                        Columns.text(
                                TABLE + "what",
                                texts.get("configuration.column.what"),
                                150,
                                ComparisonLine::what),
                        Columns.wrapped(
                                TABLE + "how",
                                texts.get("configuration.column.how"),
                                240,
                                ComparisonLine::how)),
                Region.USE_COMPUTED_SIZE);
        changes.setPlaceholder(new Label(""));
    }

    @Override
    protected void attached(Bindings b) {
        states.setItems(model.states());
        b.follow(model.shown(), this::show);
        b.follow(model.problem(), this::showProblem);
        b.bind(busy.visibleProperty(), model.busy());
        b.listen(
                states.getSelectionModel().selectedItemProperty(),
                state -> Optional.ofNullable(state).ifPresent(model::compareWith));
        b.shortcut(
                root().getScene(),
                new KeyCodeCombination(KeyCode.R, KeyCombination.SHORTCUT_DOWN),
                model::load);
        b.shortcut(
                root().getScene(),
                new KeyCodeCombination(KeyCode.E, KeyCombination.SHORTCUT_DOWN),
                this::export);
        model.load();
    }

    private StoryCell.Story story(ConfigurationState state) {
        String first = state.changes().isEmpty() ? "" : said(state.changes().getFirst());
        return new StoryCell.Story(
                state.by(),
                texts.formats().dateTime(state.at()),
                state.total() > 1
                        ? texts.get("configuration.and-more", first, state.total() - 1)
                        : first);
    }

    /// `pause.update: Lunch` in words.
    private String said(String change) {
        Matcher parts = CHANGE.matcher(change);
        if (!parts.matches()) {
            return change;
        }
        String key = "configuration.kind." + parts.group("kind");
        String kind = texts.has(key) ? texts.get(key) : parts.group("kind");
        String name = parts.group("name");
        return texts.get("configuration." + parts.group("verb"), kind, name)
                .replace(name.isEmpty() ? kind + " " : kind, kind);
    }

    private void showProblem(Optional<ProblemText> told) {
        problem.tell(told, texts.get("console.again"), model::load);
    }

    private void show(Optional<Comparison> shown) {
        List<ComparisonLine> lines =
                shown.map(comparison -> ComparisonLine.of(comparison, texts)).orElse(List.of());
        changes.getItems().setAll(lines);
        if (changes.getPlaceholder() instanceof Label label) {
            label.setText(
                    shown.isEmpty()
                            ? texts.get("configuration.choose")
                            : texts.get("configuration.same"));
        }
        headline.setText(shown.map(this::headlineOf).orElse(texts.get("configuration.title")));
        explained.setText(shown.map(this::explanationOf).orElse(texts.get("configuration.about")));
        boolean canApply =
                shown.filter(comparison -> !(comparison instanceof Comparison.Running)).isPresent()
                        && !lines.isEmpty();
        apply.setVisible(canApply);
        apply.setManaged(canApply);
        shown.ifPresent(comparison ->
                apply.setText(
                        texts.get(
                                comparison instanceof Comparison.Earlier
                                        ? "configuration.go-back"
                                        : "configuration.apply")));
    }

    private String headlineOf(Comparison comparison) {
        return switch (comparison) {
            case Comparison.Earlier earlier ->
                    texts.get("configuration.earlier", texts.formats().dateTime(earlier.at()));
            case Comparison.Files files -> texts.get("configuration.files", files.files().folder());
            case Comparison.Running running ->
                    texts.get("configuration.running", running.drift().node());
        };
    }

    private String explanationOf(Comparison comparison) {
        return switch (comparison) {
            case Comparison.Earlier earlier -> counted(earlier.plan());
            case Comparison.Files files -> counted(files.plan());
            case Comparison.Running running -> found(running.drift());
        };
    }

    private String counted(ConfigurationPlan plan) {
        return texts.get("configuration.count", plan.changes().size());
    }

    private String found(Drift drift) {
        if (!drift.reachable()) {
            return texts.get("configuration.unreachable");
        }
        return texts.get("configuration.differences", drift.differences().size());
    }

    @FXML
    void export() {
        folders.choose(root().getScene().getWindow(), texts.get("configuration.export"))
                .ifPresent(model::export);
    }

    @FXML
    void compareFiles() {
        folders.choose(root().getScene().getWindow(), texts.get("configuration.compare"))
                .ifPresent(folder -> {
                    states.getSelectionModel().clearSelection();
                    model.compareWith(folder);
                });
    }

    @FXML
    void checkDrift() {
        states.getSelectionModel().clearSelection();
        model.checkDrift();
    }

    @FXML
    void apply() {
        if (confirmation.ask(
                root().getScene().getWindow(),
                headline.getText(),
                explained.getText() + " " + texts.get("configuration.sure"),
                apply.getText())) {
            model.apply();
        }
    }
}
