package org.parley.server.platform.secrets;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Seals secrets, such as passwords of mail accounts, before they are stored: AES-256 in GCM with a
/// fresh nonce each (NIST SP 800-38D), under a key that lies in the data folder and never in the
/// database. A stolen copy of the database alone tells nothing.
public final class SecretBox {
    static final int KEY_BYTES = 32;
    private static final String FORM = "v1:";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    /// @param key 32 bytes
    public SecretBox(byte[] key) {
        if (key.length != KEY_BYTES) {
            throw new IllegalArgumentException("the key has " + key.length + " bytes, not 32");
        }
        this.key = new SecretKeySpec(key, "AES");
    }

    /// The sealed form of a text; different each time.
    ///
    /// @param purpose what it is for, such as `mail-account`; opened only for the same
    public String seal(String purpose, String secret) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] sealed =
                    cipher(Cipher.ENCRYPT_MODE, nonce, purpose)
                            .doFinal(secret.getBytes(StandardCharsets.UTF_8));
            byte[] all =
                    ByteBuffer.allocate(nonce.length + sealed.length)
                            .put(nonce)
                            .put(sealed)
                            .array();
            return FORM + Base64.getEncoder().withoutPadding().encodeToString(all);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no AES in GCM", e);
        }
    }

    /// The text of a sealed form.
    ///
    /// @throws UnreadableSecret when it was sealed under another key or for another purpose
    public String open(String purpose, String sealed) {
        try {
            if (!sealed.startsWith(FORM)) {
                throw new UnreadableSecret(purpose, null);
            }
            byte[] all = Base64.getDecoder().decode(sealed.substring(FORM.length()));
            byte[] nonce = Arrays.copyOf(all, NONCE_BYTES);
            byte[] text =
                    cipher(Cipher.DECRYPT_MODE, nonce, purpose)
                            .doFinal(all, NONCE_BYTES, Math.max(0, all.length - NONCE_BYTES));
            return new String(text, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new UnreadableSecret(purpose, e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String purpose) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(purpose.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
