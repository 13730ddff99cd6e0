package org.parley.admin.recordings;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;
import org.parley.contract.recordings.RecordingSettings;
import org.parley.desk.i18n.Texts;

import java.util.Optional;

/// Asks how many days recordings are kept.
final class KeepDialog extends Dialog<RecordingSettings> {
    private static final int MOST_DAYS = 36_500;

    private KeepDialog(Window owner, Texts texts, RecordingSettings now) {
        initOwner(owner);
        setTitle(texts.get("recordings.keep"));
        Spinner<Integer> days = new Spinner<>(0, MOST_DAYS, now.keepDays());
        days.setId("admin.recordings.keep.days");
        days.setEditable(true);
        Label label = new Label(texts.get("recordings.keep.days"));
        label.setLabelFor(days);
        Label hint = new Label(texts.get("recordings.keep.hint"));
        hint.setWrapText(true);
        hint.getStyleClass().add("muted");
        VBox box = new VBox(8, label, days, hint);
        box.setPrefWidth(420);
        ButtonType store = new ButtonType(texts.get("recordings.keep.store"), ButtonData.OK_DONE);
        ButtonType cancel = new ButtonType(texts.get("console.cancel"), ButtonData.CANCEL_CLOSE);
        getDialogPane().setId("admin.recordings.keep");
        getDialogPane().setContent(box);
        getDialogPane().getButtonTypes().setAll(store, cancel);
        Node button = getDialogPane().lookupButton(store);
        if (button instanceof Button yes) {
            yes.setId("admin.recordings.keep.store");
        }
        setResultConverter(pressed -> answer(pressed, store, days, now));
    }

    private static @Nullable RecordingSettings answer(
            @Nullable ButtonType pressed,
            ButtonType store,
            Spinner<Integer> days,
            RecordingSettings now) {
        return store.equals(pressed) ? new RecordingSettings(days.getValue(), now.version()) : null;
    }

    static Optional<RecordingSettings> ask(Window owner, Texts texts, RecordingSettings now) {
        return new KeepDialog(owner, texts, now).showAndWait();
    }
}
