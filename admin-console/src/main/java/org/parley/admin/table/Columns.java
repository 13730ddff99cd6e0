package org.parley.admin.table;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;

import org.jspecify.annotations.Nullable;
import org.parley.desk.i18n.Formats;

import java.time.Instant;
import java.util.Comparator;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// Makes the columns of a table. A column's node id is the table's and its own name.
public final class Columns {
    private Columns() {}

    /// Words, sorted as people of the place sort them.
    public static <S> TableColumn<S, String> text(
            String id, String title, double width, Function<S, String> value) {
        TableColumn<S, String> column = plain(id, title, width);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
        column.setComparator(String.CASE_INSENSITIVE_ORDER);
        return column;
    }

    /// Numbers to the right, in figures of equal width.
    public static <S> TableColumn<S, Long> number(
            String id, String title, double width, Function<S, Long> value, Formats formats) {
        TableColumn<S, Long> column = plain(id, title, width);
        column.setMinWidth(width);
        column.getStyleClass().add("number-column");
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
        column.setCellFactory(_ -> new TextCell<>(formats::number));
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
        column.setMinWidth(width);
        column.getStyleClass().add("number-column");
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
        column.setCellFactory(_ -> new TextCell<>(written));
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
        column.setMinWidth(width);
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
        column.setMinWidth(width);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(_ -> new NodeCell<>(maker.get(), show));
        column.setComparator(order);
        return column;
    }

    private static <S, T> TableColumn<S, T> plain(String id, String title, double width) {
        TableColumn<S, T> column = new TableColumn<>(title);
        column.setId(id);
        column.setPrefWidth(width);
        column.setReorderable(true);
        return column;
    }

    /// The moment that running timers count to; it belongs to one view and dies with it.
    ///
    /// @param now moves on each second
    public record Ticking(ObservableValue<Instant> now, Formats formats) {}

    private static final class TextCell<S, T> extends TableCell<S, T> {
        private final Function<T, String> written;

        TextCell(Function<T, String> written) {
            this.written = written;
            setAlignment(Pos.CENTER_RIGHT);
        }

        @Override
        protected void updateItem(@Nullable T item, boolean empty) {
            super.updateItem(item, empty);
            setText(empty || item == null ? "" : written.apply(item));
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
