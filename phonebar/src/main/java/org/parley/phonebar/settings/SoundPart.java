package org.parley.phonebar.settings;

import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.parley.contract.telephony.talk.TestNumbers;
import org.parley.desk.fx.Bindings;
import org.parley.desk.i18n.Texts;
import org.parley.phone.media.AudioDevice;
import org.parley.phone.media.SoundTreatment;
import org.parley.phonebar.line.LineViewModel;
import org.parley.phonebar.line.Registration;
import org.parley.phonebar.line.Stage;
import org.parley.phonebar.sound.SoundChoice;
import org.parley.phonebar.sound.SoundViewModel;

import java.util.List;
import java.util.Objects;

/// Microphone and speaker, how loud they are, what is done to the microphone's sound, and two calls
/// by which one hears oneself.
final class SoundPart extends VBox {
    private static final int USUAL_VOLUME = 80;

    private final SoundViewModel sound;
    private final Texts texts;
    private final ComboBox<Device> microphone = Controls.choice(Device::name);
    private final ComboBox<Device> speaker = Controls.choice(Device::name);
    private final CheckBox ownVolumes;
    private final Slider microphoneVolume = Controls.volume(_ -> volumes());
    private final Slider speakerVolume = Controls.volume(_ -> volumes());
    private final CheckBox echo;
    private final CheckBox noise;
    private final CheckBox gain;
    private boolean showing;

    SoundPart(Bindings b, SettingsWindow.Subjects model, Texts texts) {
        sound = model.sound();
        this.texts = texts;
        var controls = new Controls(texts);
        ownVolumes = controls.check("own-volumes", _ -> volumes());
        echo = controls.check("echo-cancellation", _ -> treat());
        noise = controls.check("noise-suppression", _ -> treat());
        gain = controls.check("automatic-gain", _ -> treat());
        var hear = controls.button("hear-yourself", () -> model.calls().call(TestNumbers.ECHO));
        var record =
                controls.button(
                        "record-and-play", () -> model.calls().call(TestNumbers.RECORD_AND_PLAY));
        getChildren()
                .addAll(
                        controls.field("microphone", microphone),
                        controls.field("speaker", speaker),
                        ownVolumes,
                        controls.field("microphone-volume", microphoneVolume),
                        controls.field("speaker-volume", speakerVolume),
                        echo,
                        noise,
                        gain,
                        controls.note("test-note"),
                        new HBox(8, hear, record));
        listen();
        b.follow(sound.choice(), _ -> show());
        b.followList(sound.microphones(), this::show);
        b.followList(sound.speakers(), this::show);
        Runnable enabling =
                () -> {
                    boolean free = isFree(model.line());
                    hear.setDisable(!free);
                    record.setDisable(!free);
                };
        b.follow(model.line().stage(), _ -> enabling.run());
        b.follow(model.line().registration(), _ -> enabling.run());
    }

    private void listen() {
        microphone
                .valueProperty()
                .subscribe(device ->
                        choose(
                                device,
                                SoundChoice.Voice::microphone,
                                SoundChoice.Voice::withMicrophone));
        speaker.valueProperty()
                .subscribe(device ->
                        choose(device, SoundChoice.Voice::speaker, SoundChoice.Voice::withSpeaker));
    }

    private static boolean isFree(LineViewModel line) {
        return line.stage().get() == Stage.IDLE
                && line.registration().get() == Registration.REGISTERED;
    }

    private interface Reader {
        @Nullable String of(SoundChoice.Voice voice);
    }

    private interface Writer {
        SoundChoice.Voice with(SoundChoice.Voice voice, @Nullable String id);
    }

    private void choose(@Nullable Device device, Reader reader, Writer writer) {
        if (device != null && !showing) {
            sound.change(choice ->
                    Objects.equals(reader.of(choice.voice()), device.id())
                            ? choice
                            : choice.with(writer.with(choice.voice(), device.id())));
        }
    }

    private void volumes() {
        if (showing) {
            return;
        }
        boolean own = ownVolumes.isSelected();
        sound.change(choice ->
                choice.with(
                        choice.voice()
                                .withVolumes(
                                        own ? (Integer) (int) microphoneVolume.getValue() : null,
                                        own ? (Integer) (int) speakerVolume.getValue() : null)));
    }

    private void treat() {
        sound.change(choice ->
                choice.with(
                        new SoundTreatment(
                                echo.isSelected(), noise.isSelected(), gain.isSelected())));
    }

    private void show() {
        showing = true;
        SoundChoice now = sound.choice().get();
        SoundChoice.Voice voice = now.voice();
        show(microphone, sound.microphones(), voice.microphone());
        show(speaker, sound.speakers(), voice.speaker());
        Integer sensitive = voice.microphoneVolume();
        Integer loud = voice.speakerVolume();
        ownVolumes.setSelected(sensitive != null);
        microphoneVolume.setDisable(sensitive == null);
        speakerVolume.setDisable(loud == null);
        microphoneVolume.setValue(sensitive == null ? USUAL_VOLUME : sensitive);
        speakerVolume.setValue(loud == null ? USUAL_VOLUME : loud);
        echo.setSelected(now.treatment().echoCancellation());
        noise.setSelected(now.treatment().noiseSuppression());
        gain.setSelected(now.treatment().automaticGain());
        showing = false;
    }

    private void show(ComboBox<Device> list, List<AudioDevice> present, @Nullable String chosen) {
        List<Device> lines =
                Device.list(
                        present,
                        chosen,
                        texts.get("settings.as-computer"),
                        texts.get("settings.not-here"));
        if (!list.getItems().equals(lines)) {
            list.getItems().setAll(lines);
        }
        lines.stream()
                .filter(line -> Objects.equals(line.id(), chosen))
                .findFirst()
                .ifPresent(list::setValue);
    }
}
