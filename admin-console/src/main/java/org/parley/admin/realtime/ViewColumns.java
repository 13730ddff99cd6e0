package org.parley.admin.realtime;

import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.parley.admin.table.Columns;
import org.parley.admin.table.Columns.Ticking;
import org.parley.admin.table.StatusChip;
import org.parley.admin.table.TwoLines;
import org.parley.contract.telephony.LiveCall;
import org.parley.desk.i18n.Texts;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/// How the columns of the board's views are made.
abstract class ViewColumns {
    private static final double AVERAGE = 88;

    final RealtimeViewModel model;
    final Texts texts;
    final Ticking ticking;
    final RowMenus menus;

    ViewColumns(RealtimeViewModel model, Texts texts, Ticking ticking, RowMenus menus) {
        this.model = model;
        this.menus = menus;
        this.texts = texts;
        this.ticking = ticking;
    }

    final String registered(boolean is) {
        return texts.get(is ? "realtime.registered" : "realtime.unregistered");
    }

    final <S> BoardColumn<S> text(
            String name, String title, double width, Function<S, String> value) {
        return new BoardColumn<>(
                Columns.text(id(name), texts.get("realtime." + title), width, value), value::apply);
    }

    final <S> BoardColumn<S> pair(
            String name, String title, double width, Function<S, TwoLines.Words> value) {
        return new BoardColumn<>(
                Columns.pair(id(name), texts.get("realtime." + title), width, value),
                row -> (value.apply(row).first() + " " + value.apply(row).second()).strip());
    }

    final <S> BoardColumn<S> number(
            String name, String title, double width, ToIntFunction<S> value) {
        return new BoardColumn<>(
                Columns.number(
                        id(name),
                        texts.get("realtime." + title),
                        width,
                        row -> (long) value.applyAsInt(row),
                        ticking.formats()),
                value::applyAsInt);
    }

    /// Any value written to the right.
    final <S, T extends Comparable<T>> BoardColumn<S> figure(
            String name,
            String title,
            double width,
            Function<S, @Nullable T> value,
            Function<T, String> written) {
        return new BoardColumn<>(
                Columns.figure(id(name), texts.get("realtime." + title), width, value, written),
                value::apply);
    }

    final <S> BoardColumn<S> span(
            String name, String title, Function<S, @Nullable Integer> seconds) {
        return figure(
                name,
                title,
                AVERAGE,
                seconds,
                value -> ticking.formats().timer(Duration.ofSeconds(value)));
    }

    /// How a call stands.
    final <S> BoardColumn<S> state(
            String name, Function<S, @Nullable LiveCall> call, Comparator<S> order) {
        return new BoardColumn<>(
                Columns.<S, StatusChip>node(
                        id(name),
                        texts.get("realtime.state"),
                        140,
                        StatusChip::new,
                        (chip, row) -> {
                            LiveCall shown = call.apply(row);
                            chip.setVisible(shown != null);
                            if (shown != null) {
                                chip.show(CallStateLook.of(shown.state()), model.state(shown));
                            }
                        },
                        order),
                row -> {
                    LiveCall shown = call.apply(row);
                    return shown == null ? "" : model.state(shown);
                });
    }

    final <S> BoardColumn<S> since(
            String name, String title, Function<S, @Nullable Instant> value) {
        return since(name, title, 84, value);
    }

    final <S> BoardColumn<S> since(
            String name, String title, double width, Function<S, @Nullable Instant> value) {
        return new BoardColumn<>(
                Columns.timer(id(name), texts.get("realtime." + title), width, value, ticking),
                value::apply);
    }

    /// A column that stands in the saved file alone: the screen shows its value in another.
    static <S> BoardColumn<S> fileOnly(BoardColumn<S> column) {
        column.column().setVisible(false);
        return column;
    }

    final <S> BoardColumn<S> moment(
            String name, String title, Function<S, @Nullable Instant> value) {
        return figure(name, title, 180, value, ticking.formats()::dateTime);
    }

    final <S> BoardColumn<S> menu(String view, Function<S, ContextMenu> menu) {
        TableColumn<S, S> column =
                Columns.node(
                        id(view + "menu"),
                        "",
                        48,
                        this::dots,
                        (button, row) ->
                                button.setOnAction(
                                        _ -> menu.apply(row).show(button, Side.BOTTOM, 0, 0)),
                        (_, _) -> 0);
        column.setSortable(false);
        return new BoardColumn<>(column, _ -> "");
    }

    private Button dots() {
        var dots = new Button("", new FontIcon(MaterialDesignD.DOTS_VERTICAL));
        dots.getStyleClass().addAll("button-icon", "flat", "row-action");
        dots.setId("admin.realtime.row-menu");
        dots.setTooltip(new Tooltip(texts.get("realtime.row-menu")));
        dots.setAccessibleText(texts.get("realtime.row-menu"));
        dots.setFocusTraversable(false);
        return dots;
    }

    static String id(String name) {
        return "admin.realtime.view." + name;
    }
}
