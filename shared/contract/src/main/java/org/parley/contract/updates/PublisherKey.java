package org.parley.contract.updates;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;

/// The keys of who publishes updates: Ed25519, as Base64 of their usual encodings (X.509 and PKCS
/// #8). Packaging puts the public one into every program.
public final class PublisherKey {
    private static final String ALGORITHM = "Ed25519";
    private static final String SHIPPED = "publisher.pub";

    private PublisherKey() {}

    /// The key that came with this program, where packaging has put one in.
    public static Optional<PublicKey> shipped() {
        try (InputStream in = PublisherKey.class.getResourceAsStream(SHIPPED)) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(
                            readPublic(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException("the publisher's key cannot be read", e);
        }
    }

    public static KeyPair generate() {
        try {
            return KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no Ed25519", e);
        }
    }

    public static String write(Key key) {
        return Base64.getEncoder().encodeToString(key.getEncoded());
    }

    /// @throws IllegalArgumentException for a text that is no public key
    public static PublicKey readPublic(String text) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text.strip());
            return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("is no public key of Ed25519", e);
        }
    }

    /// @throws IllegalArgumentException for a text that is no private key
    public static PrivateKey readPrivate(String text) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text.strip());
            return KeyFactory.getInstance(ALGORITHM)
                    .generatePrivate(new PKCS8EncodedKeySpec(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("is no private key of Ed25519", e);
        }
    }
}
