package org.parley.desk.entity;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;

import org.parley.contract.platform.Identified;
import org.parley.contract.platform.Versioned;
import org.parley.desk.entity.PagedRows.Slot;
import org.parley.desk.fx.Bindings;
import org.parley.desk.i18n.Texts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// The table of an entity screen: columns as chosen, sorted by the server, rows that come while one
/// scrolls, a selection that outlives reloading.
final class EntityTable<E extends Identified & Versioned> {
    private static final double ROW_HEIGHT = 40;
    private static final double SCROLLBAR = 14;

    private final EntityScreen<E> screen;
    private final EntityListModel<E> list;
    private final TableView<Slot<E>> table;
    private final MenuButton chooser;
    private final Actions<E> actions;
    private final Texts texts;
    private final ColumnChoice choice;
    private final EntityColumns<E> maker;
    private final ReadOnlyObjectWrapper<Integer> selection = new ReadOnlyObjectWrapper<>(0);
    private Set<UUID> wanted = Set.of();
    private boolean arranging;

    /// What a row's menu offers.
    interface Actions<E> {
        void open(E entity);

        void history(E entity);

        void copy(E entity);

        /// Deletes what is selected.
        void delete();

        boolean mayEdit();

        boolean mayDelete();
    }

    EntityTable(
            EntityScreen<E> screen,
            EntityDesk desk,
            EntityListModel<E> list,
            TableView<Slot<E>> table,
            MenuButton chooser,
            Actions<E> actions) {
        this.screen = screen;
        this.list = list;
        this.table = table;
        this.chooser = chooser;
        this.actions = actions;
        this.texts = desk.texts;
        this.choice = new ColumnChoice(screen, desk);
        this.maker = new EntityColumns<>(screen, desk.texts);
        table.setFixedCellSize(ROW_HEIGHT);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setPlaceholder(new Label(texts.get("entity.empty")));
        table.setSortPolicy(_ -> true);
        table.setRowFactory(_ -> row());
        table.widthProperty().subscribe((_, width) -> fit(width.doubleValue()));
        arrange(choice.shown());
    }

    void attach(Bindings b) {
        list.onArrival(table::refresh);
        b.follow(list.rows(), this::show);
        b.followList(table.getSelectionModel().getSelectedIndices(), this::selectionChanged);
        ListChangeListener<TableColumn<Slot<E>, ?>> sort = _ -> sorted();
        table.getSortOrder().addListener(sort);
        b.closeLater(() -> table.getSortOrder().removeListener(sort));
        ListChangeListener<TableColumn<Slot<E>, ?>> order = _ -> moved();
        table.getColumns().addListener(order);
        b.closeLater(() -> table.getColumns().removeListener(order));
        choice.load(this::arrange);
    }

    /// How many rows are selected.
    ReadOnlyObjectProperty<Integer> selection() {
        return selection.getReadOnlyProperty();
    }

    /// The selected things that are here.
    List<E> chosen() {
        PagedRows<E> rows = list.rows().get();
        List<E> chosen = new ArrayList<>();
        for (int index : table.getSelectionModel().getSelectedIndices()) {
            if (index >= 0 && index < rows.size()) {
                rows.peek(index).find().ifPresent(chosen::add);
            }
        }
        return chosen;
    }

    /// The columns as they stand.
    List<ScreenField> columns() {
        return choice.shown();
    }

    /// The topmost row that is seen.
    int firstVisible() {
        return table.lookup(".virtual-flow") instanceof VirtualFlow<?> flow
                        && flow.getFirstVisibleCell() != null
                ? Math.max(0, flow.getFirstVisibleCell().getIndex())
                : 0;
    }

    /// Selects these and nothing else when their rows have come.
    void selectLater(List<UUID> ids) {
        table.getSelectionModel().clearSelection();
        wanted = Set.copyOf(ids);
        select(list.rows().get());
    }

    private void show(PagedRows<E> fresh) {
        int top = firstVisible();
        Set<UUID> kept =
                chosen().stream()
                        .map(Identified::id)
                        .collect(Collectors.toCollection(HashSet::new));
        if (table.getItems() instanceof PagedRows<?> old) {
            kept.addAll(idsOf(old));
        }
        kept.addAll(wanted);
        wanted = kept;
        fresh.hold(this::isSelectedOn);
        table.setItems(fresh);
        if (top > 0 && top < fresh.size()) {
            table.scrollTo(top);
        }
        select(fresh);
    }

    private boolean isSelectedOn(int page) {
        return table.getSelectionModel().getSelectedIndices().stream()
                .anyMatch(index -> index / PagedRows.PAGE == page);
    }

    /// What was selected in the rows that are replaced.
    private Set<UUID> idsOf(PagedRows<?> old) {
        Set<UUID> ids = new HashSet<>();
        for (int index : table.getSelectionModel().getSelectedIndices()) {
            if (index >= 0 && index < old.size()) {
                Optional<?> row = old.peek(index).find();
                row.ifPresent(entity -> ids.add(((Identified) entity).id()));
            }
        }
        return ids;
    }

    private void select(PagedRows<E> rows) {
        if (wanted.isEmpty()) {
            return;
        }
        List<Integer> places = new ArrayList<>();
        rows.present()
                .forEach((place, entity) -> {
                    if (wanted.contains(entity.id())) {
                        places.add(place);
                    }
                });
        if (!places.isEmpty()) {
            wanted = Set.of();
            table.getSelectionModel().clearSelection();
            places.forEach(place -> table.getSelectionModel().select(place.intValue()));
        }
    }

    private void selectionChanged() {
        selection.set(table.getSelectionModel().getSelectedIndices().size());
    }

    private TableRow<Slot<E>> row() {
        TableRow<Slot<E>> row = new TableRow<>();
        row.setOnMouseClicked(click -> {
            if (click.getClickCount() == 2 && row.getItem() != null) {
                row.getItem().find().ifPresent(actions::open);
            }
        });
        row.setOnContextMenuRequested(event -> {
            if (row.getItem() != null) {
                row.getItem()
                        .find()
                        .ifPresent(entity ->
                                menu(entity).show(row, event.getScreenX(), event.getScreenY()));
            }
        });
        return row;
    }

    private ContextMenu menu(E entity) {
        if (chosen().stream().noneMatch(one -> one.id().equals(entity.id()))) {
            table.getSelectionModel().clearSelection();
            selectLater(List.of(entity.id()));
        }
        var menu = new ContextMenu();
        menu.getItems()
                .addAll(
                        item(
                                "edit",
                                actions.mayEdit() ? "entity.edit" : "entity.show",
                                () -> actions.open(entity)),
                        item("history", "entity.tab.history", () -> actions.history(entity)));
        if (actions.mayEdit()) {
            menu.getItems().add(item("copy", "entity.copy", () -> actions.copy(entity)));
        }
        screen.deeds()
                .forEach((key, deed) ->
                        menu.getItems()
                                .add(
                                        item(
                                                key,
                                                screen.prefix() + ".do." + key,
                                                () ->
                                                        deed.accept(
                                                                table.getScene().getWindow(),
                                                                chosen()))));
        if (actions.mayDelete()) {
            menu.getItems()
                    .addAll(
                            new SeparatorMenuItem(),
                            item("delete", "entity.delete", actions::delete));
        }
        return menu;
    }

    private MenuItem item(String id, String key, Runnable action) {
        var item = new MenuItem(texts.get(key));
        item.setId(screen.prefix() + ".row." + id);
        item.setOnAction(_ -> action.run());
        return item;
    }

    private void arrange(List<ScreenField> fields) {
        arranging = true;
        List<TableColumn<Slot<E>, ?>> columns = new ArrayList<>();
        for (ScreenField field : fields) {
            columns.add(maker.of(field));
        }
        columns.getFirst().getStyleClass().add("lead-column");
        columns.add(maker.menu(this::menu));
        columns.getLast().getStyleClass().add("last-column");
        columns.forEach(column -> column.sortTypeProperty().subscribe((_, _) -> sorted()));
        table.getColumns().setAll(columns);
        choices();
        arranging = false;
        fit(table.getWidth());
    }

    /// Hides the last columns while there is no room for them, so that the row's menu stays.
    private void fit(double width) {
        if (width <= 0) {
            return;
        }
        arranging = true;
        double left = width - SCROLLBAR;
        for (TableColumn<Slot<E>, ?> column : table.getColumns()) {
            if (!(column.getUserData() instanceof ScreenField)) {
                left -= column.getMinWidth();
            }
        }
        boolean first = true;
        for (TableColumn<Slot<E>, ?> column : table.getColumns()) {
            if (column.getUserData() instanceof ScreenField) {
                left -= column.getMinWidth();
                column.setVisible(first || left >= 0);
                first = false;
            }
        }
        arranging = false;
    }

    private void choices() {
        chooser.getItems().clear();
        for (ScreenField field : choice.all()) {
            var item = new CheckMenuItem(field.context(screen.prefix(), texts).label());
            item.setId(screen.prefix() + ".columns." + field.name());
            item.setSelected(choice.shown().contains(field));
            item.setOnAction(_ -> {
                choice.show(field, item.isSelected());
                arrange(choice.shown());
            });
            chooser.getItems().add(item);
        }
        var usual = new MenuItem(texts.get("entity.columns.usual"));
        usual.setId(screen.prefix() + ".columns.usual");
        usual.setOnAction(_ -> {
            choice.reset();
            arrange(choice.shown());
        });
        chooser.getItems().addAll(new SeparatorMenuItem(), usual);
    }

    /// Somebody dragged a column to another place.
    private void moved() {
        if (!arranging) {
            choice.order(
                    table.getColumns().stream()
                            .map(TableColumn::getUserData)
                            .filter(ScreenField.class::isInstance)
                            .map(ScreenField.class::cast)
                            .toList());
        }
    }

    private void sorted() {
        if (!arranging) {
            list.sort(
                    table.getSortOrder().stream()
                            .filter(column -> column.getUserData() instanceof ScreenField)
                            .map(column ->
                                    (column.getSortType() == SortType.DESCENDING ? "-" : "")
                                            + ((ScreenField) column.getUserData()).name())
                            .collect(Collectors.joining(",")));
        }
    }
}
