package org.parley.admin.intervals;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.parley.contract.intervals.TimeRule;
import org.parley.desk.entity.field.FieldContext;
import org.parley.desk.entity.field.FieldEditor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The rules of an interval, a card each.
final class RulesEditor implements FieldEditor {
    private final FieldContext context;
    private final VBox cards = new VBox(12);
    private final Button add = new Button();
    private final VBox box = new VBox(12, cards, add);
    private final List<RuleCard> rules = new ArrayList<>();
    private Runnable changed = () -> {};

    RulesEditor(FieldContext context) {
        this.context = context;
        box.setId(context.id());
        add.setId(context.id() + ".add");
        add.setText(context.texts().get("intervals.rule.add"));
        add.setGraphic(new FontIcon(MaterialDesignP.PLUS));
        add.setOnAction(_ -> {
            add(TimeRule.always(""));
            changed.run();
        });
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public Node control() {
        return add;
    }

    @Override
    public void show(@Nullable Object value) {
        rules.clear();
        cards.getChildren().clear();
        if (value instanceof List<?> all) {
            all.forEach(rule -> add((TimeRule) rule));
        }
    }

    @Override
    public Object value() {
        return rules.stream().map(RuleCard::rule).toList();
    }

    @Override
    public Optional<String> findTypingFault() {
        return rules.stream().anyMatch(RuleCard::isFaulty)
                ? Optional.of("intervals.rule.fault")
                : Optional.empty();
    }

    @Override
    public void onChange(Runnable listener) {
        changed = listener;
    }

    private void add(TimeRule rule) {
        RuleCard card =
                new RuleCard(
                        context.texts(),
                        context.id() + "." + rules.size(),
                        () -> changed.run(),
                        this::remove);
        card.show(rule);
        rules.add(card);
        cards.getChildren().add(card.node());
    }

    private void remove(RuleCard card) {
        rules.remove(card);
        cards.getChildren().remove(card.node());
        changed.run();
    }
}
