package org.parley.admin.configuration;

import jakarta.inject.Inject;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.VBox;

import org.parley.admin.table.Confirmation;
import org.parley.contract.configuration.AsteriskNode;
import org.parley.desk.fx.Bindings;
import org.parley.desk.fx.View;
import org.parley.desk.i18n.Texts;
import org.parley.desk.problem.ProblemPane;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// The Asterisks, a card each, and the button that puts the one that stands by to work.
public final class NodesView extends View<VBox> {
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(3);

    private final NodesModel model;
    private final Texts texts;
    private final Confirmation confirmation;
    private final List<NodeCard> cards = new ArrayList<>();

    @FXML private VBox place;
    @FXML private Label alone;
    @FXML private Button compare;
    @FXML private ProblemPane problem;

    @Inject
    @SuppressWarnings("NullAway.Init") // FXML fills the nodes
    public NodesView(NodesModel model, Texts texts, Confirmation confirmation) {
        this.model = model;
        this.texts = texts;
        this.confirmation = confirmation;
    }

    @Override
    protected void prepared() {
        compare.setVisible(model.mayChange());
        compare.setManaged(model.mayChange());
    }

    @Override
    protected void attached(Bindings b) {
        b.follow(model.nodes(), this::show);
        b.follow(
                model.problem(),
                told -> problem.tell(told, texts.get("console.again"), model::load));
        b.bind(compare.disableProperty(), model.comparing());
        b.listen(model.switching(), _ -> show(model.nodes().get()));
        b.shortcut(
                root().getScene(),
                new KeyCodeCombination(KeyCode.R, KeyCombination.SHORTCUT_DOWN),
                model::load);
        b.every(LOOK_AGAIN, model::load);
        model.load();
        model.compare();
    }

    /// Cards stay while the nodes are the same ones, and with them the focus.
    private void show(List<AsteriskNode> nodes) {
        if (!nodes.stream()
                .map(AsteriskNode::name)
                .toList()
                .equals(cards.stream().map(NodeCard::name).toList())) {
            cards.clear();
            nodes.forEach(node -> cards.add(new NodeCard(node.name(), texts, this::ask)));
            place.getChildren().setAll(cards);
        }
        for (int i = 0; i < cards.size(); i++) {
            cards.get(i).show(nodes.get(i), model.mayChange() && !model.switching().get());
        }
        alone.setVisible(nodes.size() == 1);
        alone.setManaged(nodes.size() == 1);
    }

    private void ask(String name) {
        AsteriskNode before =
                model.nodes().get().stream().filter(AsteriskNode::atWork).findFirst().orElseThrow();
        Integer channels = before.channels();
        String question =
                before.reached() && channels != null
                        ? texts.get("asterisk.question", before.name(), channels, name)
                        : texts.get("asterisk.question.away", before.name(), name);
        if (confirmation.ask(
                root().getScene().getWindow(),
                texts.get("asterisk.question.title", name),
                question,
                texts.get("asterisk.work"))) {
            model.putToWork(name);
        }
    }

    @FXML
    void check() {
        model.compare();
    }
}
