package org.parley.admin.sounds;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignU;
import org.parley.contract.platform.Refusal;
import org.parley.contract.sounds.Sound;
import org.parley.contract.sounds.SoundApi;
import org.parley.contract.sounds.SoundFile;
import org.parley.desk.entity.field.FieldEditor;
import org.parley.desk.i18n.Texts;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// Gives a stored sound its content, plays it, and stores it as a file.
final class ContentEditor implements FieldEditor {
    private final Texts texts;
    private final ContentKind.Parts parts;
    private final SoundPlayer player = new SoundPlayer();
    private final Button upload = button("upload", MaterialDesignU.UPLOAD, this::upload);
    private final Button play = button("play", MaterialDesignP.PLAY, this::play);
    private final Button stop = button("stop", MaterialDesignS.STOP, player::stop);
    private final Button download = button("download", MaterialDesignD.DOWNLOAD, this::download);
    private final Label told = new Label();
    private final VBox box = new VBox(8, new FlowPane(8, 8, upload, play, stop, download), told);
    private @Nullable UUID sound;

    ContentEditor(Texts texts, ContentKind.Parts parts) {
        this.texts = texts;
        this.parts = parts;
        told.setId("sounds.content.told");
        told.setWrapText(true);
        told.setMinHeight(Region.USE_PREF_SIZE);
        for (Button button : buttons()) {
            button.setText(texts.get(String.valueOf(button.getId())));
        }
    }

    private static Button button(String name, org.kordamp.ikonli.Ikon icon, Runnable action) {
        Button button = new Button("", new FontIcon(icon));
        button.setId("sounds.content." + name);
        button.setOnAction(_ -> action.run());
        return button;
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public Node control() {
        return upload;
    }

    @Override
    public void show(@Nullable Object value) {
        if (!(value instanceof UUID id) || !id.equals(sound)) {
            player.stop();
            told.setText("");
        }
        sound = value instanceof UUID id ? id : null;
    }

    /// The server keeps the content beside the stored sound.
    @Override
    public void stored(boolean isStored) {
        for (Button button : buttons()) {
            button.setDisable(!isStored);
        }
        String first = texts.get("sounds.content.save-first");
        if (!isStored) {
            told.setText(first);
        } else if (told.getText().equals(first)) {
            told.setText("");
        }
    }

    private List<Button> buttons() {
        return List.of(upload, play, stop, download);
    }

    @Override
    public @Nullable Object value() {
        return sound;
    }

    @Override
    public void onChange(Runnable listener) {
        // the content is stored by itself
    }

    private void upload() {
        UUID id = sound;
        if (id == null) {
            return;
        }
        parts.files()
                .open(box.getScene().getWindow(), texts.get("sounds.content.upload"))
                .ifPresent(file -> {
                    told.setText(texts.get("sounds.content.busy"));
                    ask("Uploading a sound", () -> send(id, file), this::stored);
                });
    }

    private Sound send(UUID id, Path file) throws Exception {
        String content = Base64.getEncoder().encodeToString(Files.readAllBytes(file));
        return api().upload(id, new SoundFile(String.valueOf(file.getFileName()), content));
    }

    private void stored(Sound stored) {
        told.setText(
                texts.get(
                        "sounds.content.stored",
                        stored.fileName(),
                        texts.formats().timer(Duration.ofMillis(stored.millis()))));
    }

    private void play() {
        UUID id = sound;
        if (id != null) {
            ask(
                    "Playing a sound",
                    () -> {
                        try (InputStream in = api().content(id)) {
                            player.play(in, () -> {});
                        }
                        return true;
                    },
                    _ -> told.setText(""));
        }
    }

    private void download() {
        UUID id = sound;
        if (id == null) {
            return;
        }
        parts.files()
                .save(box.getScene().getWindow(), texts.get("sounds.content.download"), "sound.wav")
                .ifPresent(file ->
                        ask(
                                "Downloading a sound",
                                () -> {
                                    try (InputStream in = api().content(id)) {
                                        Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
                                    }
                                    return file;
                                },
                                done -> told.setText(texts.get("sounds.content.saved", done))));
    }

    private SoundApi api() {
        return parts.session().api(SoundApi.class);
    }

    private <T> void ask(String what, Callable<T> work, Consumer<T> then) {
        parts.background()
                .run(what, work)
                .onSuccess(then)
                .onFailure(failure ->
                        told.setText(
                                failure instanceof Refusal refusal
                                        ? refusal.detail()
                                        : parts.problems().of(failure).detail()));
    }
}
