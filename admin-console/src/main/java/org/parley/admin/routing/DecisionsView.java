package org.parley.admin.routing;

import jakarta.inject.Inject;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.parley.admin.table.Columns;
import org.parley.admin.table.StoryCell;
import org.parley.contract.routing.Candidate;
import org.parley.contract.routing.DecisionView;
import org.parley.desk.fx.Bindings;
import org.parley.desk.fx.View;
import org.parley.desk.i18n.Texts;
import org.parley.desk.problem.ProblemPane;
import org.parley.desk.problem.ProblemText;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Why did it ring Ann, and who would have got it otherwise?
public final class DecisionsView extends View<VBox> {
    private final DecisionsViewModel model;
    private final Texts texts;

    @FXML private TextField item;
    @FXML private ProblemPane problem;
    @FXML private ListView<DecisionView> list;
    @FXML private VBox detail;
    @FXML private Label nothing;
    @FXML private Label headline;
    @FXML private Label facts;
    @FXML private TableView<Candidate> candidates;
    @FXML private HBox answer;
    @FXML private Label answerText;
    @FXML private Button reset;

    @Inject
    public DecisionsView(DecisionsViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
    }

    @Override
    protected void prepared() {
        list.setCellFactory(_ -> new StoryCell<>(this::story));
        var none = new Label(texts.get("routing.empty"));
        none.setWrapText(true);
        list.setPlaceholder(none);
        Columns.into(candidates, new CandidateColumns(model, texts).make(), 40);
    }

    @Override
    protected void attached(Bindings b) {
        list.setItems(model.decisions());
        b.bindBoth(item.textProperty(), model.item());
        b.follow(model.problem(), this::showProblem);
        b.follow(model.chosen(), this::show);
        b.follow(model.replayed(), _ -> showAnswer());
        b.listen(
                list.getSelectionModel().selectedItemProperty(),
                chosen -> {
                    if (chosen != null && !Optional.of(chosen).equals(model.chosen().get())) {
                        model.choose(Optional.of(chosen));
                    }
                });
        b.shortcut(
                root().getScene(),
                new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN),
                item::requestFocus);
        b.shortcut(
                root().getScene(),
                new KeyCodeCombination(KeyCode.R, KeyCombination.SHORTCUT_DOWN),
                model::load);
        model.load();
    }

    @FXML
    void search() {
        model.load();
    }

    @FXML
    void resetReplay() {
        model.choose(model.chosen().get());
        candidates.refresh();
        show(model.chosen().get());
    }

    private StoryCell.Story story(DecisionView decision) {
        List<String> names = DecisionsViewModel.names(decision);
        return new StoryCell.Story(
                names.isEmpty() ? texts.get("routing.nobody.short") : String.join(", ", names),
                texts.formats().time(decision.at()),
                texts.get(
                        "routing.waited",
                        decision.queue(),
                        texts.formats().timer(Duration.ofMillis(decision.waitedMillis()))));
    }

    private void showProblem(Optional<ProblemText> told) {
        problem.tell(told, texts.get("console.again"), model::load);
    }

    private void show(Optional<DecisionView> decision) {
        detail.setVisible(decision.isPresent());
        nothing.setVisible(decision.isEmpty());
        decision.ifPresent(this::show);
    }

    private void show(DecisionView decision) {
        list.getSelectionModel().select(decision);
        List<String> names = DecisionsViewModel.names(decision);
        headline.setText(
                names.isEmpty()
                        ? texts.get("routing.nobody")
                        : texts.get("routing.rang", String.join(", ", names)));
        facts.setText(
                texts.get(
                        "routing.facts",
                        decision.queue(),
                        CandidateColumns.strategy(decision.strategy(), texts),
                        texts.formats().timer(Duration.ofMillis(decision.waitedMillis())),
                        texts.formats().dateTime(decision.at()),
                        decision.itemId()));
        showCandidates(decision);
        showAnswer();
    }

    private void showCandidates(DecisionView decision) {
        candidates
                .getItems()
                .setAll(
                        decision.candidates().stream()
                                .sorted(
                                        Comparator.comparing((Candidate c) -> !c.eligible())
                                                .thenComparingInt(Candidate::rank)
                                                .thenComparing(Candidate::name))
                                .toList());
    }

    private void showAnswer() {
        Optional<DecisionView> replayed = model.replayed().get();
        answer.setVisible(replayed.isPresent());
        answer.setManaged(replayed.isPresent());
        replayed.ifPresent(decision -> {
            List<String> names = DecisionsViewModel.names(decision);
            answerText.setText(
                    names.isEmpty()
                            ? texts.get("routing.replay.nobody")
                            : texts.get("routing.replay.rang", String.join(", ", names)));
            showCandidates(decision);
        });
        reset.setDisable(replayed.isEmpty());
    }
}
