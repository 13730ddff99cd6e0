package org.parley.agent.recordings;

import jakarta.inject.Inject;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

import org.parley.client.Session;
import org.parley.contract.recordings.RecordingApi;
import org.parley.contract.reports.CallRecord;
import org.parley.desk.control.Sound;
import org.parley.desk.fx.BackgroundWork;
import org.parley.desk.fx.Bindings;
import org.parley.desk.fx.View;
import org.parley.desk.i18n.Formats;
import org.parley.desk.i18n.Texts;
import org.parley.desk.shell.Toasts;

import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

/// One's own calls, newest first, each to be listened to.
public final class RecordingsView extends View<VBox> {
    private static final int SHOWN = 200;

    private final Session session;
    private final BackgroundWork background;
    private final Toasts toasts;
    private final Texts texts;
    private final Formats formats;
    private final Sound sound;

    @FXML private TableView<CallRecord> calls;
    @FXML private Button play;

    @Inject
    RecordingsView(
            Session session, BackgroundWork background, Toasts toasts, Texts texts, Sound sound) {
        this.session = session;
        this.background = background;
        this.toasts = toasts;
        this.texts = texts;
        this.formats = texts.formats();
        this.sound = sound;
    }

    @Override
    protected void prepared() {
        calls.getColumns()
                .setAll(
                        List.of(
                                column(
                                        "recordings.when",
                                        170,
                                        c -> formats.dateTime(c.startedAt())),
                                column("recordings.caller", 220, RecordingsView::caller),
                                column(
                                        "recordings.queue",
                                        140,
                                        c -> Objects.requireNonNullElse(c.queue(), "")),
                                column(
                                        "recordings.talk",
                                        100,
                                        c -> formats.timer(Duration.ofMillis(c.talkMillis())))));
        calls.setFixedCellSize(36);
        calls.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        calls.setPlaceholder(new Label(texts.get("recordings.empty")));
        calls.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.SPACE) {
                        playOrStop();
                        event.consume();
                    }
                });
    }

    private TableColumn<CallRecord, String> column(
            String key, double width, Function<CallRecord, String> value) {
        TableColumn<CallRecord, String> column = new TableColumn<>(texts.get(key));
        column.setId("agent." + key);
        column.setPrefWidth(width);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
        return column;
    }

    private static String caller(CallRecord call) {
        return call.callerName().isBlank()
                ? call.callerNumber()
                : call.callerName() + " · " + call.callerNumber();
    }

    @Override
    protected void attached(Bindings b) {
        b.follow(
                calls.getSelectionModel().selectedItemProperty(),
                call -> play.setDisable(call == null));
        background
                .run("Loading my recordings", () -> session.api(RecordingApi.class).mine(SHOWN, 0))
                .onSuccess(page -> calls.getItems().setAll(page.rows()))
                .onFailure(toasts::failed);
    }

    @Override
    protected void detached() {
        sound.stop();
    }

    /// Plays the chosen recording from its beginning; an earlier one stops.
    @FXML
    void playOrStop() {
        CallRecord call = calls.getSelectionModel().getSelectedItem();
        if (call == null || call.recordingId() == null) {
            return;
        }
        UUID recording = call.recordingId();
        background
                .run("Playing a recording", () -> hear(recording))
                .onFailure(failure ->
                        toasts.failed(
                                failure instanceof Sound.NoSound
                                        ? new IllegalArgumentException(
                                                texts.get("recordings.no-sound"), failure)
                                        : failure));
    }

    private void hear(UUID recording) throws Exception {
        try (InputStream in = session.api(RecordingApi.class).sound(recording)) {
            sound.play(in, () -> {});
        }
    }
}
