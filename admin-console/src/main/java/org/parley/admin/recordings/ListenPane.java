package org.parley.admin.recordings;

import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import org.parley.contract.platform.Permission;
import org.parley.contract.recordings.Recording;
import org.parley.desk.i18n.Texts;
import org.parley.desk.player.Loudspeaker;
import org.parley.desk.player.PlayerBar;

import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The chosen recording: who talked, the player, stars and a note, and what else may be done.
final class ListenPane extends VBox {
    private static final String ID = "admin.recordings.";
    private final RecordingsViewModel model;
    private final Texts texts;
    private final Label who = new Label();
    private final Label told = new Label();
    private final Stars stars;
    private final TextField note = new TextField();
    private final PlayerBar player;
    private final Button download = button("download", MaterialDesignD.DOWNLOAD);
    private final Button delete = button("delete", MaterialDesignT.TRASH_CAN_OUTLINE);
    private Consumer<Recording> rated = _ -> {};
    private @Nullable Recording shown;

    ListenPane(RecordingsViewModel model, RecordingsDesk desk, Loudspeaker loudspeaker) {
        this.model = model;
        this.texts = desk.texts();
        stars = new Stars(ID + "stars", texts, this::rate);
        player =
                new PlayerBar(
                        ID + "player",
                        new PlayerBar.Parts(
                                texts, desk.screen(), loudspeaker, _ -> tell("recordings.silent")));
        player.onWanted(this::fetch);
        setId(ID + "listen");
        getStyleClass().addAll("panel", "listen-pane");
        who.setId(ID + "who");
        who.getStyleClass().add("panel-title");
        told.setId(ID + "told");
        told.getStyleClass().add("field-fault");
        told.setWrapText(true);
        note.setId(ID + "note");
        note.setPromptText(texts.get("recordings.note"));
        note.setOnAction(_ -> rateNote());
        note.focusedProperty()
                .subscribe((_, focused) -> {
                    if (!focused) {
                        rateNote();
                    }
                });
        HBox.setHgrow(note, Priority.ALWAYS);
        boolean rates = model.may(Permission.RECORDINGS_RATE);
        stars.setDisable(!rates);
        note.setEditable(rates);
        name(download, "recordings.download", model.may(Permission.RECORDINGS_DOWNLOAD));
        name(delete, "recordings.delete", model.may(Permission.RECORDINGS_DELETE));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var head = new HBox(8, who, gap, download, delete);
        head.getStyleClass().add("tool-row");
        var opinion = new HBox(8, stars, note);
        opinion.getStyleClass().add("tool-row");
        getChildren().addAll(head, player, told, opinion);
        show(null);
    }

    private static Button button(String name, Ikon icon) {
        Button button = new Button("", new FontIcon(icon));
        button.setId(ID + name);
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.getStyleClass().addAll("button-icon", "flat");
        return button;
    }

    private void name(Button button, String key, boolean may) {
        button.setAccessibleText(texts.get(key));
        button.setTooltip(new Tooltip(texts.get(key + ".tip")));
        button.setVisible(may);
        button.setManaged(may);
    }

    void onDownload(Runnable action) {
        download.setOnAction(_ -> action.run());
    }

    void onDelete(Runnable action) {
        delete.setOnAction(_ -> action.run());
    }

    /// @param action takes a recording with its new stars and note
    void onRated(Consumer<Recording> action) {
        rated = action;
    }

    /// Shows a recording, silent; or that none is chosen.
    void show(@Nullable Recording recording) {
        Recording before = shown;
        boolean same = before != null && recording != null && before.id().equals(recording.id());
        shown = recording;
        setVisible(recording != null);
        setManaged(recording != null);
        if (!same) {
            player.clear();
            tell(recording == null || recording.available() ? "" : "recordings.gone.told");
        }
        if (recording == null) {
            return;
        }
        who.setText(words(recording));
        stars.show(recording.rating());
        if (!same || !note.isFocused()) {
            note.setText(recording.note());
        }
    }

    /// Plays or pauses the chosen one.
    void toggle() {
        if (shown != null) {
            player.toggle();
        }
    }

    /// Gives stars by a key.
    void rate(@Nullable Integer count) {
        Recording recording = shown;
        if (recording != null && model.may(Permission.RECORDINGS_RATE)) {
            model.rate(recording, count, note.getText(), rated);
        }
    }

    void silence() {
        player.pause();
    }

    private void rateNote() {
        Recording recording = shown;
        if (recording != null
                && model.may(Permission.RECORDINGS_RATE)
                && !recording.note().equals(note.getText().strip())) {
            model.rate(recording, recording.rating(), note.getText(), rated);
        }
    }

    private void fetch() {
        Recording recording = shown;
        if (recording == null || !recording.available()) {
            return;
        }
        tell("");
        model.hear(
                recording,
                wave -> {
                    Recording now = shown;
                    if (now != null && now.id().equals(recording.id())) {
                        player.start(wave);
                    }
                });
    }

    private void tell(String key) {
        told.setText(key.isEmpty() ? "" : texts.get(key));
        told.setVisible(!key.isEmpty());
        told.setManaged(!key.isEmpty());
    }

    private String words(Recording recording) {
        String talked =
                Stream.of(
                                RecordingColumns.caller(recording).toString(),
                                Objects.requireNonNullElse(
                                        recording.agentName(), recording.dialled()))
                        .collect(Collectors.joining(" \u2192 "));
        String queue = recording.queue();
        return talked
                + (queue == null ? "" : "  \u00b7  " + queue)
                + "  \u00b7  "
                + texts.formats().dateTime(recording.startedAt());
    }
}
