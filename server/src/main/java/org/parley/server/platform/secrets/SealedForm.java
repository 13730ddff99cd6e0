package org.parley.server.platform.secrets;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;

import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// How a sealed file looks: a word of eight bytes, sixteen random ones, then pieces of 64 KiB, each
/// sealed by AES-256 in GCM with its tag behind it (NIST SP 800-38D).
///
/// Each file has a key of its own, derived (HKDF, RFC 5869) from the data folder's key, the random
/// bytes and the file's name: what is renamed or exchanged does not open. A piece's nonce is its
/// number and whether it is the last one, so that no piece can be moved, left out or cut off.
final class SealedForm {
    static final int PIECE = 65_536;
    static final int TAG = 16;
    static final int SEALED_PIECE = PIECE + TAG;
    private static final byte[] WORD = "PARLEY1\n".getBytes(StandardCharsets.US_ASCII);
    private static final int SALT = 16;
    static final int HEADER = WORD.length + SALT;
    private static final int NONCE = 12;

    private final Path file;
    private final SecretKey key;

    private SealedForm(Path file, SecretKey key) {
        this.file = file;
        this.key = key;
    }

    /// @param header of the file
    static SealedForm of(byte[] master, byte[] header, Path file) {
        byte[] name = file.getFileName().toString().getBytes(StandardCharsets.UTF_8);
        try {
            SecretKey key =
                    KDF.getInstance("HKDF-SHA256")
                            .deriveKey(
                                    "AES",
                                    HKDFParameterSpec.ofExtract()
                                            .addIKM(new SecretKeySpec(master, "Generic"))
                                            .addSalt(header)
                                            .thenExpand(name, SecretBox.KEY_BYTES));
            return new SealedForm(file, key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no HKDF", e);
        }
    }

    /// @param salt 16 random bytes
    static byte[] header(byte[] salt) {
        return ByteBuffer.allocate(HEADER).put(WORD).put(salt).array();
    }

    static int saltLength() {
        return SALT;
    }

    static boolean isHeader(byte[] bytes) {
        return bytes.length == HEADER && Arrays.equals(bytes, 0, WORD.length, WORD, 0, WORD.length);
    }

    /// How long the plain text is.
    ///
    /// @param sealed the length of the whole file
    static long plainLength(long sealed, Path file) throws UnreadableFile {
        long pieces = pieces(sealed);
        long plain = sealed - HEADER - pieces * TAG;
        if (pieces == 0 || plain < 0 || (pieces > 1 && plain <= (pieces - 1) * PIECE)) {
            throw new UnreadableFile(file, null);
        }
        return plain;
    }

    static long pieces(long sealed) {
        return Math.ceilDiv(sealed - HEADER, SEALED_PIECE);
    }

    byte[] seal(byte[] piece, long number, boolean last) {
        try {
            return cipher(Cipher.ENCRYPT_MODE, number, last).doFinal(piece);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no AES in GCM", e);
        }
    }

    byte[] open(byte[] piece, long number, boolean last) throws UnreadableFile {
        try {
            return cipher(Cipher.DECRYPT_MODE, number, last).doFinal(piece);
        } catch (GeneralSecurityException e) {
            throw new UnreadableFile(file, e);
        }
    }

    private Cipher cipher(int mode, long number, boolean last) throws GeneralSecurityException {
        byte[] nonce = ByteBuffer.allocate(NONCE).putInt(last ? 1 : 0).putLong(number).array();
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG * Byte.SIZE, nonce));
        return cipher;
    }
}
