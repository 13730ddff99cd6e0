package org.parley.desk.entity;

import javafx.stage.Window;

import java.nio.file.Path;
import java.util.Optional;

/// Asks where a file shall be written; a program without a screen answers by itself.
@FunctionalInterface
public interface ExportTarget {
    /// @return empty when the person changed his or her mind
    Optional<Path> choose(Window owner, String title, String suggestedName);
}
