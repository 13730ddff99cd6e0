package org.parley.desk.entity;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.parley.contract.platform.Identified;
import org.parley.contract.platform.Versioned;
import org.parley.desk.entity.PagedRows.Slot;
import org.parley.desk.entity.field.FieldContext;
import org.parley.desk.i18n.Texts;

import java.util.function.Function;

/// The columns of an entity screen. A column's user data is its {@link ScreenField}.
final class EntityColumns<E extends Identified & Versioned> {
    private static final double MENU_WIDTH = 56;
    private static final double NAME_SIZE = 12;
    private static final double SPREAD = 1.1;
    private static final double BESIDE_NAME = 34;
    private static final double BESIDE_WORD = 24;
    private static final int MAYBE_CUT = 14;

    private final EntityScreen<E> screen;
    private final Texts texts;

    EntityColumns(EntityScreen<E> screen, Texts texts) {
        this.screen = screen;
        this.texts = texts;
    }

    TableColumn<Slot<E>, Object> of(ScreenField field) {
        FieldContext context = field.context(screen.prefix(), texts);
        TableColumn<Slot<E>, Object> column = new TableColumn<>(context.label());
        column.setId(screen.prefix() + ".column." + field.name());
        column.setUserData(field);
        double width =
                Math.max(
                        Math.max(field.kind().width(), roomFor(context.label())),
                        roomForOptions(field, context));
        column.setMinWidth(width);
        column.setPrefWidth(width);
        if (!field.kind().grows()) {
            column.setMaxWidth(width * 1.5);
        }
        column.setSortable(field.kind().isComparable());
        if (field.kind().isFigure()) {
            column.getStyleClass().add("number-column");
        }
        column.setCellValueFactory(row ->
                new ReadOnlyObjectWrapper<>(
                        row.getValue()
                                .find()
                                .map(entity -> screen.shape().get(entity, field.part()))
                                .orElse(null)));
        column.setCellFactory(_ -> new ValueCell<>(field, context));
        return column;
    }

    /// The width at which a column's name is seen whole, beside the sign of its order.
    private static double roomFor(String name) {
        return lengthOf(name) * SPREAD + BESIDE_NAME;
    }

    private static double lengthOf(String name) {
        var words = new Text(name);
        words.setFont(Font.font(NAME_SIZE));
        return words.getLayoutBounds().getWidth();
    }

    /// The width at which the longest word to choose is seen whole.
    private static double roomForOptions(ScreenField field, FieldContext context) {
        return field.kind().options(context).stream()
                .mapToDouble(option -> lengthOf(option.word()) * SPREAD + BESIDE_WORD)
                .max()
                .orElse(0);
    }

    /// The three dots at the end of each row.
    TableColumn<Slot<E>, Slot<E>> menu(Function<E, ContextMenu> menu) {
        TableColumn<Slot<E>, Slot<E>> column = new TableColumn<>("");
        column.setId(screen.prefix() + ".column.menu");
        column.setMinWidth(MENU_WIDTH);
        column.setMaxWidth(MENU_WIDTH);
        column.setSortable(false);
        column.setReorderable(false);
        column.setResizable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(_ -> new MenuCell<>(menu, texts.get("entity.row-menu")));
        return column;
    }

    private static final class ValueCell<E> extends TableCell<Slot<E>, Object> {
        private final ScreenField field;
        private final FieldContext context;

        ValueCell(ScreenField field, FieldContext context) {
            this.field = field;
            this.context = context;
            setAlignment(field.kind().isFigure() ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
        }

        @Override
        protected void updateItem(@Nullable Object item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setText("");
                setGraphic(null);
                setTooltip(null);
            } else {
                String shown = field.kind().shown(item, context);
                setText(shown);
                setGraphic(field.kind().findSign(item).orElse(null));
                setTooltip(shown.length() > MAYBE_CUT ? new Tooltip(shown) : null);
            }
        }
    }

    private static final class MenuCell<E> extends TableCell<Slot<E>, Slot<E>> {
        private final Button dots = new Button("", new FontIcon(MaterialDesignD.DOTS_VERTICAL));

        MenuCell(Function<E, ContextMenu> menu, String words) {
            dots.getStyleClass().addAll("button-icon", "flat", "row-action");
            dots.setAccessibleText(words);
            dots.setTooltip(new Tooltip(words));
            dots.setFocusTraversable(false);
            dots.setOnAction(_ ->
                    getItem()
                            .find()
                            .ifPresent(entity ->
                                    menu.apply(entity)
                                            .show(dots, javafx.geometry.Side.BOTTOM, 0, 0)));
            setAlignment(Pos.CENTER);
        }

        @Override
        protected void updateItem(@Nullable Slot<E> item, boolean empty) {
            super.updateItem(item, empty);
            setGraphic(empty || item == null || item.find().isEmpty() ? null : dots);
        }
    }
}
