package org.parley.admin.configuration;

import javafx.stage.Window;

import java.nio.file.Path;
import java.util.Optional;

/// Asks for a folder; a program without a screen answers by itself.
@FunctionalInterface
public interface FolderTarget {
    /// @return empty when the person changed his or her mind
    Optional<Path> choose(Window owner, String title);
}
