package org.parley.contract.updates;

import org.parley.contract.keys.KeyText;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.util.Optional;

/// The key of who publishes updates. Packaging puts the public half into every program.
public final class PublisherKey {
    private static final String SHIPPED = "publisher.pub";

    private PublisherKey() {}

    /// The key that came with this program, where packaging has put one in.
    public static Optional<PublicKey> shipped() {
        try (InputStream in = PublisherKey.class.getResourceAsStream(SHIPPED)) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(
                            KeyText.readPublic(
                                    new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException("the publisher's key cannot be read", e);
        }
    }
}
