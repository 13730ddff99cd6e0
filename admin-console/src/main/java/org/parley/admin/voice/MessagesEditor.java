package org.parley.admin.voice;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.Refusal;
import org.parley.contract.telephony.voicemail.VoicemailApi;
import org.parley.contract.telephony.voicemail.VoicemailMessage;
import org.parley.desk.entity.field.FieldEditor;
import org.parley.desk.i18n.Texts;
import org.parley.desk.player.PlayerBar;
import org.parley.desk.player.Wave;

import java.io.InputStream;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// The messages of a box: a list, a player, and what may be done with the chosen one.
final class MessagesEditor implements FieldEditor {
    private static final String ID = "mailboxes.messages.";
    private static final double LIST_HEIGHT = 180;

    private final Texts texts;
    private final MessagesKind.Parts parts;
    private final ListView<VoicemailMessage> list = new ListView<>();
    private final PlayerBar player;
    private final Label told = new Label();
    private final Button heard;
    private final Button delete;
    private final VBox box;
    private @Nullable UUID shown;

    MessagesEditor(Texts texts, MessagesKind.Parts parts) {
        this.texts = texts;
        this.parts = parts;
        heard = button("heard", MaterialDesignC.CHECK, this::markHeard);
        delete = button("delete", MaterialDesignT.TRASH_CAN_OUTLINE, this::delete);
        Button reload = button("reload", MaterialDesignR.REFRESH, this::load);
        player =
                new PlayerBar(
                        ID + "player",
                        new PlayerBar.Parts(
                                texts,
                                parts.screen(),
                                parts.loudspeaker(),
                                _ -> told.setText(texts.get("recordings.silent"))));
        player.onWanted(this::hear);
        list.setId(ID + "list");
        list.setPrefHeight(LIST_HEIGHT);
        list.setPlaceholder(new Label(texts.get(ID + "empty")));
        list.setCellFactory(_ -> new Cell());
        list.getSelectionModel().selectedItemProperty().subscribe((_, chosen) -> chosen(chosen));
        told.setId(ID + "told");
        told.setWrapText(true);
        told.setMinHeight(Region.USE_PREF_SIZE);
        box = new VBox(8, list, player, new FlowPane(8, 8, heard, delete, reload), told);
        chosen(null);
    }

    private Button button(String name, Ikon icon, Runnable action) {
        Button button = new Button("", new FontIcon(icon));
        button.setId(ID + name);
        button.setText(texts.get(ID + name));
        button.setOnAction(_ -> action.run());
        return button;
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public Node control() {
        return list;
    }

    @Override
    public void show(@Nullable Object value) {
        UUID id = value instanceof UUID one ? one : null;
        if (id == null || !id.equals(shown)) {
            list.getItems().clear();
            told.setText("");
        }
        shown = id;
        load();
    }

    @Override
    public @Nullable Object value() {
        return shown;
    }

    @Override
    public void onChange(Runnable listener) {
        // the messages change by themselves
    }

    private void chosen(@Nullable VoicemailMessage message) {
        player.clear();
        player.setDisable(message == null);
        heard.setDisable(message == null || message.heard());
        delete.setDisable(message == null);
    }

    private void load() {
        UUID id = shown;
        if (id != null) {
            ask("Loading messages", () -> api().list(id), found -> list.getItems().setAll(found));
        }
    }

    private void hear() {
        withChosen((id, message) ->
                ask(
                        "Loading a message",
                        () -> {
                            try (InputStream in = api().sound(id, message.id())) {
                                return Wave.read(in);
                            }
                        },
                        player::start));
    }

    private void markHeard() {
        withChosen((id, message) ->
                ask(
                        "Marking a message",
                        () -> {
                            api().heard(id, message.id());
                            return id;
                        },
                        _ -> load()));
    }

    private void delete() {
        withChosen((id, message) ->
                ask(
                        "Deleting a message",
                        () -> {
                            api().delete(id, message.id());
                            return id;
                        },
                        _ -> load()));
    }

    /// What is done with the chosen message.
    private interface Act {
        void on(UUID box, VoicemailMessage message);
    }

    private void withChosen(Act act) {
        VoicemailMessage message = list.getSelectionModel().getSelectedItem();
        UUID id = shown;
        if (message != null && id != null) {
            told.setText("");
            act.on(id, message);
        }
    }

    private VoicemailApi api() {
        return parts.session().api(VoicemailApi.class);
    }

    private <T> void ask(String what, Callable<T> work, Consumer<T> then) {
        parts.background()
                .run(what, work)
                .onSuccess(then)
                .onFailure(failure -> {
                    if (!isNew(failure)) {
                        told.setText(parts.problems().of(failure).detail());
                    }
                });
    }

    /// A box that is not stored yet has no messages.
    private static boolean isNew(Throwable failure) {
        return failure instanceof Refusal refusal && refusal.code() == ErrorCode.NOT_FOUND;
    }

    private final class Cell extends ListCell<VoicemailMessage> {
        @Override
        protected void updateItem(@Nullable VoicemailMessage message, boolean empty) {
            super.updateItem(message, empty);
            if (empty || message == null) {
                setText("");
                return;
            }
            String caller = (message.callerName() + " " + message.callerNumber()).strip();
            setText(
                    (message.heard() ? "" : "\u25cf ")
                            + (caller.isEmpty() ? texts.get(ID + "hidden") : caller)
                            + "  \u00b7  "
                            + texts.formats().dateTime(message.leftAt())
                            + "  \u00b7  "
                            + texts.formats().timer(Duration.ofMillis(message.millis())));
        }
    }
}
