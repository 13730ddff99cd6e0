package org.parley.phonebar.sound;

import com.fasterxml.jackson.core.JsonProcessingException;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;
import org.parley.contract.platform.Json;
import org.parley.contract.platform.Preference;
import org.parley.contract.platform.PreferenceApi;
import org.parley.desk.fx.BackgroundWork;
import org.parley.phone.PhoneListener;
import org.parley.phone.Softphone;
import org.parley.phone.media.AudioDevice;
import org.parley.phone.media.AudioDevices;
import org.parley.phonebar.line.Notices;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.function.UnaryOperator;

/// The agent's devices and sounds: read from the server, obeyed by telephone and ringing, changed
/// here and kept there. Used on the screen's thread.
public final class SoundViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(SoundViewModel.class);
    private static final String KEY = "phonebar.sound";

    private final PreferenceApi api;
    private final BackgroundWork background;
    private final Notices notices;
    private final Loudspeakers loudspeakers;
    private final Ringer ringer;
    private final ReadOnlyObjectWrapper<SoundChoice> choice =
            new ReadOnlyObjectWrapper<>(SoundChoice.USUAL);
    private final ObservableList<AudioDevice> microphones = FXCollections.observableArrayList();
    private final ObservableList<AudioDevice> speakers = FXCollections.observableArrayList();
    private final ObservableList<String> ringDevices = FXCollections.observableArrayList();
    private @Nullable AudioDevices devices;
    private boolean changed;

    public SoundViewModel(
            PreferenceApi api,
            BackgroundWork background,
            Notices notices,
            Loudspeakers loudspeakers) {
        this.api = api;
        this.background = background;
        this.notices = notices;
        this.loudspeakers = loudspeakers;
        ringer = new Ringer(loudspeakers);
    }

    public ReadOnlyObjectProperty<SoundChoice> choice() {
        return choice.getReadOnlyProperty();
    }

    /// Those of this computer, once there is a telephone.
    public ObservableList<AudioDevice> microphones() {
        return FXCollections.unmodifiableObservableList(microphones);
    }

    /// As the microphones.
    public ObservableList<AudioDevice> speakers() {
        return FXCollections.unmodifiableObservableList(speakers);
    }

    /// By which calls may ring, once [#look] has looked.
    public ObservableList<String> ringDevices() {
        return FXCollections.unmodifiableObservableList(ringDevices);
    }

    /// Reads what was chosen; what is chosen meanwhile goes before it.
    public void load() {
        background
                .run("Reading devices and sounds", () -> read(api.get(KEY)))
                .onSuccess(read -> {
                    if (!changed) {
                        take(read);
                    }
                })
                .onFailure(failure -> LOG.info("usual sounds: {}", failure.getMessage()));
    }

    /// Changes what is chosen, here at once and then on the server.
    public void change(UnaryOperator<SoundChoice> how) {
        SoundChoice wanted = how.apply(choice.get());
        if (wanted.equals(choice.get())) {
            return;
        }
        changed = true;
        take(wanted);
        background
                .run(
                        "Keeping devices and sounds",
                        () ->
                                api.put(
                                        KEY,
                                        new Preference(Json.lenient().writeValueAsString(wanted))))
                .onFailure(notices::failed);
    }

    /// Takes the telephone's devices.
    public void use(Softphone phone) {
        devices = phone.audio();
        show(phone.audio());
        phone.listen(
                new PhoneListener() {
                    @Override
                    public void devicesChanged(AudioDevices now) {
                        show(now);
                    }
                });
        phone.listen(new SelfAnswered(_ -> work("Beeping", ringer::beep)));
        apply(choice.get());
    }

    /// Looks for devices by which calls may ring.
    public void look() {
        background
                .run("Looking for loudspeakers", loudspeakers::names)
                .onSuccess(ringDevices::setAll)
                .onFailure(failure -> LOG.info("no loudspeakers: {}", failure.getMessage()));
    }

    /// Rings, or falls silent.
    public void ring(boolean on) {
        ringer.want(on);
        work("Ringing", ringer::follow);
    }

    /// Lets the chosen ringing be heard once.
    public void sample() {
        work("Ringing for a test", ringer::sample);
    }

    private void work(String name, BackgroundWork.Action sound) {
        background.run(name, sound).onFailure(failure -> LOG.warn("{} failed", name, failure));
    }

    private void show(AudioDevices now) {
        microphones.setAll(now.microphones());
        speakers.setAll(now.speakers());
    }

    private void take(SoundChoice now) {
        choice.set(now);
        ringer.use(now.ringing());
        apply(now);
    }

    private void apply(SoundChoice now) {
        AudioDevices known = devices;
        if (known != null) {
            known.chooseMicrophone(now.voice().microphone());
            known.chooseSpeaker(now.voice().speaker());
            known.microphoneVolume(now.voice().microphoneVolume());
            known.speakerVolume(now.voice().speakerVolume());
            known.treat(now.treatment());
        }
    }

    private static SoundChoice read(Preference stored) {
        if (stored.value().isEmpty()) {
            return SoundChoice.USUAL;
        }
        try {
            return Json.lenient().readValue(stored.value(), SoundChoice.class);
        } catch (JsonProcessingException e) {
            LOG.warn("the sounds that were chosen cannot be read", e);
            return SoundChoice.USUAL;
        }
    }
}
