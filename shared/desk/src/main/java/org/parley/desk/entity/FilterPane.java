package org.parley.desk.entity;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.parley.contract.platform.entity.FieldFilter;
import org.parley.contract.platform.entity.FieldFilter.Operator;
import org.parley.desk.entity.field.FieldKind.Option;
import org.parley.desk.i18n.Texts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

/// The advanced search: rows of field, operator and value, all of which must fit.
final class FilterPane extends VBox {
    private static final List<Operator> FOR_TEXT =
            List.of(
                    Operator.CONTAINS,
                    Operator.LACKS,
                    Operator.STARTS,
                    Operator.IS,
                    Operator.NOT,
                    Operator.EMPTY,
                    Operator.FILLED);
    private static final List<Operator> FOR_FIGURE =
            List.of(Operator.IS, Operator.NOT, Operator.LESS, Operator.MORE);
    private static final List<Operator> FOR_MOMENT = List.of(Operator.LESS, Operator.MORE);
    private static final List<Operator> FOR_CHOICE = List.of(Operator.IS, Operator.NOT);

    private final String prefix;
    private final Texts texts;
    private final List<ScreenField> fields;
    private final Consumer<List<FieldFilter>> changed;
    private final VBox rows = new VBox(8);
    private final List<Row> all = new ArrayList<>();

    /// @param changed hears the filters that are filled in
    FilterPane(EntityScreen<?> screen, Texts texts, Consumer<List<FieldFilter>> changed) {
        this.prefix = screen.prefix();
        this.texts = texts;
        this.changed = changed;
        this.fields =
                screen.fields().stream().filter(field -> field.kind().isComparable()).toList();
        getStyleClass().add("filter-pane");
        setId(prefix + ".filters.pane");
        var add = new Button(texts.get("entity.filter.add"), new FontIcon(MaterialDesignP.PLUS));
        add.setId(prefix + ".filters.add");
        add.getStyleClass().addAll("flat", "small");
        add.setOnAction(_ -> add());
        var clear = new Button(texts.get("entity.filter.clear"));
        clear.setId(prefix + ".filters.clear");
        clear.getStyleClass().addAll("flat", "small");
        clear.setOnAction(_ -> clear());
        var foot = new HBox(8, add, clear);
        foot.getStyleClass().add("tool-row");
        getChildren().addAll(rows, foot);
        hide();
    }

    /// Shows or hides the pane; hiding keeps the filters.
    void toggle() {
        if (isVisible()) {
            hide();
        } else {
            setVisible(true);
            setManaged(true);
            if (all.isEmpty()) {
                add();
            }
            all.getFirst().field.requestFocus();
        }
    }

    /// Takes all filters away.
    void clear() {
        all.clear();
        rows.getChildren().clear();
        hide();
        tell();
    }

    private void hide() {
        setVisible(false);
        setManaged(false);
    }

    private void add() {
        Row row = new Row(all.size());
        all.add(row);
        rows.getChildren().add(row);
    }

    private void tell() {
        changed.accept(all.stream().flatMap(row -> row.find().stream()).toList());
    }

    private final class Row extends HBox {
        final ComboBox<ScreenField> field = new ComboBox<>();
        private final ComboBox<Operator> operator = new ComboBox<>();
        private final HBox place = new HBox();
        private Optional<TextField> typed = Optional.empty();
        private Optional<ComboBox<Option>> chosen = Optional.empty();
        private Optional<DatePicker> day = Optional.empty();

        Row(int number) {
            super(8);
            getStyleClass().add("tool-row");
            String id = prefix + ".filter." + number;
            field.setId(id + ".field");
            field.setAccessibleText(texts.get("entity.filter.field"));
            field.setConverter(words(one -> one.context(prefix, texts).label()));
            field.getItems().setAll(fields);
            field.setPrefWidth(200);
            operator.setId(id + ".operator");
            operator.setAccessibleText(texts.get("entity.filter.operator"));
            operator.setConverter(words(this::word));
            operator.setPrefWidth(160);
            place.setId(id + ".value");
            HBox.setHgrow(place, Priority.ALWAYS);
            place.setMaxWidth(320);
            var remove = new Button("", new FontIcon(MaterialDesignC.CLOSE));
            remove.setId(id + ".remove");
            remove.getStyleClass().addAll("button-icon", "flat");
            remove.setAccessibleText(texts.get("entity.filter.remove"));
            remove.setTooltip(new Tooltip(texts.get("entity.filter.remove")));
            remove.setOnAction(_ -> remove());
            getChildren().addAll(field, operator, place, remove);
            field.valueProperty().subscribe((_, now) -> showField(now));
            operator.valueProperty().subscribe((_, now) -> showOperator(now));
            field.setValue(fields.getFirst());
        }

        Optional<FieldFilter> find() {
            ScreenField one = field.getValue();
            Operator by = operator.getValue();
            if (one == null || by == null) {
                return Optional.empty();
            }
            String value =
                    typed.map(text -> text.getText().strip())
                            .or(() -> chosen.map(box -> box.getValue()).map(Option::code))
                            .or(() -> day.map(box -> box.getValue()).map(this::moment))
                            .orElse("");
            return value.isEmpty() && by.takesValue()
                    ? Optional.empty()
                    : Optional.of(new FieldFilter(one.name(), by, value));
        }

        private void remove() {
            all.remove(this);
            rows.getChildren().remove(this);
            tell();
            if (all.isEmpty()) {
                hide();
            }
        }

        private void showField(@Nullable ScreenField now) {
            if (now == null) {
                return;
            }
            List<Option> options = now.kind().options(now.context(prefix, texts));
            day = Optional.empty();
            if (isMoment(now)) {
                showDay();
            } else if (options.isEmpty()) {
                var text = new TextField();
                text.setPromptText(texts.get("entity.filter.value"));
                text.textProperty().subscribe((_, _) -> tell());
                show(text);
                typed = Optional.of(text);
                chosen = Optional.empty();
            } else {
                var box = new ComboBox<Option>();
                box.getItems().setAll(options);
                box.setMaxWidth(Double.MAX_VALUE);
                box.valueProperty().subscribe((_, _) -> tell());
                show(box);
                typed = Optional.empty();
                chosen = Optional.of(box);
            }
            List<Operator> fit = operators(now, !options.isEmpty());
            operator.getItems().setAll(fit);
            operator.setValue(fit.getFirst());
            tell();
        }

        private void showDay() {
            var box = new DatePicker();
            box.setMaxWidth(Double.MAX_VALUE);
            box.valueProperty().subscribe((_, _) -> tell());
            show(box);
            typed = Optional.empty();
            chosen = Optional.empty();
            day = Optional.of(box);
        }

        /// The beginning of a day, or of the next for what is to be after it.
        private String moment(LocalDate chosenDay) {
            boolean after = operator.getValue() == Operator.MORE;
            return texts.formats().startOf(after ? chosenDay.plusDays(1) : chosenDay).toString();
        }

        private String word(Operator one) {
            boolean moment = field.getValue() != null && isMoment(field.getValue());
            String code = !moment ? one.code() : one == Operator.LESS ? "before" : "after";
            return texts.get("entity.operator." + code);
        }

        private void show(Node control) {
            HBox.setHgrow(control, Priority.ALWAYS);
            place.getChildren().setAll(control);
        }

        private void showOperator(@Nullable Operator now) {
            place.setVisible(now == null || now.takesValue());
            tell();
        }

        private static boolean isMoment(ScreenField field) {
            return field.part().type() == Instant.class;
        }

        private static List<Operator> operators(ScreenField field, boolean choice) {
            if (choice || field.part().type() == UUID.class) {
                return FOR_CHOICE;
            }
            if (isMoment(field)) {
                return FOR_MOMENT;
            }
            return Number.class.isAssignableFrom(field.part().type()) ? FOR_FIGURE : FOR_TEXT;
        }
    }

    private static <T> StringConverter<T> words(Function<T, String> word) {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable T value) {
                return value == null ? "" : word.apply(value);
            }

            @Override
            public @Nullable T fromString(String text) {
                return null;
            }
        };
    }
}
