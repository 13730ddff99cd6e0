package org.parley.admin.voice;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.parley.admin.choice.Directory;
import org.parley.contract.telephony.PlanStep;
import org.parley.contract.telephony.StepApplication;
import org.parley.desk.entity.field.FieldContext;
import org.parley.desk.entity.field.FieldEditor;
import org.parley.desk.fx.InView;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The steps of the plan in their order, and below them the applications that a next one can be:
/// the most used in a row, the others in groups while the plan is empty and whenever one asks for
/// them. Steps are added by a click or by dragging an application to its place; they move by their
/// buttons, by Alt with the arrow keys, or by dragging.
final class PlanEditor implements FieldEditor {
    /// So many applications all stand in the row.
    private static final int FEW = 5;

    /// What the server found wrong with a step, such as `[0].queue`.
    private static final Pattern PART = Pattern.compile("\\[([0-9]{1,6})]\\.([A-Za-z]+)");

    private static final List<String> MOST_USED = List.of("queue", "playback");

    /// What is in no group stands in the last.
    private static final List<Group> GROUPS =
            List.of(
                    new Group("people", "dial", "voicemail", "pickup", "outbound", "conference"),
                    new Group("sounds", "say", "music", "ringing"),
                    new Group("way", "answer", "wait", "goto", "gotoIf", "hangup"),
                    new Group("notes", "tag", "record", "mail", "set"),
                    new Group("technical"));

    private static final String NEW = "new:";
    private static final String MOVED = "moved:";

    private final FieldContext context;
    private final Directory directory;
    private final PlanWords words;
    private final ReadOnlyObjectProperty<List<StepApplication>> applications;
    private final VBox cards = new VBox(8);
    private final FlowPane palette = new FlowPane(8, 8);
    private final ToggleButton more = new ToggleButton();
    private final VBox others = new VBox(4);
    private final List<Node> groups = new ArrayList<>();
    private final Label empty = new Label();
    private final VBox box = new VBox(12, empty, cards, palette, others);
    private final List<StepCard> steps = new ArrayList<>();
    private Runnable changed = () -> {};

    /// Applications that are looked for together.
    private record Group(String key, List<String> applications) {
        Group(String key, String... applications) {
            this(key, List.of(applications));
        }
    }

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
        more.setId(context.id() + ".more");
        more.setGraphic(new FontIcon(MaterialDesignD.DOTS_HORIZONTAL));
        more.getStyleClass().add("small");
        more.setOnAction(_ -> {
            arrange();
            InView.bring(others);
            InView.bring(more);
        });
        dropped(box, () -> steps.size());
        applications.subscribe(known -> {
            fill(known);
            List<PlanStep> now = steps();
            show(now);
        });
    }

    /// Puts the applications into the row and into the groups.
    private void fill(List<StepApplication> known) {
        boolean few = known.size() <= FEW;
        palette.getChildren().clear();
        groups.clear();
        for (StepApplication application : known) {
            if (few || MOST_USED.contains(application.name())) {
                palette.getChildren().add(button(application));
            }
        }
        if (!few) {
            more.setText(context.texts().get(context.prefix() + ".steps.more"));
            palette.getChildren().add(more);
            GROUPS.forEach(group -> fill(group, known));
        }
    }

    private void fill(Group group, List<StepApplication> known) {
        var row = new FlowPane(8, 4);
        known.stream()
                .filter(application -> !MOST_USED.contains(application.name()))
                .filter(application -> groupOf(application).equals(group))
                .map(this::button)
                .forEach(row.getChildren()::add);
        if (!row.getChildren().isEmpty()) {
            var title = new Label(context.texts().get(context.prefix() + ".group." + group.key()));
            title.getStyleClass().addAll("muted", "small");
            groups.add(title);
            groups.add(row);
        }
    }

    private static Group groupOf(StepApplication application) {
        return GROUPS.stream()
                .filter(group -> group.applications().contains(application.name()))
                .findFirst()
                .orElse(GROUPS.getLast());
    }

    private Node button(StepApplication application) {
        var button =
                new Button(
                        words.application(application.name()),
                        new FontIcon(PlanWords.icon(application.name())));
        button.setId(context.id() + ".add." + application.name());
        button.getStyleClass().add("small");
        button.setOnAction(_ -> insert(steps.size(), PlanStep.of(application.name(), Map.of())));
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
    public Node faulty(String place) {
        Matcher part = PART.matcher(place);
        if (part.matches() && Integer.parseInt(part.group(1)) < steps.size()) {
            return steps.get(Integer.parseInt(part.group(1))).control(part.group(2));
        }
        return steps.stream()
                .flatMap(step -> step.findIncomplete().stream())
                .findFirst()
                .<Node>map(missing -> missing)
                .orElseGet(this::control);
    }

    @Override
    public void show(@Nullable Object value) {
        steps.clear();
        more.setSelected(false);
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

    /// Adds a step, shows it and puts the cursor into it; the row for the next one is seen too, if
    /// there is room.
    private void insert(int place, PlanStep step) {
        StepCard card = card(step);
        steps.add(Math.min(place, steps.size()), card);
        more.setSelected(false);
        arrange();
        changed.run();
        card.focus();
        InView.bring(palette);
        InView.bring(card.node());
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
            InView.bring(card.node());
        }
    }

    private void arrange() {
        for (int i = 0; i < steps.size(); i++) {
            steps.get(i).place(context.id() + "." + i, i, steps.size());
        }
        cards.getChildren().setAll(steps.stream().map(StepCard::node).toList());
        empty.setVisible(steps.isEmpty());
        empty.setManaged(steps.isEmpty());
        more.setVisible(!steps.isEmpty());
        others.getChildren().setAll(steps.isEmpty() || more.isSelected() ? groups : List.of());
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
