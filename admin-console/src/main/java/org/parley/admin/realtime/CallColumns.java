package org.parley.admin.realtime;

import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;

import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.parley.admin.table.Columns;
import org.parley.admin.table.Columns.Ticking;
import org.parley.admin.table.StatusChip;
import org.parley.admin.table.TwoLines;
import org.parley.contract.realtime.CallRow;
import org.parley.contract.telephony.LiveCall;
import org.parley.desk.i18n.Texts;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/// The columns of the calls' table.
final class CallColumns {
    private static final String ID = "admin.realtime.calls.";

    private final RealtimeViewModel model;
    private final Texts texts;
    private final Ticking ticking;
    private final Consumer<LiveCall> hangUp;

    /// @param hangUp asks, and then ends the call
    CallColumns(RealtimeViewModel model, Texts texts, Ticking ticking, Consumer<LiveCall> hangUp) {
        this.model = model;
        this.texts = texts;
        this.ticking = ticking;
        this.hangUp = hangUp;
    }

    List<TableColumn<CallRow, ?>> make() {
        return List.of(
                state(),
                Columns.timer(
                        ID + "since",
                        texts.get("realtime.since"),
                        68,
                        row -> row.call().since(),
                        ticking),
                Columns.pair(
                        ID + "caller",
                        texts.get("realtime.caller"),
                        144,
                        row -> model.callerLines(row.call())),
                Columns.pair(
                        ID + "queue",
                        texts.get("realtime.queue-agent"),
                        116,
                        row -> CallColumns.queueAndAgent(row.call())),
                action());
    }

    private TableColumn<CallRow, CallRow> state() {
        return Columns.node(
                ID + "state",
                texts.get("realtime.state"),
                130,
                StatusChip::new,
                (chip, row) ->
                        chip.show(CallStateLook.of(row.call().state()), model.state(row.call())),
                RealtimeViewModel.mostUrgentFirst());
    }

    private TableColumn<CallRow, CallRow> action() {
        TableColumn<CallRow, CallRow> action =
                Columns.node(
                        ID + "actions",
                        "",
                        44,
                        this::button,
                        this::show,
                        Comparator.comparing(row -> row.call().id()));
        action.setSortable(false);
        action.setVisible(model.mayHangUp());
        return action;
    }

    private static TwoLines.Words queueAndAgent(LiveCall call) {
        return new TwoLines.Words(
                Objects.requireNonNullElse(call.queue(), ""),
                Objects.requireNonNullElse(call.agentName(), ""));
    }

    private Button button() {
        Button button = new Button("", new FontIcon(MaterialDesignP.PHONE_HANGUP));
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.getStyleClass().addAll("button-icon", "flat", "danger", "row-action");
        button.setTooltip(new Tooltip(texts.get("realtime.hang-up.tip")));
        button.setFocusTraversable(false);
        return button;
    }

    private void show(Button button, CallRow row) {
        button.setId("admin.realtime.hang-up." + row.call().id());
        button.setAccessibleText(texts.get("realtime.hang-up") + " " + model.caller(row.call()));
        button.setOnAction(_ -> hangUp.accept(row.call()));
    }
}
