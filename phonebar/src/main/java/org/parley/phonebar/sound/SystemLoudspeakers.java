package org.parley.phonebar.sound;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.Clip;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.LineEvent;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.Mixer;

/// Those of this computer.
public final class SystemLoudspeakers implements Loudspeakers {
    private static final DataLine.Info WANTED = new DataLine.Info(Clip.class, Melody.FORMAT);

    @Override
    public List<String> names() {
        return mixers().stream().map(Mixer.Info::getName).distinct().toList();
    }

    private static List<Mixer.Info> mixers() {
        return Arrays.stream(AudioSystem.getMixerInfo())
                .filter(info -> AudioSystem.getMixer(info).isLineSupported(WANTED))
                .toList();
    }

    @Override
    public Playing play(byte[] samples, @Nullable String device, boolean again)
            throws LineUnavailableException {
        Optional<Mixer.Info> chosen =
                device == null
                        ? Optional.empty()
                        : mixers().stream()
                                .filter(info -> info.getName().equals(device))
                                .findFirst();
        try {
            Clip clip =
                    chosen.isPresent() ? AudioSystem.getClip(chosen.get()) : AudioSystem.getClip();
            clip.open(Melody.FORMAT, samples, 0, samples.length);
            clip.addLineListener(event -> {
                if (event.getType().equals(LineEvent.Type.STOP)) {
                    clip.close();
                }
            });
            if (again) {
                clip.loop(Clip.LOOP_CONTINUOUSLY);
            } else {
                clip.start();
            }
            return clip::close;
        } catch (IllegalArgumentException e) {
            throw new LineUnavailableException(e.getMessage());
        }
    }
}
