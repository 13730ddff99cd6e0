package org.parley.server.staff.internal;

import java.security.SecureRandom;

/// Passwords of telephone accounts, which no person has to remember.
final class Secrets {
    private static final String SIGNS = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";
    private static final int LENGTH = 32;

    private final SecureRandom random = new SecureRandom();

    String next() {
        var text = new StringBuilder();
        random.ints(LENGTH, 0, SIGNS.length()).forEach(i -> text.append(SIGNS.charAt(i)));
        return text.toString();
    }
}
