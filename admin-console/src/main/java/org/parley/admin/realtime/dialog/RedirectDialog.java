package org.parley.admin.realtime.dialog;

import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;
import org.parley.contract.realtime.QueueRow;
import org.parley.contract.realtime.RedirectRequest;
import org.parley.desk.i18n.Texts;

import java.util.List;
import java.util.Optional;

/// Asks where a waiting call is sent: to another queue or to a number.
public final class RedirectDialog {
    private static final String NUMBER = "[0-9*#+]{2,32}";

    private final Texts texts;
    private final RadioButton toQueue;
    private final RadioButton toNumber;
    private final ComboBox<QueueRow> queue = new ComboBox<>();
    private final TextField number = new TextField();

    /// @param queues to choose from
    public RedirectDialog(Texts texts, List<QueueRow> queues) {
        this.texts = texts;
        var group = new ToggleGroup();
        toQueue = choice(group, "queue");
        toNumber = choice(group, "number");
        queue.setId("admin.realtime.redirect.queue");
        queue.setAccessibleText(texts.get("realtime.redirect.queue"));
        queue.setItems(FXCollections.observableArrayList(queues));
        queue.setConverter(new Names());
        queue.setMaxWidth(Double.MAX_VALUE);
        queue.disableProperty().bind(toQueue.selectedProperty().not());
        number.setId("admin.realtime.redirect.number");
        number.setAccessibleText(texts.get("realtime.redirect.number"));
        number.setPromptText(texts.get("realtime.redirect.prompt"));
        number.disableProperty().bind(toNumber.selectedProperty().not());
        (queues.isEmpty() ? toNumber : toQueue).setSelected(true);
        queues.stream().findFirst().ifPresent(queue::setValue);
    }

    private RadioButton choice(ToggleGroup group, String name) {
        var button = new RadioButton(texts.get("realtime.redirect." + name));
        button.setId("admin.realtime.redirect.to-" + name);
        button.setToggleGroup(group);
        return button;
    }

    /// Waits for the answer.
    ///
    /// @param caller whose call it is, in words
    public Optional<RedirectRequest> ask(Window owner, String caller) {
        var about = new Label(texts.get("realtime.redirect.about"));
        about.setWrapText(true);
        about.setMaxWidth(400);
        about.setMinHeight(Region.USE_PREF_SIZE);
        var yes = new ButtonType(texts.get("realtime.redirect.do"), ButtonData.OK_DONE);
        var no = new ButtonType(texts.get("console.cancel"), ButtonData.CANCEL_CLOSE);
        var dialog = new Dialog<RedirectRequest>();
        dialog.initOwner(owner);
        dialog.setTitle(texts.get("realtime.redirect.title", caller));
        dialog.setHeaderText(texts.get("realtime.redirect.title", caller));
        dialog.getDialogPane().setId("admin.realtime.redirect");
        dialog.getDialogPane().getButtonTypes().setAll(yes, no);
        dialog.getDialogPane()
                .setContent(
                        new VBox(
                                12,
                                new VBox(4, toQueue, queue),
                                new VBox(4, toNumber, number),
                                about));
        dialog.getDialogPane().setMinWidth(440);
        var send = dialog.getDialogPane().lookupButton(yes);
        send.setId("admin.realtime.redirect.yes");
        send.disableProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () -> answer() == null,
                                toQueue.selectedProperty(),
                                queue.valueProperty(),
                                number.textProperty()));
        dialog.setResultConverter(pressed -> pressed == yes ? answer() : null);
        dialog.setOnShown(_ -> queue.requestFocus());
        return dialog.showAndWait();
    }

    private @Nullable RedirectRequest answer() {
        QueueRow chosen = queue.getValue();
        if (toQueue.isSelected()) {
            return chosen == null ? null : new RedirectRequest(chosen.id(), "");
        }
        String typed = number.getText().strip();
        return typed.matches(NUMBER) ? new RedirectRequest(null, typed) : null;
    }

    /// A queue by its name.
    private static final class Names extends StringConverter<QueueRow> {
        @Override
        public String toString(@Nullable QueueRow queue) {
            return queue == null ? "" : queue.name();
        }

        @Override
        public @Nullable QueueRow fromString(@Nullable String text) {
            return null;
        }
    }
}
