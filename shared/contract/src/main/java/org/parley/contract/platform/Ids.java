package org.parley.contract.platform;

import java.security.SecureRandom;
import java.util.UUID;

/// Makes identifiers: UUID version 7 (RFC 9562 section 5.7), so that ids made later sort later.
public final class Ids {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    /// A new id that carries the present millisecond in its first 48 bits.
    public static UUID next() {
        return at(System.currentTimeMillis());
    }

    /// A new id for the given time.
    ///
    /// @param epochMillis milliseconds since 1970-01-01T00:00Z, from 0 to 2^48 - 1
    public static UUID at(long epochMillis) {
        if (epochMillis < 0 || epochMillis >>> 48 != 0) {
            throw new IllegalArgumentException("no UUID holds the time " + epochMillis + " ms");
        }
        long high = (epochMillis << 16) | 0x7000L | RANDOM.nextInt(0x1000);
        long low = (RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
