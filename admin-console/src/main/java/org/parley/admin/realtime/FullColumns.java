package org.parley.admin.realtime;

import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.parley.admin.table.Columns;
import org.parley.admin.table.Columns.Ticking;
import org.parley.admin.table.StatusChip;
import org.parley.admin.table.TwoLines;
import org.parley.contract.realtime.AgentRow;
import org.parley.contract.realtime.CallRow;
import org.parley.contract.realtime.QueueRow;
import org.parley.contract.realtime.TelephoneRow;
import org.parley.contract.realtime.TrunkRow;
import org.parley.contract.routing.Presence;
import org.parley.contract.telephony.LiveCall;
import org.parley.desk.control.PresencePill;
import org.parley.desk.i18n.Texts;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/// The columns of the board's full views.
final class FullColumns {
    private final RealtimeViewModel model;
    private final Texts texts;
    private final Ticking ticking;
    private final RowMenus menus;

    FullColumns(RealtimeViewModel model, Texts texts, Ticking ticking, RowMenus menus) {
        this.model = model;
        this.texts = texts;
        this.ticking = ticking;
        this.menus = menus;
    }

    List<BoardColumn<AgentRow>> agents() {
        String view = "agents.";
        List<BoardColumn<AgentRow>> columns = new ArrayList<>();
        columns.add(
                new BoardColumn<>(
                        Columns.<AgentRow, PresencePill>node(
                                id(view + "presence"),
                                texts.get("realtime.presence"),
                                190,
                                FullColumns::pill,
                                (pill, a) -> pill.show(a.state().presence(), model.presence(a)),
                                Comparator.comparing(a -> a.state().presence())),
                        model::presence));
        columns.add(
                since(
                        view + "since",
                        "since",
                        a -> a.state().presence() == Presence.OFFLINE ? null : a.state().since()));
        columns.add(
                pair(
                        view + "name",
                        "agent",
                        150,
                        a -> new TwoLines.Words(a.fullName(), a.extension())));
        columns.add(
                text(view + "queues", "queues", 110, a -> String.join(", ", a.state().queues())));
        columns.add(text(view + "phone", "phone", 104, a -> registered(a.phoneRegistered())));
        columns.add(pair(view + "call", "call", 140, this::callOf));
        columns.add(
                since(
                        view + "call-for",
                        "call-for",
                        a -> model.callOf(a).map(LiveCall::since).orElse(null)));
        columns.add(number(view + "answered", "answered", 80, AgentRow::answered));
        columns.add(number(view + "missed", "missed", 70, AgentRow::missed));
        columns.add(since(view + "on-since", "on-since", a -> a.state().signedOnAt()));
        if (menus.mayActOnAgents()) {
            columns.add(menu(view, menus::of));
        }
        return columns;
    }

    List<BoardColumn<TelephoneRow>> telephones() {
        String view = "telephones.";
        List<BoardColumn<TelephoneRow>> columns = new ArrayList<>();
        columns.add(text(view + "name", "telephone", 200, TelephoneRow::name));
        columns.add(text(view + "extension", "internal", 120, TelephoneRow::extension));
        columns.add(text(view + "registered", "phone", 160, t -> registered(t.registered())));
        columns.add(
                text(
                        view + "state",
                        "state",
                        140,
                        t -> model.callOf(t).map(model::state).orElse("")));
        columns.add(pair(view + "talks-with", "talks-with", 220, model::otherOf));
        columns.add(
                since(
                        view + "since",
                        "since",
                        t -> model.callOf(t).map(LiveCall::since).orElse(null)));
        if (menus.mayActOnTelephones()) {
            columns.add(menu(view, menus::of));
        }
        return columns;
    }

    List<BoardColumn<TrunkRow>> trunks() {
        String view = "trunks.";
        return List.of(
                new BoardColumn<>(
                        Columns.<TrunkRow, StatusChip>node(
                                id(view + "state"),
                                texts.get("realtime.state"),
                                190,
                                StatusChip::new,
                                (chip, row) ->
                                        chip.show(
                                                TrunkLook.of(row.trunk().state()),
                                                model.stateOf(row)),
                                Comparator.comparingInt(
                                        row -> TrunkLook.rank(row.trunk().state()))),
                        model::stateOf),
                since(view + "since", "since", FullColumns::sinceOf),
                text(view + "name", "trunk", 180, row -> row.trunk().name()),
                text(view + "host", "host", 220, TrunkRow::host),
                new BoardColumn<>(
                        Columns.figure(
                                id(view + "latency"),
                                texts.get("realtime.latency"),
                                90,
                                row -> row.trunk().latencyMillis(),
                                millis -> texts.get("realtime.latency.value", millis)),
                        row -> row.trunk().latencyMillis()),
                number(view + "calls-in", "calls-in", 84, TrunkRow::callsIn),
                number(view + "calls-out", "calls-out", 84, TrunkRow::callsOut),
                new BoardColumn<>(
                        Columns.figure(
                                id(view + "limit"),
                                texts.get("realtime.limit"),
                                84,
                                row -> row.callLimit() == 0 ? null : row.callLimit(),
                                ticking.formats()::number),
                        row -> row.callLimit() == 0 ? null : row.callLimit()));
    }

    /// A trunk of which nothing was told yet has no time.
    private static @Nullable Instant sinceOf(TrunkRow row) {
        Instant since = row.trunk().since();
        return since.equals(Instant.EPOCH) ? null : since;
    }

    List<BoardColumn<QueueRow>> queues() {
        String view = "queues.";
        List<BoardColumn<QueueRow>> columns = new ArrayList<>();
        columns.addAll(
                List.of(
                        new BoardColumn<>(
                                Columns.pair(
                                        id(view + "name"),
                                        texts.get("realtime.queue"),
                                        120,
                                        queue -> QueueColumns.named(queue, texts)),
                                QueueRow::name),
                        number(view + "signed-on", "signed-on", 86, QueueRow::agentsSignedOn),
                        number(view + "ready", "ready", 70, QueueRow::agentsReady),
                        number(view + "paused", "paused", 70, QueueRow::agentsPaused),
                        number(view + "talking", "talking", 76, QueueRow::talking),
                        number(view + "waiting", "waiting", 76, QueueRow::waiting),
                        number(view + "callbacks", "callbacks", 112, QueueRow::callbacks),
                        since(view + "oldest", "longest", QueueRow::oldestSince),
                        number(view + "offered", "offered", 80, QueueRow::offered),
                        number(view + "answered", "answered", 84, QueueRow::answered),
                        number(view + "abandoned", "abandoned", 84, QueueRow::abandoned),
                        number(view + "timed-out", "timed-out", 84, QueueRow::timedOut),
                        new BoardColumn<>(
                                Columns.figure(
                                        id(view + "level"),
                                        texts.get("realtime.level"),
                                        84,
                                        FullColumns::level,
                                        ticking.formats()::percent),
                                FullColumns::level),
                        span(view + "average-wait", "average-wait", QueueRow::averageWaitSeconds),
                        span(view + "average-talk", "average-talk", QueueRow::averageTalkSeconds),
                        new BoardColumn<>(
                                Columns.figure(
                                        id(view + "told-off"),
                                        texts.get("realtime.told-off"),
                                        110,
                                        QueueRow::toldOffSeconds,
                                        off -> texts.get("realtime.told-off.value", off)),
                                QueueRow::toldOffSeconds)));
        if (menus.mayActOnQueues()) {
            columns.add(menu(view, menus::of));
        }
        return columns;
    }

    List<BoardColumn<CallRow>> queueCalls() {
        String view = "queue-calls.";
        List<BoardColumn<CallRow>> columns = new ArrayList<>(call(view));
        columns.add(3, text(view + "queue", "queue", 100, row -> word(row.call().queue())));
        columns.add(4, moment(view + "started", "joined", row -> row.call().startedAt()));
        return columns;
    }

    List<BoardColumn<CallRow>> outboundCalls() {
        String view = "outbound-calls.";
        List<BoardColumn<CallRow>> columns = new ArrayList<>(call(view));
        columns.set(2, text(view + "number", "number", 150, row -> row.call().dialled()));
        columns.add(3, text(view + "prefix", "prefix", 110, row -> row.call().way().prefix()));
        columns.add(4, text(view + "route", "route", 120, row -> row.call().way().route()));
        columns.add(5, text(view + "trunk", "trunk", 110, row -> row.call().way().trunk()));
        columns.add(6, moment(view + "started", "started", row -> row.call().startedAt()));
        return columns;
    }

    private List<BoardColumn<CallRow>> call(String view) {
        List<BoardColumn<CallRow>> columns = new ArrayList<>();
        columns.add(
                new BoardColumn<>(
                        Columns.<CallRow, StatusChip>node(
                                id(view + "state"),
                                texts.get("realtime.state"),
                                140,
                                StatusChip::new,
                                (chip, row) ->
                                        chip.show(
                                                CallStateLook.of(row.call().state()),
                                                model.state(row.call())),
                                RealtimeViewModel.mostUrgentFirst()),
                        row -> model.state(row.call())));
        columns.add(since(view + "since", "since", row -> row.call().since()));
        columns.add(pair(view + "caller", "caller", 170, row -> model.callerLines(row.call())));
        columns.add(text(view + "agent", "agent", 140, row -> word(row.call().agentName())));
        columns.add(since(view + "whole", "whole", row -> row.call().startedAt()));
        if (menus.mayActOnCalls()) {
            columns.add(menu(view, row -> menus.of(row.call())));
        }
        return columns;
    }

    private TwoLines.Words callOf(AgentRow agent) {
        return model.callOf(agent)
                .map(call ->
                        new TwoLines.Words(
                                model.callerLines(call).first(),
                                call.queue() == null
                                        ? texts.get(
                                                "realtime.direction."
                                                        + call.direction()
                                                                .name()
                                                                .toLowerCase(Locale.ROOT))
                                        : call.queue()))
                .orElseGet(() -> new TwoLines.Words("", ""));
    }

    private String registered(boolean is) {
        return texts.get(is ? "realtime.registered" : "realtime.unregistered");
    }

    private static @Nullable Double level(QueueRow queue) {
        return queue.answered() + queue.abandoned() == 0 ? null : queue.serviceLevel();
    }

    private static String word(@Nullable String name) {
        return Objects.requireNonNullElse(name, "");
    }

    private static PresencePill pill() {
        PresencePill pill = PresencePill.compact();
        pill.setMaxWidth(Region.USE_PREF_SIZE);
        return pill;
    }

    private <S> BoardColumn<S> text(
            String name, String title, double width, Function<S, String> value) {
        return new BoardColumn<>(
                Columns.text(id(name), texts.get("realtime." + title), width, value), value::apply);
    }

    private <S> BoardColumn<S> pair(
            String name, String title, double width, Function<S, TwoLines.Words> value) {
        return new BoardColumn<>(
                Columns.pair(id(name), texts.get("realtime." + title), width, value),
                row -> (value.apply(row).first() + " " + value.apply(row).second()).strip());
    }

    private <S> BoardColumn<S> number(
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

    private <S> BoardColumn<S> span(
            String name, String title, Function<S, @Nullable Integer> seconds) {
        return new BoardColumn<>(
                Columns.figure(
                        id(name),
                        texts.get("realtime." + title),
                        92,
                        seconds,
                        value -> ticking.formats().timer(Duration.ofSeconds(value))),
                seconds::apply);
    }

    private <S> BoardColumn<S> since(
            String name, String title, Function<S, @Nullable Instant> value) {
        return new BoardColumn<>(
                Columns.timer(id(name), texts.get("realtime." + title), 84, value, ticking),
                value::apply);
    }

    private <S> BoardColumn<S> moment(
            String name, String title, Function<S, @Nullable Instant> value) {
        return new BoardColumn<>(
                Columns.figure(
                        id(name),
                        texts.get("realtime." + title),
                        180,
                        value,
                        ticking.formats()::dateTime),
                value::apply);
    }

    private <S> BoardColumn<S> menu(String view, Function<S, ContextMenu> menu) {
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

    private static String id(String name) {
        return "admin.realtime.view." + name;
    }
}
