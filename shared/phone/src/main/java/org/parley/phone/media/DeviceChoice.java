package org.parley.phone.media;

import dev.onvoid.webrtc.media.audio.AudioDeviceModuleBase;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// The devices of a module, looked at every few seconds, and the ones that the person chose.
/// Without a module there are none.
final class DeviceChoice implements AudioDevices {
    private static final Logger LOG = LoggerFactory.getLogger(DeviceChoice.class);
    private static final int LOOK_SECONDS = 3;

    private final ScheduledExecutorService thread;
    private volatile List<AudioDevice> microphones = List.of();
    private volatile List<AudioDevice> speakers = List.of();
    private volatile @Nullable String microphoneId;
    private volatile @Nullable String speakerId;
    private volatile @Nullable Integer microphoneVolume;
    private volatile @Nullable Integer speakerVolume;
    private volatile SoundTreatment treatment = SoundTreatment.USUAL;
    private volatile Consumer<AudioDevices> listener = devices -> {};
    private @Nullable AudioDeviceModuleBase module;
    private @Nullable String microphoneInUse;
    private @Nullable String speakerInUse;

    DeviceChoice(ScheduledExecutorService thread) {
        this.thread = thread;
    }

    /// On the engine's thread: takes the module and its devices.
    void use(AudioDeviceModuleBase given) {
        module = given;
        look();
        thread.scheduleWithFixedDelay(this::look, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
    }

    /// What is done to the microphone of the next call.
    SoundTreatment treatment() {
        return treatment;
    }

    /// On the engine's thread: the module is about to go.
    void release() {
        module = null;
    }

    void whenChanged(Consumer<AudioDevices> action) {
        listener = action;
    }

    private void look() {
        AudioDeviceModuleBase current = module;
        if (current == null) {
            return;
        }
        List<AudioDevice> heard = ours(current.getRecordingDevices());
        List<AudioDevice> spoken = ours(current.getPlayoutDevices());
        boolean changed = !heard.equals(microphones) || !spoken.equals(speakers);
        microphones = heard;
        speakers = spoken;
        if (apply(current) || changed) {
            listener.accept(this);
        }
    }

    private static List<AudioDevice> ours(List<dev.onvoid.webrtc.media.audio.AudioDevice> devices) {
        return devices.stream().map(d -> new AudioDevice(d.getDescriptor(), d.getName())).toList();
    }

    /// Takes the chosen devices into use where they are not; the first of each list is the system's
    /// default.
    private boolean apply(AudioDeviceModuleBase current) {
        Optional<AudioDevice> wantedMicrophone = wanted(microphones, microphoneId);
        Optional<AudioDevice> wantedSpeaker = wanted(speakers, speakerId);
        boolean changed = false;
        if (wantedMicrophone.isPresent() && !wantedMicrophone.get().id().equals(microphoneInUse)) {
            boolean live = microphoneInUse != null;
            microphoneInUse = wantedMicrophone.get().id();
            current.stopRecording();
            current.setRecordingDevice(nativeOf(current.getRecordingDevices(), microphoneInUse));
            current.initRecording();
            if (live) {
                current.startRecording();
            }
            changed = true;
        }
        if (wantedSpeaker.isPresent() && !wantedSpeaker.get().id().equals(speakerInUse)) {
            boolean live = speakerInUse != null;
            speakerInUse = wantedSpeaker.get().id();
            current.stopPlayout();
            current.setPlayoutDevice(nativeOf(current.getPlayoutDevices(), speakerInUse));
            current.initPlayout();
            if (live) {
                current.startPlayout();
            }
            changed = true;
        }
        if (changed) {
            applyVolumes(current);
            LOG.info("Sound comes from {} and goes to {}", microphoneInUse, speakerInUse);
        }
        return changed;
    }

    /// Does nothing for a device whose volume the system does not let be set.
    private void applyVolumes(AudioDeviceModuleBase current) {
        Integer loud = speakerVolume;
        if (loud != null && speakerInUse != null) {
            int least = current.getMinSpeakerVolume();
            current.setSpeakerVolume(least + (current.getMaxSpeakerVolume() - least) * loud / 100);
        }
        Integer sensitive = microphoneVolume;
        if (sensitive != null && microphoneInUse != null) {
            int least = current.getMinMicrophoneVolume();
            current.setMicrophoneVolume(
                    least + (current.getMaxMicrophoneVolume() - least) * sensitive / 100);
        }
    }

    private static Optional<AudioDevice> wanted(List<AudioDevice> devices, @Nullable String id) {
        return devices.stream()
                .filter(d -> d.id().equals(id))
                .findFirst()
                .or(() -> devices.stream().findFirst());
    }

    private static dev.onvoid.webrtc.media.audio.AudioDevice nativeOf(
            List<dev.onvoid.webrtc.media.audio.AudioDevice> devices, String id) {
        return devices.stream()
                .filter(d -> Objects.equals(d.getDescriptor(), id))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public List<AudioDevice> microphones() {
        return microphones;
    }

    @Override
    public List<AudioDevice> speakers() {
        return speakers;
    }

    @Override
    public Optional<AudioDevice> microphone() {
        return microphones.stream().filter(d -> d.id().equals(microphoneId)).findFirst();
    }

    @Override
    public Optional<AudioDevice> speaker() {
        return speakers.stream().filter(d -> d.id().equals(speakerId)).findFirst();
    }

    @Override
    public void chooseMicrophone(@Nullable String id) {
        microphoneId = id;
        lookSoon();
    }

    @Override
    public void chooseSpeaker(@Nullable String id) {
        speakerId = id;
        lookSoon();
    }

    @Override
    public void microphoneVolume(@Nullable Integer percent) {
        microphoneVolume = inRange(percent);
        soon(this::applyVolumes);
    }

    @Override
    public void speakerVolume(@Nullable Integer percent) {
        speakerVolume = inRange(percent);
        soon(this::applyVolumes);
    }

    @Override
    public void restart() {
        soon(current -> {
            LOG.info("Sound is begun anew");
            if (microphoneInUse != null) {
                current.stopRecording();
                current.initRecording();
                current.startRecording();
            }
            if (speakerInUse != null) {
                current.stopPlayout();
                current.initPlayout();
                current.startPlayout();
            }
            applyVolumes(current);
        });
    }

    private static @Nullable Integer inRange(@Nullable Integer percent) {
        return percent == null ? null : (Integer) Math.clamp(percent, 0, 100);
    }

    @Override
    public void treat(SoundTreatment wanted) {
        treatment = wanted;
    }

    private void lookSoon() {
        soon(_ -> look());
    }

    private void soon(Consumer<AudioDeviceModuleBase> work) {
        try {
            thread.execute(() -> {
                AudioDeviceModuleBase current = module;
                if (current != null) {
                    work.accept(current);
                }
            });
        } catch (RejectedExecutionException e) {
            LOG.trace("The engine is closed", e);
        }
    }
}
