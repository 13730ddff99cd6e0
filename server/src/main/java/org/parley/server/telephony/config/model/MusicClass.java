package org.parley.server.telephony.config.model;

import org.parley.server.telephony.names.Checked;

import java.nio.file.Path;

/// Music on hold: the sound files of a folder, one after the other.
public record MusicClass(String name, Path folder) {
    public MusicClass {
        Checked.name("music class", name);
        Checked.folder("folder of music", folder);
    }
}
