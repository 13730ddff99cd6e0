package org.parley.admin.table;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;

import org.jspecify.annotations.Nullable;
import org.parley.desk.i18n.Formats;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// Makes the columns of a table. A column's node id is the table's and its own name.
public final class Columns {
    /// Above and below words on several lines, in pixels.
    private static final double WRAPPED_ROOM = 10;

    private Columns() {}

    /// Puts columns into a table: those of words and names share the room that figures and states
    /// leave.
    ///
    /// @param rowHeight of every row, in pixels; `Region.USE_COMPUTED_SIZE` for as high as each
    ///   needs to be
    public static <S> void into(
            TableView<S> table, List<TableColumn<S, ?>> columns, double rowHeight) {
        columns.getFirst().getStyleClass().add("lead-column");
        columns.getLast().getStyleClass().add("last-column");
        table.getColumns().setAll(columns);
        table.setFixedCellSize(rowHeight);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
    }

    /// Words, sorted as people of the place sort them. Grows with the table.
    ///
    /// @param width the least
    public static <S> TableColumn<S, String> text(
            String id, String title, double width, Function<S, String> value) {
        TableColumn<S, String> column = growing(id, title, width);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
        column.setCellFactory(_ -> new TextCell<>(Function.identity(), Pos.CENTER_LEFT));
        column.setComparator(String.CASE_INSENSITIVE_ORDER);
        return column;
    }

    /// Words of which none is left out: where a line has no room, there are more. The table's rows
    /// must be as high as they need to be. Grows with the table.
    ///
    /// @param width the least
    public static <S> TableColumn<S, String> wrapped(
            String id, String title, double width, Function<S, String> value) {
        TableColumn<S, String> column = text(id, title, width, value);
        column.setCellFactory(WrappedCell::new);
        return column;
    }

    /// What matters most above what explains it, sorted by both. Grows with the table.
    ///
    /// @param width the least
    public static <S> TableColumn<S, TwoLines.Words> pair(
            String id, String title, double width, Function<S, TwoLines.Words> value) {
        TableColumn<S, TwoLines.Words> column = growing(id, title, width);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
        column.setCellFactory(_ -> new PairCell<>());
        column.setComparator(Comparator.naturalOrder());
        return column;
    }

    /// Numbers to the right, in figures of equal width.
    public static <S> TableColumn<S, Long> number(
            String id, String title, double width, Function<S, Long> value, Formats formats) {
        TableColumn<S, Long> column = plain(id, title, width);
        column.getStyleClass().add("number-column");
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
        column.setCellFactory(_ -> new TextCell<>(formats::number, Pos.CENTER_RIGHT));
        return column;
    }

    /// Any value written to the right, such as a duration.
    public static <S, T extends Comparable<T>> TableColumn<S, T> figure(
            String id,
            String title,
            double width,
            Function<S, @Nullable T> value,
            Function<T, String> written) {
        TableColumn<S, T> column = plain(id, title, width);
        column.getStyleClass().add("number-column");
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
        column.setCellFactory(_ -> new TextCell<>(written, Pos.CENTER_RIGHT));
        return column;
    }

    /// How long something has lasted, counting while one looks.
    public static <S> TableColumn<S, Instant> timer(
            String id,
            String title,
            double width,
            Function<S, @Nullable Instant> since,
            Ticking ticking) {
        TableColumn<S, Instant> column = plain(id, title, width);
        column.getStyleClass().add("number-column");
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(since.apply(row.getValue())));
        column.setCellFactory(_ -> new TimerCell<>(ticking));
        column.setComparator(Comparator.nullsFirst(Comparator.<Instant>reverseOrder()));
        return column;
    }

    /// A node for each row, made once a cell and shown again for other rows.
    public static <S, N extends Node> TableColumn<S, S> node(
            String id,
            String title,
            double width,
            Supplier<N> maker,
            BiConsumer<N, S> show,
            Comparator<S> order) {
        TableColumn<S, S> column = plain(id, title, width);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(_ -> new NodeCell<>(maker.get(), show));
        column.setComparator(order);
        return column;
    }

    /// A figure above what explains it, to the right.
    public static <S> TableColumn<S, S> figures(
            String id,
            String title,
            double width,
            Function<S, TwoLines.Words> value,
            Comparator<S> order) {
        TableColumn<S, S> column =
                node(
                        id,
                        title,
                        width,
                        Columns::rightLines,
                        (lines, row) -> lines.show(value.apply(row)),
                        order);
        column.getStyleClass().add("number-column");
        return column;
    }

    /// A column whose content has always the same width.
    private static <S, T> TableColumn<S, T> plain(String id, String title, double width) {
        TableColumn<S, T> column = growing(id, title, width);
        column.setMaxWidth(width);
        return column;
    }

    private static <S, T> TableColumn<S, T> growing(String id, String title, double width) {
        TableColumn<S, T> column = new TableColumn<>(title);
        column.setId(id);
        column.setMinWidth(width);
        column.setPrefWidth(width);
        column.setReorderable(true);
        return column;
    }

    /// The moment that running timers count to; it belongs to one view and dies with it.
    ///
    /// @param now moves on each second
    public record Ticking(ObservableValue<Instant> now, Formats formats) {}

    private static TwoLines rightLines() {
        TwoLines lines = new TwoLines();
        lines.setAlignment(Pos.CENTER_RIGHT);
        return lines;
    }

    private static final class TextCell<S, T> extends TableCell<S, T> {
        private final Function<T, String> written;

        TextCell(Function<T, String> written, Pos alignment) {
            this.written = written;
            setAlignment(alignment);
            FullText.whenShortened(this);
        }

        @Override
        protected void updateItem(@Nullable T item, boolean empty) {
            super.updateItem(item, empty);
            setText(empty || item == null ? "" : written.apply(item));
        }
    }

    private static final class WrappedCell<S> extends TableCell<S, String> {
        private final Text words = new Text();
        private final StackPane box = new StackPane(words);

        WrappedCell(TableColumn<S, String> column) {
            words.getStyleClass().add("wrapped-words");
            words.wrappingWidthProperty()
                    .bind(
                            Bindings.createDoubleBinding(
                                    () ->
                                            Math.max(
                                                    1,
                                                    column.getWidth()
                                                            - snappedLeftInset()
                                                            - snappedRightInset()),
                                    column.widthProperty(),
                                    insetsProperty()));
            box.setAlignment(Pos.CENTER_LEFT);
            box.setPadding(new Insets(WRAPPED_ROOM, 0, WRAPPED_ROOM, 0));
            setAlignment(Pos.CENTER_LEFT);
        }

        @Override
        protected void updateItem(@Nullable String item, boolean empty) {
            super.updateItem(item, empty);
            words.setText(item == null ? "" : item);
            setAccessibleText(words.getText());
            setGraphic(empty || item == null ? null : box);
        }
    }

    private static final class PairCell<S> extends TableCell<S, TwoLines.Words> {
        private final TwoLines lines = new TwoLines();

        @Override
        protected void updateItem(TwoLines.@Nullable Words item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setGraphic(null);
            } else {
                lines.show(item);
                setGraphic(lines);
            }
        }
    }

    private static final class TimerCell<S> extends TableCell<S, Instant> {
        private final Ticking ticking;

        TimerCell(Ticking ticking) {
            this.ticking = ticking;
            setAlignment(Pos.CENTER_RIGHT);
            ticking.now().addListener((_, _, _) -> count());
        }

        @Override
        protected void updateItem(@Nullable Instant item, boolean empty) {
            super.updateItem(item, empty);
            count();
        }

        private void count() {
            Instant since = isEmpty() ? null : getItem();
            setText(since == null ? "" : ticking.formats().timer(since, ticking.now().getValue()));
        }
    }

    private static final class NodeCell<S, N extends Node> extends TableCell<S, S> {
        private final N node;
        private final BiConsumer<N, S> show;

        NodeCell(N node, BiConsumer<N, S> show) {
            this.node = node;
            this.show = show;
            setAlignment(Pos.CENTER_LEFT);
        }

        @Override
        protected void updateItem(@Nullable S item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setGraphic(null);
            } else {
                show.accept(node, item);
                setGraphic(node);
            }
        }
    }
}
