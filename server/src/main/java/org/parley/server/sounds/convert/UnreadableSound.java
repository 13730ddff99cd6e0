package org.parley.server.sounds.convert;

/// Why a file is not taken as a sound, going on after "The file".
public final class UnreadableSound extends Exception {
    private static final long serialVersionUID = 1L;

    UnreadableSound(String why) {
        super(why);
    }
}
