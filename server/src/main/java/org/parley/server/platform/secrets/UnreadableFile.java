package org.parley.server.platform.secrets;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;

/// A sealed file that does not open: this server's key is another one, or the file was cut, changed
/// or renamed.
public final class UnreadableFile extends IOException {
    private static final long serialVersionUID = 1L;

    UnreadableFile(Path file, @Nullable Throwable cause) {
        super(
                "The file "
                        + file
                        + " does not open with the key of this data folder, or it was changed."
                        + " Bring back the file secret.key that belongs to it, or the file itself"
                        + " from a backup.",
                cause);
    }
}
