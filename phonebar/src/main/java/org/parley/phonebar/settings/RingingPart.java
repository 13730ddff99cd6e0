package org.parley.phonebar.settings;

import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Slider;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.parley.desk.fx.Bindings;
import org.parley.desk.i18n.Texts;
import org.parley.phone.media.AudioDevice;
import org.parley.phonebar.sound.Melody;
import org.parley.phonebar.sound.SoundChoice;
import org.parley.phonebar.sound.SoundViewModel;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// By which device, with which melody and how loud calls ring, and the beep of those that answer
/// themselves.
final class RingingPart extends VBox {
    private final SoundViewModel sound;
    private final Texts texts;
    private final ComboBox<Device> device = Controls.choice(Device::name);
    private final ComboBox<Melody> melody;
    private final Slider volume;
    private final CheckBox on;
    private final CheckBox beep;
    private boolean showing;

    RingingPart(Bindings b, SoundViewModel sound, Texts texts) {
        this.sound = sound;
        this.texts = texts;
        var controls = new Controls(texts);
        melody =
                Controls.choice(
                        one -> texts.get("settings.melody." + one.name().toLowerCase(Locale.ROOT)));
        melody.getItems().setAll(Melody.values());
        volume = Controls.volume(percent -> change(ringing -> ringing.withVolume(percent)));
        on = controls.check("ring", _ -> heard());
        beep = controls.check("beep", _ -> heard());
        device.valueProperty().subscribe(this::choose);
        melody.valueProperty()
                .subscribe(one -> {
                    if (one != null) {
                        change(ringing -> ringing.withMelody(one));
                    }
                });
        getChildren()
                .addAll(
                        on,
                        controls.field("ring-device", device),
                        controls.field("melody", melody),
                        controls.field("ring-volume", volume),
                        controls.button("listen", sound::sample),
                        beep);
        b.follow(sound.choice(), _ -> show());
        b.followList(sound.ringDevices(), this::show);
    }

    private interface Change {
        SoundChoice.Ringing of(SoundChoice.Ringing ringing);
    }

    private void change(Change how) {
        if (!showing) {
            sound.change(choice -> choice.with(how.of(choice.ringing())));
        }
    }

    private void choose(@Nullable Device chosen) {
        if (chosen != null) {
            change(ringing -> ringing.withDevice(chosen.id()));
        }
    }

    private void heard() {
        change(ringing -> ringing.with(on.isSelected(), beep.isSelected()));
    }

    private void show() {
        showing = true;
        SoundChoice.Ringing now = sound.choice().get().ringing();
        List<AudioDevice> present =
                sound.ringDevices().stream().map(name -> new AudioDevice(name, name)).toList();
        List<Device> lines =
                Device.list(
                        present,
                        now.device(),
                        texts.get("settings.as-computer"),
                        texts.get("settings.ring-device-gone", String.valueOf(now.device())));
        if (!device.getItems().equals(lines)) {
            device.getItems().setAll(lines);
        }
        lines.stream()
                .filter(line -> Objects.equals(line.id(), now.device()))
                .findFirst()
                .ifPresent(device::setValue);
        melody.setValue(now.melody());
        volume.setValue(now.volume());
        on.setSelected(now.on());
        beep.setSelected(now.beep());
        showing = false;
    }
}
