package org.parley.admin.realtime;

import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;
import org.parley.admin.table.Columns;
import org.parley.admin.table.Columns.Ticking;
import org.parley.admin.table.TwoLines;
import org.parley.contract.realtime.AgentRow;
import org.parley.contract.realtime.CallRow;
import org.parley.contract.realtime.QueueRow;
import org.parley.contract.routing.Presence;
import org.parley.contract.telephony.LiveCall;
import org.parley.desk.control.PresencePill;
import org.parley.desk.i18n.Texts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// The columns of agents, queues and calls in the board's full views.
final class FullColumns extends ViewColumns {
    FullColumns(RealtimeViewModel model, Texts texts, Ticking ticking, RowMenus menus) {
        super(model, texts, ticking, menus);
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

    List<BoardColumn<QueueRow>> queues() {
        String view = "queues.";
        List<BoardColumn<QueueRow>> columns = new ArrayList<>();
        columns.addAll(
                List.of(
                        new BoardColumn<>(
                                Columns.pair(
                                        id(view + "name"),
                                        texts.get("realtime.queue"),
                                        100,
                                        queue -> QueueColumns.named(queue, texts)),
                                QueueRow::name),
                        number(view + "signed-on", "signed-on", 78, QueueRow::agentsSignedOn),
                        number(view + "ready", "ready", 56, QueueRow::agentsReady),
                        number(view + "paused", "paused", 64, QueueRow::agentsPaused),
                        number(view + "talking", "talking", 62, QueueRow::talking),
                        new BoardColumn<>(
                                Columns.figures(
                                        id(view + "waiting"),
                                        texts.get("realtime.waiting"),
                                        78,
                                        queue -> QueueColumns.waiting(queue, texts),
                                        QueueColumns.MOST_WAITING),
                                QueueRow::waiting),
                        fileOnly(number(view + "callbacks", "callbacks", 94, QueueRow::callbacks)),
                        since(view + "oldest", "longest", 66, QueueRow::oldestSince)));
        columns.addAll(counters(view));
        if (menus.mayActOnQueues()) {
            columns.add(menu(view, menus::of));
        }
        return columns;
    }

    /// What is counted since midnight, or since somebody began it anew.
    private List<BoardColumn<QueueRow>> counters(String view) {
        return List.of(
                number(view + "offered", "offered", 64, QueueRow::offered),
                number(view + "answered", "answered", 74, QueueRow::answered),
                number(view + "abandoned", "abandoned", 52, QueueRow::abandoned),
                number(view + "timed-out", "timed-out", 72, QueueRow::timedOut),
                figure(view + "level", "level", 66, FullColumns::level, ticking.formats()::percent),
                span(view + "average-wait", "average-wait", QueueRow::averageWaitSeconds),
                span(view + "average-talk", "average-talk", QueueRow::averageTalkSeconds),
                figure(
                        view + "told-off",
                        "told-off",
                        86,
                        QueueRow::toldOffSeconds,
                        off -> texts.get("realtime.told-off.value", off)));
    }

    List<BoardColumn<CallRow>> queueCalls() {
        String view = "queue-calls.";
        List<BoardColumn<CallRow>> columns = new ArrayList<>(call(view));
        columns.add(3, text(view + "queue", "queue", 100, row -> word(row.call().queue())));
        columns.add(
                4,
                figure(
                        view + "position",
                        "position",
                        84,
                        FullColumns::position,
                        ticking.formats()::number));
        columns.add(5, moment(view + "started", "joined", row -> row.call().startedAt()));
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
        columns.add(state(view + "state", CallRow::call, RealtimeViewModel.mostUrgentFirst()));
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

    private static @Nullable Double level(QueueRow queue) {
        return queue.answered() + queue.abandoned() == 0 ? null : queue.serviceLevel();
    }

    private static @Nullable Long position(CallRow row) {
        Integer position = row.position();
        return position == null ? null : position.longValue();
    }

    private static String word(@Nullable String name) {
        return Objects.requireNonNullElse(name, "");
    }

    private static PresencePill pill() {
        PresencePill pill = PresencePill.compact();
        pill.setMaxWidth(Region.USE_PREF_SIZE);
        return pill;
    }
}
