package org.parley.admin.realtime;

import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.parley.admin.table.Columns;
import org.parley.admin.table.CsvText;
import org.parley.desk.i18n.Texts;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// One of the board's views at its full width: a table with a title and a count.
final class BoardTable<S> {
    private static final int ROW = 44;

    private final List<BoardColumn<S>> columns;
    private final TableView<S> table = new TableView<>();
    private final Label count = new Label();
    private final VBox panel;

    BoardTable(BoardView view, List<BoardColumn<S>> columns, Texts texts) {
        this.columns = columns;
        String id = "admin.realtime.view." + view.code();
        String title = texts.get("realtime.view." + view.code());
        Columns.into(
                table, columns.stream().<TableColumn<S, ?>>map(BoardColumn::column).toList(), ROW);
        table.setId(id);
        table.setAccessibleText(title);
        var none = new Label(texts.get("realtime.view.empty"));
        none.setWrapText(true);
        table.setPlaceholder(none);
        var name = new Label(title);
        name.getStyleClass().add("panel-title");
        count.setId(id + ".count");
        count.getStyleClass().add("count");
        var head = new HBox(name, count);
        head.getStyleClass().add("panel-head");
        VBox.setVgrow(table, Priority.ALWAYS);
        panel = new VBox(head, table);
        panel.getStyleClass().add("panel");
    }

    VBox panel() {
        return panel;
    }

    TableView<S> table() {
        return table;
    }

    void count(String words) {
        count.setText(words);
    }

    /// Does something to the selected row when Enter or the menu key is pressed.
    void onKey(Consumer<S> deed) {
        table.addEventHandler(
                KeyEvent.KEY_PRESSED,
                key -> {
                    S chosen = table.getSelectionModel().getSelectedItem();
                    boolean asked =
                            key.getCode() == KeyCode.ENTER
                                    || key.getCode() == KeyCode.CONTEXT_MENU
                                    || key.getCode() == KeyCode.F10 && key.isShiftDown();
                    if (chosen != null && asked) {
                        key.consume();
                        deed.accept(chosen);
                    }
                });
    }

    /// The rows as they are seen at this moment, as CSV.
    String csv() {
        List<BoardColumn<S>> written =
                columns.stream().filter(c -> !c.column().getText().isEmpty()).toList();
        var text = new StringBuilder("\uFEFF");
        text.append(
                line(written.stream().<@Nullable Object>map(c -> c.column().getText()).toList()));
        for (S row : table.getItems()) {
            text.append(line(written.stream().<@Nullable Object>map(c -> value(c, row)).toList()));
        }
        return text.toString();
    }

    private static <S> Object value(BoardColumn<S> column, S row) {
        return Objects.requireNonNullElse(column.plain().apply(row), "");
    }

    private static String line(List<@Nullable Object> cells) {
        return cells.stream().map(CsvText::cell).collect(Collectors.joining(",")) + "\r\n";
    }
}
