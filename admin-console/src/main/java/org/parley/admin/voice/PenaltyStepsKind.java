package org.parley.admin.voice;

import javafx.scene.Node;
import javafx.scene.control.TextField;

import org.jspecify.annotations.Nullable;
import org.parley.contract.telephony.queue.PenaltyStep;
import org.parley.desk.entity.field.FieldContext;
import org.parley.desk.entity.field.FieldEditor;
import org.parley.desk.entity.field.FieldKind;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Steps of penalties as one writes them: `30: 0-5, 60: 0-10`.
final class PenaltyStepsKind implements FieldKind {
    private static final Pattern STEP =
            Pattern.compile("(\\d{1,5})\\s*:\\s*(\\d{1,4})\\s*[-–]\\s*(\\d{1,4})");

    @Override
    public FieldEditor editor(FieldContext context) {
        return new Editor(context);
    }

    @Override
    public String shown(Object value, FieldContext context) {
        return value instanceof Collection<?> steps ? written(steps) : "";
    }

    @Override
    public boolean isComparable() {
        return false;
    }

    private static String written(Collection<?> steps) {
        return steps.stream()
                .map(PenaltyStep.class::cast)
                .map(step -> step.afterSeconds() + ": " + step.lowest() + "-" + step.highest())
                .collect(Collectors.joining(", "));
    }

    /// The steps of a text; empty when it is not understood.
    private static Optional<List<PenaltyStep>> read(String text) {
        List<PenaltyStep> steps = new ArrayList<>();
        if (text.isBlank()) {
            return Optional.of(steps);
        }
        for (String part : text.split(",", -1)) {
            Matcher step = STEP.matcher(part.strip());
            if (!step.matches()) {
                return Optional.empty();
            }
            steps.add(
                    new PenaltyStep(
                            Integer.parseInt(step.group(1)),
                            Integer.parseInt(step.group(2)),
                            Integer.parseInt(step.group(3))));
        }
        return Optional.of(steps);
    }

    private static final class Editor implements FieldEditor {
        private final TextField control = new TextField();

        Editor(FieldContext context) {
            control.setId(context.id());
            control.setPromptText("30: 0-5, 60: 0-10");
        }

        @Override
        public Node node() {
            return control;
        }

        @Override
        public void show(@Nullable Object value) {
            control.setText(value instanceof Collection<?> steps ? written(steps) : "");
        }

        @Override
        public Object value() {
            return read(control.getText()).orElse(List.of());
        }

        @Override
        public Optional<String> findTypingFault() {
            return read(control.getText()).isEmpty()
                    ? Optional.of("queues.serving.penaltySteps.fault")
                    : Optional.empty();
        }

        @Override
        public void onChange(Runnable listener) {
            control.textProperty().subscribe((_, _) -> listener.run());
        }
    }
}
