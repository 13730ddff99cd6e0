package org.parley.phonebar;

import org.jspecify.annotations.Nullable;
import org.parley.phonebar.sound.Loudspeakers;

import java.util.ArrayList;
import java.util.List;

/// Two loudspeakers that note what they play.
public final class FakeLoudspeakers implements Loudspeakers {
    private final List<String> playing = new ArrayList<>();
    private int begun;

    @Override
    public List<String> names() {
        return List.of("Headset", "Desk speaker");
    }

    @Override
    public synchronized Playing play(byte[] samples, @Nullable String device, boolean again) {
        String name = String.valueOf(device);
        playing.add(name);
        begun++;
        return () -> stop(name);
    }

    private synchronized void stop(String name) {
        playing.remove(name);
    }

    /// How much sounds by a device now.
    public synchronized long sounding(String device) {
        return playing.stream().filter(device::equals).count();
    }

    /// How often something began to sound.
    public synchronized int begun() {
        return begun;
    }
}
