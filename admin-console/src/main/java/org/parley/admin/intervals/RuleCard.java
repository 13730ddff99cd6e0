package org.parley.admin.intervals;

import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import org.parley.contract.intervals.Span;
import org.parley.contract.intervals.TimeRule;
import org.parley.desk.control.DateWords;
import org.parley.desk.control.TimeWords;
import org.parley.desk.entity.field.CardsEditor;
import org.parley.desk.i18n.Texts;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;

/// One rule: what is left empty holds always; an end that is left empty is as its beginning.
final class RuleCard implements CardsEditor.Card<TimeRule> {
    private static final double FIELD = 124;
    private static final double ROOM = 12;
    private static final int MOST_DAYS = 31;

    private final Texts texts;
    private final String id;
    private final Runnable changed;
    private final TextField name = new TextField();
    private final TextField timeFrom = new TextField();
    private final TextField timeTo = new TextField();
    private final ComboBox<@Nullable DayOfWeek> weekFrom = new ComboBox<>();
    private final ComboBox<@Nullable DayOfWeek> weekTo = new ComboBox<>();
    private final ComboBox<@Nullable Integer> dayFrom = new ComboBox<>();
    private final ComboBox<@Nullable Integer> dayTo = new ComboBox<>();
    private final ComboBox<@Nullable Month> monthFrom = new ComboBox<>();
    private final ComboBox<@Nullable Month> monthTo = new ComboBox<>();
    private final DatePicker dateFrom = new DatePicker();
    private final DatePicker dateTo = new DatePicker();
    private final VBox box = new VBox(8);

    RuleCard(
            Texts texts,
            TimeRule rule,
            String id,
            Runnable changed,
            Consumer<CardsEditor.Card<TimeRule>> remove) {
        this.texts = texts;
        this.id = id;
        this.changed = changed;
        var words = new RuleWords(texts);
        name.setPromptText(texts.get("intervals.rule.name"));
        name.setId(id + ".name");
        name.textProperty().subscribe((_, _) -> changed.run());
        HBox.setHgrow(name, Priority.ALWAYS);
        Button drop = new Button("", new FontIcon(MaterialDesignT.TRASH_CAN_OUTLINE));
        drop.setId(id + ".remove");
        drop.getStyleClass().addAll("button-icon", "flat");
        drop.setAccessibleText(texts.get("intervals.rule.remove"));
        drop.setTooltip(new Tooltip(texts.get("intervals.rule.remove")));
        drop.setOnAction(_ -> remove.accept(this));
        GridPane grid = new GridPane(8, 8);
        times(grid);
        choices(grid, 1, "weekDays", List.of(DayOfWeek.values()), words::day, weekFrom, weekTo);
        choices(grid, 2, "months", List.of(Month.values()), words::month, monthFrom, monthTo);
        choices(
                grid,
                3,
                "monthDays",
                IntStream.rangeClosed(1, MOST_DAYS).boxed().toList(),
                String::valueOf,
                dayFrom,
                dayTo);
        dates(grid);
        box.getStyleClass().add("panel");
        box.setPadding(new Insets(ROOM));
        box.getChildren().addAll(new HBox(8, name, drop), grid);
        show(rule);
    }

    @Override
    public Node node() {
        return box;
    }

    private void show(TimeRule rule) {
        name.setText(rule.name());
        put(
                rule.times(),
                time -> timeFrom.setText(time.toString()),
                time -> timeTo.setText(time.toString()));
        put(rule.weekDays(), weekFrom::setValue, weekTo::setValue);
        put(rule.monthDays(), dayFrom::setValue, dayTo::setValue);
        put(rule.months(), monthFrom::setValue, monthTo::setValue);
        put(rule.dates(), dateFrom::setValue, dateTo::setValue);
    }

    @Override
    public TimeRule value() {
        return new TimeRule(
                name.getText().strip(),
                span(time(timeFrom), time(timeTo)),
                span(weekFrom.getValue(), weekTo.getValue()),
                span(dayFrom.getValue(), dayTo.getValue()),
                span(monthFrom.getValue(), monthTo.getValue()),
                span(dateFrom.getValue(), dateTo.getValue()));
    }

    /// Not, when a time was typed that is none, or half of a span.
    @Override
    public boolean isComplete() {
        return !TimeWords.isWrong(timeFrom.getText())
                && !TimeWords.isWrong(timeTo.getText())
                && timeFrom.getText().isBlank() == timeTo.getText().isBlank();
    }

    private void times(GridPane grid) {
        timeFrom.setPromptText("09:00");
        timeTo.setPromptText("17:59");
        for (TextField field : List.of(timeFrom, timeTo)) {
            field.setPrefWidth(FIELD);
            field.textProperty().subscribe((_, _) -> changed.run());
        }
        row(grid, 0, "times", timeFrom, timeTo);
    }

    private void dates(GridPane grid) {
        for (DatePicker picker : List.of(dateFrom, dateTo)) {
            picker.setPrefWidth(FIELD);
            DateWords.of(picker, texts.formats());
            picker.valueProperty().subscribe((_, _) -> changed.run());
        }
        row(grid, 4, "dates", dateFrom, dateTo);
    }

    private <T> void choices(
            GridPane grid,
            int row,
            String key,
            List<T> values,
            Function<T, String> word,
            ComboBox<@Nullable T> from,
            ComboBox<@Nullable T> to) {
        for (ComboBox<@Nullable T> box : List.of(from, to)) {
            List<@Nullable T> all = new ArrayList<>();
            all.add(null);
            all.addAll(values);
            box.getItems().setAll(all);
            box.setPrefWidth(FIELD);
            box.setMinWidth(FIELD);
            box.setConverter(
                    new StringConverter<>() {
                        @Override
                        public String toString(@Nullable T value) {
                            return value == null ? texts.get("intervals.any") : word.apply(value);
                        }

                        @Override
                        public @Nullable T fromString(String text) {
                            return null;
                        }
                    });
            box.valueProperty().subscribe((_, _) -> changed.run());
        }
        row(grid, row, key, from, to);
    }

    private void row(GridPane grid, int row, String key, Node from, Node to) {
        Label label = new Label(texts.get("intervals.rule." + key));
        label.setLabelFor(from);
        label.setMinWidth(90);
        from.setId(id + "." + key + ".from");
        to.setId(id + "." + key + ".to");
        from.setAccessibleText(label.getText() + ", " + texts.get("intervals.from"));
        to.setAccessibleText(label.getText() + ", " + texts.get("intervals.to"));
        grid.addRow(row, label, from, new Label("–"), to);
    }

    private static <T> void put(
            @Nullable Span<T> span, Consumer<? super T> from, Consumer<? super T> to) {
        if (span != null) {
            from.accept(span.from());
            to.accept(span.to());
        }
    }

    private static <T> @Nullable Span<T> span(@Nullable T from, @Nullable T to) {
        if (from == null) {
            return to == null ? null : Span.of(to);
        }
        return new Span<>(from, to == null ? from : to);
    }

    private static @Nullable LocalTime time(TextField field) {
        return TimeWords.parse(field.getText()).orElse(null);
    }
}
