package org.parley.admin.realtime;

import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

import org.parley.contract.realtime.AgentRow;
import org.parley.contract.realtime.QueueRow;
import org.parley.contract.realtime.TelephoneRow;
import org.parley.contract.realtime.TrunkRow;
import org.parley.contract.routing.PauseReason;
import org.parley.contract.routing.Presence;
import org.parley.contract.telephony.CallState;
import org.parley.contract.telephony.LiveCall;
import org.parley.contract.telephony.TrunkStatus;
import org.parley.contract.telephony.spy.SpyMode;
import org.parley.desk.i18n.Texts;

import java.util.List;
import java.util.Locale;

/// The menus of the board's rows: what the signed-in person may do to them now.
final class RowMenus {
    private static final List<Integer> PRIORITIES = List.of(0, 5, 10);

    private final RealtimeViewModel model;
    private final SupervisorActions actions;
    private final Texts texts;
    private final BoardQuestions ask;
    private final RowEditing editing;

    RowMenus(
            RealtimeViewModel model,
            SupervisorActions actions,
            Texts texts,
            BoardQuestions ask,
            RowEditing editing) {
        this.model = model;
        this.actions = actions;
        this.texts = texts;
        this.ask = ask;
        this.editing = editing;
    }

    /// Whether there is anything that the person may do to agents.
    boolean mayActOnAgents() {
        return actions.mayControl()
                || actions.maySignOff()
                || actions.mayEndCalls()
                || actions.maySpy()
                || actions.mayReadReports();
    }

    boolean mayActOnCalls() {
        return actions.mayControl() || actions.mayEndCalls() || actions.maySpy();
    }

    boolean mayActOnTelephones() {
        return actions.mayEndCalls() || editing.mayEditTelephones();
    }

    boolean mayActOnTrunks() {
        return editing.mayEditTrunks();
    }

    boolean mayActOnQueues() {
        return actions.mayChangeQueues() || actions.mayReadReports() || actions.mayResetCounters();
    }

    ContextMenu of(QueueRow queue) {
        var menu = new ContextMenu();
        menu.setId("admin.realtime.menu");
        if (editing.mayEditQueues()) {
            menu.getItems().add(item("edit", () -> editing.edit(queue)));
            menu.getItems().add(item("members", () -> editing.members(queue)));
        }
        if (actions.mayChangeQueues()) {
            menu.getItems().add(item("wrap-up", () -> ask.wrapUp(queue)));
        }
        if (actions.mayReadReports()) {
            menu.getItems().add(item("last-hour", () -> ask.lastHour(queue)));
        }
        if (actions.mayResetCounters()) {
            menu.getItems().add(item("reset-counters", () -> ask.resetCounters(queue)));
        }
        return menu;
    }

    ContextMenu of(TelephoneRow telephone) {
        var menu = new ContextMenu();
        menu.setId("admin.realtime.menu");
        if (editing.mayEditTelephones()) {
            menu.getItems().add(item("edit", () -> editing.edit(telephone)));
        }
        if (actions.mayEndCalls()) {
            model.callOf(telephone)
                    .ifPresent(
                            call -> menu.getItems().add(item("hang-up", () -> ask.hangUp(call))));
        }
        if (menu.getItems().isEmpty()) {
            menu.getItems().add(nothing());
        }
        return menu;
    }

    ContextMenu of(TrunkRow trunk) {
        var menu = new ContextMenu();
        menu.setId("admin.realtime.menu");
        boolean off = trunk.trunk().state() == TrunkStatus.State.DISABLED;
        menu.getItems()
                .addAll(
                        item("edit", () -> editing.edit(trunk)),
                        off
                                ? item("enable", () -> editing.enable(trunk, true))
                                : item("disable", () -> ask.disable(trunk)));
        return menu;
    }

    ContextMenu of(AgentRow agent) {
        var menu = new ContextMenu();
        menu.setId("admin.realtime.menu");
        boolean on = agent.state().presence() != Presence.OFFLINE;
        if (actions.mayControl()) {
            if (on) {
                menu.getItems().add(pauses(agent));
            }
            boolean idle =
                    agent.state().pauseReason() != null
                            || agent.state().presence() == Presence.WRAP_UP;
            if (on && idle) {
                menu.getItems().add(item("ready", () -> actions.ready(agent)));
            }
            menu.getItems().add(queues(agent));
        }
        if (actions.maySpy() && on) {
            menu.getItems().add(spying(agent));
        }
        if (actions.mayReadReports()) {
            menu.getItems().add(item("last-hour", () -> ask.lastHour(agent)));
        }
        if (actions.maySignOff() && on) {
            menu.getItems().add(new SeparatorMenuItem());
            menu.getItems().add(item("sign-off", () -> ask.signOff(agent, false)));
            if (actions.mayEndCalls() && agent.callId() != null) {
                menu.getItems().add(item("sign-off-end", () -> ask.signOff(agent, true)));
            }
        }
        if (actions.mayEndCalls()) {
            model.callOf(agent)
                    .ifPresent(
                            call -> menu.getItems().add(item("hang-up", () -> ask.hangUp(call))));
        }
        if (menu.getItems().isEmpty()) {
            menu.getItems().add(nothing());
        }
        return menu;
    }

    ContextMenu of(LiveCall call) {
        var menu = new ContextMenu();
        menu.setId("admin.realtime.menu");
        if (call.state() == CallState.CALL_BACK) {
            menu.getItems()
                    .add(
                            actions.mayControl()
                                    ? item("give-up", () -> ask.giveUp(call))
                                    : nothing());
            return menu;
        }
        boolean waits = call.state() == CallState.WAITING || call.state() == CallState.RINGING;
        if (actions.mayControl() && waits && call.queue() != null) {
            var priority = new Menu(texts.get("realtime.do.priority"));
            priority.setId("admin.realtime.do.priority");
            for (int wanted : PRIORITIES) {
                var item = new MenuItem(texts.get("realtime.priority." + wanted));
                item.setId("admin.realtime.do.priority." + wanted);
                item.setOnAction(_ -> actions.prioritise(call, wanted));
                priority.getItems().add(item);
            }
            menu.getItems().add(priority);
            menu.getItems().add(item("redirect", () -> ask.redirect(call)));
        }
        if (actions.maySpy()) {
            model.agentOf(call).ifPresent(agent -> menu.getItems().add(spying(agent)));
        }
        if (actions.mayEndCalls()) {
            menu.getItems().add(item("hang-up", () -> ask.hangUp(call)));
        }
        if (menu.getItems().isEmpty()) {
            menu.getItems().add(nothing());
        }
        return menu;
    }

    private Menu pauses(AgentRow agent) {
        var pauses = new Menu(texts.get("realtime.do.pause"));
        pauses.setId("admin.realtime.do.pause");
        for (PauseReason pause : actions.pauses()) {
            var item = new MenuItem(pause.name());
            item.setId("admin.realtime.do.pause." + pause.name());
            item.setOnAction(_ -> actions.pause(agent, pause));
            pauses.getItems().add(item);
        }
        return pauses;
    }

    private Menu spying(AgentRow agent) {
        var ways = new Menu(texts.get("realtime.do.spy"));
        ways.setId("admin.realtime.do.spy");
        for (SpyMode mode : SpyMode.values()) {
            String name = mode.name().toLowerCase(Locale.ROOT);
            ways.getItems().add(item("spy." + name, () -> ask.spy(agent, mode)));
        }
        return ways;
    }

    private Menu queues(AgentRow agent) {
        var queues = new Menu(texts.get("realtime.do.queues"));
        queues.setId("admin.realtime.do.queues");
        for (QueueRow queue : model.allQueues()) {
            boolean serves = agent.state().queues().contains(queue.name());
            var item = new CheckMenuItem(queue.name());
            item.setId("admin.realtime.do.queues." + queue.name());
            item.setSelected(serves);
            item.setOnAction(_ -> {
                if (serves) {
                    actions.leave(agent, queue);
                } else {
                    actions.serve(agent, queue);
                }
            });
            queues.getItems().add(item);
        }
        return queues;
    }

    private MenuItem item(String deed, Runnable action) {
        var item = new MenuItem(texts.get("realtime.do." + deed));
        item.setId("admin.realtime.do." + deed);
        item.setOnAction(_ -> action.run());
        return item;
    }

    private MenuItem nothing() {
        var item = new MenuItem(texts.get("realtime.do.nothing"));
        item.setDisable(true);
        return item;
    }
}
