package org.parley.desk.signin;

import java.security.SecureRandom;
import java.util.Base64;

/// Makes up the secrets that tie the steps of one sign-in together.
final class Attempts {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 24;
    private static final int VERIFIER_BYTES = 32;

    private Attempts() {}

    /// 192 random bits.
    static String next() {
        return random(BYTES);
    }

    /// 256 random bits in 43 characters (RFC 7636, 4.1).
    static String verifier() {
        return random(VERIFIER_BYTES);
    }

    private static String random(int count) {
        byte[] bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
