package org.parley.admin.realtime;

import javafx.stage.Window;

import org.parley.admin.realtime.dialog.LastHourDialog;
import org.parley.admin.realtime.dialog.RedirectDialog;
import org.parley.admin.realtime.dialog.SpyDialog;
import org.parley.admin.realtime.dialog.WrapUpDialog;
import org.parley.admin.table.Confirmation;
import org.parley.contract.realtime.AgentRow;
import org.parley.contract.realtime.LiveRow;
import org.parley.contract.realtime.QueueRow;
import org.parley.contract.realtime.TrunkRow;
import org.parley.contract.reports.CallRecord;
import org.parley.contract.telephony.CallState;
import org.parley.contract.telephony.LiveCall;
import org.parley.contract.telephony.spy.SpyMode;
import org.parley.desk.i18n.Texts;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// What is asked before something is done to a row of the board, and what is shown of one.
final class BoardQuestions {
    private final Supplier<Window> window;
    private final RealtimeViewModel model;
    private final SupervisorActions actions;
    private final Texts texts;
    private final Confirmation confirmation;
    private final RowEditing editing;

    BoardQuestions(
            Supplier<Window> window,
            RealtimeViewModel model,
            SupervisorActions actions,
            Texts texts,
            Confirmation confirmation,
            RowEditing editing) {
        this.window = window;
        this.model = model;
        this.actions = actions;
        this.texts = texts;
        this.confirmation = confirmation;
        this.editing = editing;
    }

    void hangUp(LiveCall call) {
        if (call.state() == CallState.CALL_BACK) {
            giveUp(call);
            return;
        }
        boolean sure =
                confirmation.ask(
                        window.get(),
                        texts.get("realtime.hang-up.title"),
                        texts.get("realtime.hang-up.question", model.caller(call)),
                        texts.get("realtime.hang-up"));
        if (sure) {
            model.hangUp(call);
        }
    }

    /// Of somebody who is to be called back.
    void giveUp(LiveCall place) {
        boolean sure =
                actions.mayControl()
                        && confirmation.ask(
                                window.get(),
                                texts.get("realtime.give-up.title", model.caller(place)),
                                texts.get("realtime.give-up.question"),
                                texts.get("realtime.give-up"));
        if (sure) {
            actions.giveUp(place);
        }
    }

    /// Calls that go on over the trunk are not touched, and the question says so.
    void disable(TrunkRow trunk) {
        boolean sure =
                confirmation.ask(
                        window.get(),
                        texts.get("realtime.disable.title", trunk.trunk().name()),
                        texts.get("realtime.disable.question"),
                        texts.get("realtime.disable.do"));
        if (sure) {
            editing.enable(trunk, false);
        }
    }

    void wrapUp(QueueRow queue) {
        actions.changeWrapUp(
                queue, seconds -> new WrapUpDialog(texts).ask(window.get(), queue.name(), seconds));
    }

    void spy(AgentRow agent, SpyMode mode) {
        String way = texts.get("realtime.do.spy." + mode.name().toLowerCase(Locale.ROOT));
        new SpyDialog(texts)
                .ask(
                        window.get(),
                        texts.get("realtime.spy.title", agent.fullName(), way),
                        model.allTelephones(),
                        actions.lastTelephone(),
                        actions::changeSpyPin)
                .ifPresent(telephone -> actions.spy(agent, mode, telephone));
    }

    void lastHour(LiveRow row) {
        switch (row) {
            case AgentRow agent ->
                    showLastHour(agent.fullName(), call -> agent.id().equals(call.agentId()));
            case QueueRow queue ->
                    showLastHour(queue.name(), call -> queue.name().equals(call.queue()));
            default -> {
                // only agents and queues have an hour behind them
            }
        }
    }

    private void showLastHour(String who, Predicate<CallRecord> which) {
        actions.lastHour(
                who, which, calls -> new LastHourDialog(texts).show(window.get(), who, calls));
    }

    void redirect(LiveCall call) {
        List<QueueRow> others =
                model.allQueues().stream()
                        .filter(queue -> !queue.name().equals(call.queue()))
                        .sorted(Comparator.comparing(QueueRow::name))
                        .toList();
        new RedirectDialog(texts, others)
                .ask(window.get(), model.caller(call))
                .ifPresent(where -> actions.redirect(call, where));
    }

    void resetCounters(QueueRow queue) {
        boolean sure =
                confirmation.ask(
                        window.get(),
                        texts.get("realtime.reset-counters.title", queue.name()),
                        texts.get("realtime.reset-counters.question"),
                        texts.get("realtime.reset-counters.do"));
        if (sure) {
            actions.resetCounters(queue);
        }
    }

    void signOff(AgentRow agent, boolean endCalls) {
        boolean sure =
                confirmation.ask(
                        window.get(),
                        texts.get("realtime.sign-off.title", agent.fullName()),
                        texts.get(
                                endCalls
                                        ? "realtime.sign-off.question-end"
                                        : "realtime.sign-off.question"),
                        texts.get("realtime.do.sign-off"));
        if (sure) {
            actions.signOff(agent, endCalls);
        }
    }
}
