package org.parley.phonebar.sound;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Plays nothing.
public final class Silence implements Loudspeakers {
    @Override
    public List<String> names() {
        return List.of();
    }

    @Override
    public Playing play(byte[] samples, @Nullable String device, boolean again) {
        return () -> {};
    }
}
