package org.parley.admin.updates;

import javafx.stage.Window;

import java.nio.file.Path;
import java.util.Optional;

/// Asks the person for the file of an update.
@FunctionalInterface
public interface UpdateChooser {
    Optional<Path> choose(Window owner, String title);
}
