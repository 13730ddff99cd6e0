package org.parley.admin.realtime.dialog;

import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

import org.parley.desk.i18n.Texts;

import java.util.Optional;

/// Asks how long agents of a queue have after a call.
public final class WrapUpDialog {
    private static final int MOST_SECONDS = 3600;

    private final Texts texts;

    public WrapUpDialog(Texts texts) {
        this.texts = texts;
    }

    /// Waits for the answer.
    ///
    /// @param seconds as it is now
    public Optional<Integer> ask(Window owner, String queue, int seconds) {
        var spinner = new Spinner<Integer>(0, MOST_SECONDS, seconds, 5);
        spinner.setId("admin.realtime.wrap-up.seconds");
        spinner.setEditable(true);
        spinner.setPrefWidth(140);
        var label = new Label(texts.get("realtime.wrap-up.seconds"));
        label.setLabelFor(spinner);
        var about = new Label(texts.get("realtime.wrap-up.about"));
        about.setWrapText(true);
        about.setMaxWidth(380);
        var yes = new ButtonType(texts.get("realtime.wrap-up.do"), ButtonData.OK_DONE);
        var no = new ButtonType(texts.get("console.cancel"), ButtonData.CANCEL_CLOSE);
        var dialog = new Dialog<Integer>();
        dialog.initOwner(owner);
        dialog.setTitle(texts.get("realtime.wrap-up.title", queue));
        dialog.setHeaderText(texts.get("realtime.wrap-up.title", queue));
        dialog.getDialogPane().setId("admin.realtime.wrap-up");
        dialog.getDialogPane().getButtonTypes().setAll(yes, no);
        dialog.getDialogPane().setContent(new VBox(12, new VBox(4, label, spinner), about));
        dialog.getDialogPane().setMinWidth(420);
        dialog.getDialogPane().lookupButton(yes).setId("admin.realtime.wrap-up.yes");
        dialog.setResultConverter(pressed -> {
            spinner.commitValue();
            return pressed == yes ? spinner.getValue() : null;
        });
        dialog.setOnShown(_ -> spinner.getEditor().requestFocus());
        return dialog.showAndWait();
    }
}
