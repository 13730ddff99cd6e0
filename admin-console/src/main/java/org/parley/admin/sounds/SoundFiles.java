package org.parley.admin.sounds;

import javafx.stage.Window;

import java.nio.file.Path;
import java.util.Optional;

/// Asks the person for files of sounds.
public interface SoundFiles {
    /// Which file to upload.
    Optional<Path> open(Window owner, String title);

    /// Where to store a sound.
    Optional<Path> save(Window owner, String title, String suggestedName);
}
