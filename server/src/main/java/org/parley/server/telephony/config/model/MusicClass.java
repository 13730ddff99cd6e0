package org.parley.server.telephony.config.model;

import org.parley.server.telephony.names.Checked;

import java.nio.file.Path;

/// Music on hold: the sound files of a folder, or a stream.
///
/// @param random whether the files come in any order
/// @param stream the address of a stream that is heard in place of files, or an empty text
/// @param volume of the stream, in percent
public record MusicClass(String name, Path folder, boolean random, String stream, int volume) {
    public MusicClass {
        Checked.name("music class", name);
        Checked.folder("folder of music", folder);
        if (!stream.isEmpty()) {
            Checked.address("stream of music", stream);
        }
        Checked.between("volume in percent", volume, 1, 200);
    }

    /// The files of a folder, one after the other.
    public MusicClass(String name, Path folder) {
        this(name, folder, false, "", 100);
    }
}
