package org.parley.admin.realtime.dialog;

import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;
import org.parley.admin.reports.CallWords;
import org.parley.admin.table.Columns;
import org.parley.contract.reports.CallRecord;
import org.parley.contract.reports.Outcome;
import org.parley.desk.i18n.Formats;
import org.parley.desk.i18n.Texts;
import org.parley.desk.shell.DeskStart;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.ToLongFunction;

/// Shows what a queue or an agent did in the last hour: the calls that are over, and what they come
/// to.
public final class LastHourDialog {
    private static final String ID = "admin.realtime.last-hour.";
    private static final int ROW = 32;
    private static final double WIDTH = 940;
    private static final double HEIGHT = 400;

    private final Texts texts;

    public LastHourDialog(Texts texts) {
        this.texts = texts;
    }

    /// @param who whose calls they are, in words
    public void show(Window owner, String who, LastHour hour) {
        List<CallRecord> calls = hour.calls();
        var table = new TableView<>(FXCollections.observableArrayList(calls));
        table.setId(ID + "calls");
        table.setAccessibleText(texts.get("realtime.last-hour.title", who));
        table.setPlaceholder(new Label(texts.get("realtime.last-hour.none")));
        Columns.into(table, columns(), ROW);
        VBox.setVgrow(table, Priority.ALWAYS);
        var sum = new Label(words(hour));
        sum.setId(ID + "sum");
        sum.setWrapText(true);
        sum.setMinHeight(Region.USE_PREF_SIZE);
        var done = new ButtonType(texts.get("realtime.last-hour.close"), ButtonData.CANCEL_CLOSE);
        var dialog = new Dialog<@Nullable Void>();
        dialog.initOwner(owner);
        dialog.setTitle(texts.get("realtime.last-hour.title", who));
        dialog.setHeaderText(texts.get("realtime.last-hour.title", who));
        dialog.setResizable(true);
        dialog.getDialogPane().setId("admin.realtime.last-hour");
        dialog.getDialogPane().getButtonTypes().setAll(done);
        dialog.getDialogPane().setContent(page(sum, table));
        dialog.getDialogPane().setMinWidth(WIDTH);
        dialog.getDialogPane().lookupButton(done).setId(ID + "close");
        dialog.setOnShown(_ -> table.requestFocus());
        dialog.show();
    }

    /// Looks like the tables of the board, as wide as all of its columns.
    private static VBox page(Node... parts) {
        var page = new VBox(12, parts);
        page.getStyleClass().add("desk-page");
        page.getStylesheets()
                .add(
                        Objects.requireNonNull(
                                        DeskStart.class.getResource("/org/parley/desk/pages.css"))
                                .toExternalForm());
        page.setPrefSize(WIDTH, HEIGHT);
        return page;
    }

    private List<TableColumn<CallRecord, ?>> columns() {
        Formats formats = texts.formats();
        return List.of(
                Columns.text(
                        ID + "started",
                        texts.get("realtime.last-hour.started"),
                        90,
                        call -> formats.time(call.startedAt())),
                Columns.text(
                        ID + "caller",
                        texts.get("realtime.last-hour.caller"),
                        230,
                        CallWords::caller),
                Columns.text(
                        ID + "queue",
                        texts.get("realtime.queue"),
                        110,
                        call -> Objects.requireNonNullElse(call.queue(), "")),
                Columns.text(
                        ID + "agent",
                        texts.get("realtime.agent"),
                        130,
                        call -> Objects.requireNonNullElse(call.agentName(), "")),
                Columns.text(
                        ID + "outcome",
                        texts.get("reports.outcome"),
                        110,
                        call -> CallWords.outcome(call, texts)),
                time("wait", CallRecord::waitMillis),
                time("talk", CallRecord::talkMillis));
    }

    private TableColumn<CallRecord, ?> time(String name, ToLongFunction<CallRecord> millis) {
        return Columns.<CallRecord, Long>figure(
                ID + name,
                texts.get("reports." + name),
                70,
                millis::applyAsLong,
                value -> texts.formats().timer(Duration.ofMillis(value)));
    }

    private String words(LastHour hour) {
        String sum = sum(hour.calls());
        return hour.lookedAt() == 0
                ? sum
                : sum + " " + texts.get("realtime.last-hour.cut", hour.lookedAt());
    }

    private String sum(List<CallRecord> calls) {
        List<CallRecord> answered =
                calls.stream().filter(call -> call.outcome() == Outcome.ANSWERED).toList();
        return texts.get(
                "realtime.last-hour.sum",
                calls.size(),
                answered.size(),
                calls.stream().filter(call -> call.outcome() == Outcome.ABANDONED).count(),
                average(calls, CallRecord::waitMillis),
                average(answered, CallRecord::talkMillis));
    }

    private String average(List<CallRecord> calls, ToLongFunction<CallRecord> millis) {
        double mean = calls.stream().mapToLong(millis).average().orElse(0);
        return texts.formats().timer(Duration.ofMillis(Math.round(mean)));
    }
}
