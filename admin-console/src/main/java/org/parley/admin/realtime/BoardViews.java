package org.parley.admin.realtime;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.SortedList;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.parley.contract.realtime.LiveRow;
import org.parley.desk.fx.Bindings;
import org.parley.desk.i18n.Texts;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// The board's views and the row of buttons that chooses among them.
final class BoardViews {
    private final Texts texts;
    private final StackPane place;
    private final Node overview;
    private final Map<BoardView, BoardTable<?>> tables = new EnumMap<>(BoardView.class);
    private final ToggleGroup group = new ToggleGroup();
    private final Map<BoardView, ToggleButton> buttons = new EnumMap<>(BoardView.class);
    private final Map<BoardView, Consumer<Bindings>> sources = new EnumMap<>(BoardView.class);
    private BoardView shown = BoardView.OVERVIEW;
    private Consumer<BoardView> chosen = _ -> {};

    BoardViews(Texts texts, StackPane place, Node overview, HBox chooser) {
        this.texts = texts;
        this.place = place;
        this.overview = overview;
        for (BoardView view : BoardView.values()) {
            var button = new ToggleButton(texts.get("realtime.view." + view.code()));
            button.setId("admin.realtime.show." + view.code());
            button.setToggleGroup(group);
            button.setSelected(view == BoardView.OVERVIEW);
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setOnAction(_ -> {
                button.setSelected(true);
                show(view);
            });
            String side =
                    view == BoardView.OVERVIEW
                            ? "left-pill"
                            : view == BoardView.TRUNKS ? "right-pill" : "center-pill";
            button.getStyleClass().add(side);
            buttons.put(view, button);
            chooser.getChildren().add(button);
        }
    }

    /// Adds a view.
    ///
    /// @param menu what a row offers
    <S extends LiveRow> void add(
            BoardView view,
            List<BoardColumn<S>> columns,
            ObservableList<S> rows,
            Function<S, Optional<ContextMenu>> menu) {
        var table = new BoardTable<>(view, columns, texts);
        tables.put(view, table);
        table.onKey(row ->
                menu.apply(row)
                        .ifPresent(items -> {
                            var at = table.table().localToScreen(120, 80);
                            items.show(table.table(), at.getX(), at.getY());
                        }));
        table.table()
                .setRowFactory(_ -> {
                    var row = new TableRow<S>();
                    row.setOnContextMenuRequested(event -> {
                        if (row.getItem() != null) {
                            menu.apply(row.getItem())
                                    .ifPresent(items ->
                                            items.show(
                                                    row, event.getScreenX(), event.getScreenY()));
                        }
                    });
                    return row;
                });
        sources.put(view, b -> fill(b, table, rows));
    }

    void attach(Bindings b) {
        sources.values().forEach(source -> source.accept(b));
    }

    /// Shows a view as if its button were pressed.
    void open(BoardView view) {
        Objects.requireNonNull(buttons.get(view)).setSelected(true);
        show(view);
    }

    void onChosen(Consumer<BoardView> listener) {
        chosen = listener;
    }

    /// The table that is shown at its full width, if one is.
    Optional<BoardTable<?>> present() {
        return Optional.ofNullable(tables.get(shown));
    }

    BoardView shown() {
        return shown;
    }

    /// What puts the selections back after rows have changed.
    List<Runnable> selections() {
        List<Runnable> kept = new ArrayList<>();
        tables.values().forEach(table -> kept.add(selection(table.table())));
        return kept;
    }

    /// Puts a table's selection back on its row.
    static Runnable selection(TableView<?> table) {
        Object selected = table.getSelectionModel().getSelectedItem();
        String key = selected instanceof LiveRow row ? row.key() : "";
        return () -> {
            if (selected == null) {
                return;
            }
            for (int i = 0; i < table.getItems().size(); i++) {
                if (table.getItems().get(i) instanceof LiveRow row && row.key().equals(key)) {
                    table.getSelectionModel().clearAndSelect(i);
                    return;
                }
            }
            table.getSelectionModel().clearSelection();
        };
    }

    private void show(BoardView view) {
        shown = view;
        BoardTable<?> table = tables.get(view);
        place.getChildren().setAll(table == null ? overview : table.panel());
        chosen.accept(view);
    }

    private <S> void fill(Bindings b, BoardTable<S> table, ObservableList<S> rows) {
        SortedList<S> sorted = new SortedList<>(rows);
        sorted.comparatorProperty().bind(table.table().comparatorProperty());
        table.table().setItems(sorted);
        b.followList(rows, () -> table.count(texts.formats().number(rows.size())));
        if (table.table().getSortOrder().isEmpty()) {
            table.table().getSortOrder().add(table.table().getColumns().getFirst());
        }
        b.closeLater(() -> {
            sorted.comparatorProperty().unbind();
            table.table().setItems(FXCollections.observableArrayList());
        });
    }
}
