package org.parley.server.platform.secrets;

import org.jspecify.annotations.Nullable;

/// A stored secret that this server's key does not open: the key file was lost or exchanged.
public final class UnreadableSecret extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableSecret(String purpose, @Nullable Throwable cause) {
        super(
                "A stored secret ("
                        + purpose
                        + ") cannot be read with the key of this data folder. Bring back the file"
                        + " secret.key that belongs to the database, or enter the secret again.",
                cause);
    }
}
