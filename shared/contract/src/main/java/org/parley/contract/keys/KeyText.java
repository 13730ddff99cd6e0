package org.parley.contract.keys;

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

/// Keys of Ed25519 as one line of text: Base64 of their usual encodings (X.509 and PKCS #8).
public final class KeyText {
    private static final String ALGORITHM = "Ed25519";

    private KeyText() {}

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

    /// Whether a text is a public key.
    public static boolean isPublic(String text) {
        try {
            readPublic(text);
            return true;
        } catch (IllegalArgumentException _) {
            return false;
        }
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
