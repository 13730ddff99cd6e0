package org.parley.admin.security;

import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.parley.admin.table.Columns;
import org.parley.desk.fx.Bindings;
import org.parley.desk.fx.View;
import org.parley.desk.i18n.Texts;
import org.parley.desk.problem.ProblemPane;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// A page of rows that a search finds, and of what can be done to the chosen one.
///
/// @param <T> a row
abstract class FoundView<T> extends View<VBox> {
    private static final int ROW = 48;

    private final Texts texts;

    @FXML private TextField search;
    @FXML private Label count;
    @FXML private ProblemPane problem;
    @FXML private TableView<T> table;

    @SuppressWarnings("NullAway.Init") // the parts of the screen are set when its nodes are there
    FoundView(Texts texts) {
        this.texts = texts;
    }

    /// Where the rows come from.
    abstract FoundRows<T> found();

    /// Offers what can be done.
    abstract void offer(@Nullable T chosen);

    final Texts texts() {
        return texts;
    }

    final void fill(String emptyKey, List<TableColumn<T, ?>> columns) {
        table.setPlaceholder(new Label(texts.get(emptyKey)));
        Columns.into(table, columns, ROW);
    }

    @Override
    protected void attached(Bindings b) {
        FoundRows<T> found = found();
        table.setItems(found.rows());
        b.bindBoth(search.textProperty(), found.search());
        b.follow(found.total(), total -> count.setText(texts.formats().number(total)));
        b.follow(
                found.problem(),
                told -> problem.tell(told, texts.get("console.again"), found::load));
        b.follow(table.getSelectionModel().selectedItemProperty(), this::offer);
        b.followList(
                table.getSelectionModel().getSelectedItems(), () -> offer(chosen().orElse(null)));
        found.load();
    }

    @FXML
    void find() {
        found().load();
    }

    /// Has several rows be chosen at a time.
    final void allowMany() {
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    }

    /// All chosen rows.
    final List<T> allChosen() {
        return table.getSelectionModel().getSelectedItems().stream()
                .filter(Objects::nonNull)
                .toList();
    }

    /// The chosen row.
    final Optional<T> chosen() {
        return Optional.ofNullable(table.getSelectionModel().getSelectedItem());
    }

    /// A moment in words, or other words where there is none.
    final String time(@Nullable Instant at, String otherwise) {
        return at == null ? texts.get(otherwise) : texts.formats().dateTime(at);
    }
}
