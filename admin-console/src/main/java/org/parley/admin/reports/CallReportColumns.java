package org.parley.admin.reports;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.parley.admin.table.Columns;
import org.parley.admin.table.StatusChip;
import org.parley.admin.table.TwoLines;
import org.parley.contract.reports.CallRecord;
import org.parley.desk.i18n.Formats;
import org.parley.desk.i18n.Texts;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The columns of the call report. A column's user data is the name by which the server sorts.
final class CallReportColumns {
    private static final String ID = "admin.reports.calls.";

    private final CallReportViewModel model;
    private final Texts texts;
    private final Formats formats;
    private final Consumer<CallRecord> why;

    /// @param why shows how the router decided about a call
    CallReportColumns(CallReportViewModel model, Texts texts, Consumer<CallRecord> why) {
        this.model = model;
        this.texts = texts;
        this.formats = texts.formats();
        this.why = why;
    }

    List<TableColumn<CallRecord, ?>> make() {
        return List.of(
                text("started", 170, c -> formats.dateTime(c.startedAt()), "startedAt"),
                sorted(
                        Columns.node(
                                ID + "outcome",
                                texts.get("reports.outcome"),
                                130,
                                StatusChip::new,
                                (chip, c) ->
                                        chip.show(
                                                OutcomeLook.of(c.outcome()),
                                                CallWords.outcome(c, texts)),
                                Comparator.comparing(CallRecord::outcome)),
                        "outcome"),
                sorted(
                        Columns.pair(
                                ID + "caller", texts.get("reports.caller"), 192, this::callerLines),
                        "callerNumber"),
                sorted(
                        Columns.pair(
                                ID + "queue",
                                texts.get("reports.queue"),
                                110,
                                CallReportColumns::queueLines),
                        "queue"),
                text("agent", 108, c -> Objects.requireNonNullElse(c.agentName(), ""), "agentName"),
                tags(),
                duration("wait", CallRecord::waitMillis, "waitMillis"),
                duration("talk", c -> c.answeredAt() == null ? null : c.talkMillis(), "talkMillis"),
                actions(),
                duration("told", CallRecord::toldWaitMillis, ""),
                text("ended-by", 90, this::endedBy, ""),
                text("disposition", 110, c -> c.disposition(0), ""),
                text("disposition-2", 110, c -> c.disposition(1), ""),
                text("disposition-3", 110, c -> c.disposition(2), ""));
    }

    private TableColumn<CallRecord, ?> tags() {
        return sorted(
                Columns.node(
                        ID + "tags",
                        texts.get("reports.tags"),
                        120,
                        TagDots::new,
                        (dots, c) -> dots.show(c.tags()),
                        Comparator.comparingInt(c -> c.tags().size())),
                "");
    }

    /// The queue, and below it the route by which the call came or went, and the prefix.
    private static TwoLines.Words queueLines(CallRecord c) {
        String route =
                Stream.of(c.route(), c.prefix())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" · "));
        return c.queue() == null
                ? new TwoLines.Words("", route)
                : new TwoLines.Words(c.queue(), route);
    }

    private TwoLines.Words callerLines(CallRecord c) {
        boolean named = CallWords.isNamed(c);
        String number = named ? c.callerNumber() : "";
        String back = c.callbackOf() == null ? "" : texts.get("reports.called-back");
        return new TwoLines.Words(
                named ? c.callerName() : c.callerNumber(),
                number + (number.isEmpty() || back.isEmpty() ? "" : " · ") + back);
    }

    private TableColumn<CallRecord, String> text(
            String name, double width, Function<CallRecord, String> value, String sort) {
        return sorted(Columns.text(ID + name, texts.get("reports." + name), width, value), sort);
    }

    private TableColumn<CallRecord, Long> duration(
            String name, Function<CallRecord, @Nullable Long> value, String sort) {
        return sorted(
                Columns.<CallRecord, Long>figure(
                        ID + name,
                        texts.get("reports." + name),
                        80,
                        value,
                        millis -> formats.timer(Duration.ofMillis(millis))),
                sort);
    }

    private static <T> TableColumn<CallRecord, T> sorted(
            TableColumn<CallRecord, T> column, String sort) {
        column.setUserData(sort);
        column.setSortable(!sort.isEmpty());
        return column;
    }

    private String endedBy(CallRecord c) {
        String key = "reports.ended-by." + c.endedBy();
        return texts.has(key) ? texts.get(key) : c.endedBy();
    }

    private TableColumn<CallRecord, CallRecord> actions() {
        TableColumn<CallRecord, CallRecord> column =
                sorted(
                        Columns.node(
                                ID + "actions",
                                "",
                                96,
                                this::buttons,
                                this::show,
                                Comparator.comparing(CallRecord::id)),
                        "");
        return column;
    }

    /// The buttons of a row.
    private static final class Buttons extends HBox {
        private final Button play = flat(MaterialDesignP.PLAY_CIRCLE_OUTLINE);
        private final Button why = flat(MaterialDesignH.HELP_CIRCLE_OUTLINE);

        Buttons() {
            getChildren().addAll(play, why);
            setSpacing(4);
            setAlignment(Pos.CENTER_LEFT);
        }

        private static Button flat(org.kordamp.ikonli.Ikon icon) {
            Button button = new Button("", new FontIcon(icon));
            button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
            button.getStyleClass().addAll("button-icon", "flat", "row-action");
            button.setFocusTraversable(false);
            return button;
        }
    }

    private Buttons buttons() {
        Buttons buttons = new Buttons();
        buttons.play.setTooltip(new Tooltip(texts.get("reports.play.tip")));
        buttons.why.setTooltip(new Tooltip(texts.get("reports.why.tip")));
        buttons.play.setAccessibleText(texts.get("reports.play"));
        buttons.why.setAccessibleText(texts.get("reports.why"));
        return buttons;
    }

    private void show(Buttons buttons, CallRecord call) {
        UUID recording = call.recordingId();
        buttons.play.setId("admin.reports.play." + call.id());
        buttons.why.setId("admin.reports.why." + call.id());
        buttons.play.setVisible(recording != null && model.mayPlay());
        buttons.why.setVisible(call.queue() != null && model.mayAskWhy());
        boolean heard = recording != null && model.playing().get().equals(Optional.of(recording));
        if (buttons.play.getGraphic() instanceof FontIcon icon) {
            icon.setIconCode(
                    heard
                            ? MaterialDesignS.STOP_CIRCLE_OUTLINE
                            : MaterialDesignP.PLAY_CIRCLE_OUTLINE);
        }
        if (recording != null) {
            buttons.play.setOnAction(_ -> model.playOrStop(recording));
        }
        buttons.why.setOnAction(_ -> why.accept(call));
    }
}
