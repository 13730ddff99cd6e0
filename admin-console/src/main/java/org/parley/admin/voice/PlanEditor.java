package org.parley.admin.voice;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.parley.admin.choice.Directory;
import org.parley.contract.telephony.PlanStep;
import org.parley.contract.telephony.StepApplication;
import org.parley.desk.entity.field.FieldContext;
import org.parley.desk.entity.field.FieldEditor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;

/// A palette of applications, and the steps of the plan in their order. Steps are added by a click
/// or by dragging an application to its place; they move by their buttons, by Alt with the arrow
/// keys, or by dragging.
final class PlanEditor implements FieldEditor {
    private static final String NEW = "new:";
    private static final String MOVED = "moved:";

    private final FieldContext context;
    private final Directory directory;
    private final PlanWords words;
    private final ReadOnlyObjectProperty<List<StepApplication>> applications;
    private final FlowPane palette = new FlowPane(8, 8);
    private final VBox cards = new VBox(8);
    private final Label empty = new Label();
    private final VBox box = new VBox(12, palette, empty, cards);
    private final List<StepCard> steps = new ArrayList<>();
    private Runnable changed = () -> {};

    PlanEditor(
            FieldContext context,
            Directory directory,
            ReadOnlyObjectProperty<List<StepApplication>> applications) {
        this.context = context;
        this.directory = directory;
        this.applications = applications;
        words = new PlanWords(context.prefix(), context.texts(), directory);
        box.setId(context.id());
        palette.setId(context.id() + ".palette");
        empty.setId(context.id() + ".empty");
        empty.setText(context.texts().get(context.prefix() + ".steps.empty"));
        empty.setWrapText(true);
        empty.getStyleClass().add("text-muted");
        dropped(box, () -> steps.size());
        applications.subscribe(known -> {
            palette.getChildren().setAll(known.stream().map(this::button).toList());
            List<PlanStep> now = steps();
            show(now);
        });
    }

    private Node button(StepApplication application) {
        var button =
                new Button(
                        words.application(application.name()),
                        new FontIcon(PlanWords.icon(application.name())));
        button.setId(context.id() + ".add." + application.name());
        button.getStyleClass().add("small");
        button.setOnAction(_ -> {
            insert(steps.size(), PlanStep.of(application.name(), Map.of()));
            steps.getLast().focus();
        });
        button.setOnDragDetected(event -> {
            drag(button, NEW + application.name());
            event.consume();
        });
        return button;
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public Node control() {
        return palette.getChildren().isEmpty() ? palette : palette.getChildren().getFirst();
    }

    @Override
    public void show(@Nullable Object value) {
        steps.clear();
        if (value instanceof List<?> all) {
            all.forEach(step -> steps.add(card((PlanStep) step)));
        }
        arrange();
    }

    @Override
    public Object value() {
        return steps();
    }

    private List<PlanStep> steps() {
        return steps.stream().map(StepCard::step).toList();
    }

    @Override
    public Optional<String> findTypingFault() {
        return steps.stream().allMatch(StepCard::isComplete)
                ? Optional.empty()
                : Optional.of("routes.steps.fault");
    }

    @Override
    public void onChange(Runnable listener) {
        changed = listener;
    }

    private void insert(int place, PlanStep step) {
        steps.add(Math.min(place, steps.size()), card(step));
        arrange();
        changed.run();
    }

    private StepCard card(PlanStep step) {
        Optional<StepApplication> application =
                applications.get().stream()
                        .filter(one -> one.name().equals(step.application()))
                        .findFirst();
        var card = new StepCard(words, context.texts(), directory, application, step);
        card.whenChanged(() -> changed.run());
        card.whenRemoved(() -> {
            steps.remove(card);
            arrange();
            changed.run();
        });
        card.whenMoved(by -> move(card, steps.indexOf(card) + by));
        card.node()
                .setOnDragDetected(event -> {
                    drag(card.node(), MOVED + steps.indexOf(card));
                    event.consume();
                });
        dropped(card.node(), () -> steps.indexOf(card));
        return card;
    }

    private void move(StepCard card, int to) {
        if (to >= 0 && to < steps.size()) {
            steps.remove(card);
            steps.add(to, card);
            arrange();
            card.focus();
            changed.run();
        }
    }

    private void arrange() {
        for (int i = 0; i < steps.size(); i++) {
            steps.get(i).place(context.id() + "." + i, i, steps.size());
        }
        cards.getChildren().setAll(steps.stream().map(StepCard::node).toList());
        empty.setVisible(steps.isEmpty());
        empty.setManaged(steps.isEmpty());
    }

    private static void drag(Node source, String what) {
        var content = new ClipboardContent();
        content.putString(what);
        source.startDragAndDrop(TransferMode.COPY_OR_MOVE).setContent(content);
    }

    private void dropped(Node target, IntSupplier place) {
        target.setOnDragOver(event -> {
            if (ours(event).isPresent()) {
                event.acceptTransferModes(TransferMode.COPY_OR_MOVE);
                event.consume();
            }
        });
        target.setOnDragDropped(event ->
                ours(event)
                        .ifPresent(what -> {
                            if (what.startsWith(NEW)) {
                                insert(
                                        place.getAsInt(),
                                        PlanStep.of(what.substring(NEW.length()), Map.of()));
                            } else {
                                int from = Integer.parseInt(what.substring(MOVED.length()));
                                move(steps.get(from), Math.min(place.getAsInt(), steps.size() - 1));
                            }
                            event.setDropCompleted(true);
                            event.consume();
                        }));
    }

    private static Optional<String> ours(DragEvent event) {
        String text = event.getDragboard().getString();
        return event.getGestureSource() != null
                        && text != null
                        && (text.startsWith(NEW) || text.startsWith(MOVED))
                ? Optional.of(text)
                : Optional.empty();
    }
}
