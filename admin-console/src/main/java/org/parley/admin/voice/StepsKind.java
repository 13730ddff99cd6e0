package org.parley.admin.voice;

import javafx.scene.Node;
import javafx.scene.control.TextField;

import org.jspecify.annotations.Nullable;
import org.parley.contract.telephony.queue.PenaltyStep;
import org.parley.contract.telephony.queue.SkillStep;
import org.parley.desk.entity.field.FieldContext;
import org.parley.desk.entity.field.FieldEditor;
import org.parley.desk.entity.field.FieldKind;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Steps that follow each other as a wait grows, as one writes them: `30: 0-5, 60: 0-10`.
///
/// @param <T> one step
final class StepsKind<T> implements FieldKind {
    private final Class<T> type;
    private final Pattern pattern;
    private final String example;
    private final Function<Matcher, T> reader;
    private final Function<T, String> writer;

    private StepsKind(
            Class<T> type,
            String pattern,
            String example,
            Function<Matcher, T> reader,
            Function<T, String> writer) {
        this.type = type;
        this.pattern = Pattern.compile(pattern);
        this.example = example;
        this.reader = reader;
        this.writer = writer;
    }

    /// Penalties that are rung after seconds: `30: 0-5`.
    static StepsKind<PenaltyStep> penalties() {
        return new StepsKind<>(
                PenaltyStep.class,
                "(\\d{1,5})\\s*:\\s*(\\d{1,4})\\s*[-–]\\s*(\\d{1,4})",
                "30: 0-5, 60: 0-10",
                step -> new PenaltyStep(number(step, 1), number(step, 2), number(step, 3)),
                step -> step.afterSeconds() + ": " + step.lowest() + "-" + step.highest());
    }

    /// Levels by which skills are lowered after seconds: `20: 3`.
    static StepsKind<SkillStep> skills() {
        return new StepsKind<>(
                SkillStep.class,
                "(\\d{1,5})\\s*:\\s*(\\d{1,2})",
                "20: 3, 60: 10",
                step -> new SkillStep(number(step, 1), number(step, 2)),
                step -> step.afterSeconds() + ": " + step.lowerBy());
    }

    private static int number(Matcher step, int group) {
        return Integer.parseInt(step.group(group));
    }

    @Override
    public FieldEditor editor(FieldContext context) {
        return new Editor(context);
    }

    @Override
    public String shown(Object value, FieldContext context) {
        return written(value);
    }

    @Override
    public boolean isComparable() {
        return false;
    }

    private String written(@Nullable Object steps) {
        return steps instanceof Collection<?> many
                ? many.stream().map(type::cast).map(writer).collect(Collectors.joining(", "))
                : "";
    }

    /// The steps of a text; empty when it is not understood.
    private Optional<List<T>> read(String text) {
        List<T> steps = new ArrayList<>();
        if (text.isBlank()) {
            return Optional.of(steps);
        }
        for (String part : text.split(",", -1)) {
            Matcher step = pattern.matcher(part.strip());
            if (!step.matches()) {
                return Optional.empty();
            }
            steps.add(reader.apply(step));
        }
        return Optional.of(steps);
    }

    private final class Editor implements FieldEditor {
        private final TextField control = new TextField();
        private final String fault;

        Editor(FieldContext context) {
            control.setId(context.id());
            control.setPromptText(example);
            fault = context.prefix() + "." + context.part().name() + ".fault";
        }

        @Override
        public Node node() {
            return control;
        }

        @Override
        public void show(@Nullable Object value) {
            control.setText(written(value));
        }

        @Override
        public Object value() {
            return read(control.getText()).orElse(List.of());
        }

        @Override
        public Optional<String> findTypingFault() {
            return read(control.getText()).isEmpty() ? Optional.of(fault) : Optional.empty();
        }

        @Override
        public void onChange(Runnable listener) {
            control.textProperty().subscribe((_, _) -> listener.run());
        }
    }
}
