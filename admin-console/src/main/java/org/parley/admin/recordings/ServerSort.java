package org.parley.admin.recordings;

import javafx.beans.property.StringProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;

import org.parley.desk.fx.Bindings;

import java.util.List;

/// Lets the server sort a table, whose columns' user data are the server's names.
///
/// @param sort the name, with `-` before it for descending
/// @param usual when no column is chosen
/// @param changed asks the server again
record ServerSort<S>(TableView<S> table, StringProperty sort, String usual, Runnable changed) {
    /// Shows the present order, and follows the person's choice.
    void attach(Bindings b) {
        for (TableColumn<S, ?> column : table.getColumns()) {
            if (name(column).equals(sort.get()) || ("-" + name(column)).equals(sort.get())) {
                column.setSortType(
                        sort.get().startsWith("-") ? SortType.DESCENDING : SortType.ASCENDING);
                table.getSortOrder().setAll(List.of(column));
            }
        }
        ListChangeListener<TableColumn<S, ?>> order = _ -> follow();
        table.getSortOrder().addListener(order);
        b.closeLater(() -> table.getSortOrder().removeListener(order));
        for (TableColumn<S, ?> column : table.getColumns()) {
            b.listen(column.sortTypeProperty(), _ -> follow());
        }
    }

    private void follow() {
        String wanted =
                table.getSortOrder().stream()
                        .findFirst()
                        .map(column ->
                                (column.getSortType() == SortType.DESCENDING ? "-" : "")
                                        + name(column))
                        .orElse(usual);
        if (!wanted.equals(sort.get())) {
            sort.set(wanted);
            changed.run();
        }
    }

    private static String name(TableColumn<?, ?> column) {
        return String.valueOf(column.getUserData());
    }
}
