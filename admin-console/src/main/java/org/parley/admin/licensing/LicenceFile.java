package org.parley.admin.licensing;

import javafx.stage.Window;

import java.nio.file.Path;
import java.util.Optional;

/// Asks the person for the file of a licence.
@FunctionalInterface
public interface LicenceFile {
    Optional<Path> choose(Window owner, String title);
}
