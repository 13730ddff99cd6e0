package org.parley.phone.sip;

import java.security.SecureRandom;

/// Random texts for tags, branches and ids; never the same again, in this run of the program or in
/// another.
public final class Tokens {
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz0123456789";

    private final SecureRandom random = new SecureRandom();

    /// Of so many letters and digits.
    public String next(int length) {
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }

    /// A new branch of RFC 3261.
    String branch() {
        return Via.COOKIE + next(16);
    }
}
