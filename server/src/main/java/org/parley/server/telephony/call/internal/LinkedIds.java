package org.parley.server.telephony.call.internal;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/// Which linked ids mean the same call. When two conversations become one, Asterisk gives all legs
/// the older of the two ids.
final class LinkedIds {
    private final Map<String, String> aliases = new HashMap<>();

    String resolve(String id) {
        String now = id;
        String next = aliases.get(now);
        while (next != null) {
            now = next;
            next = aliases.get(now);
        }
        return now;
    }

    /// From now on `alias` means `id`.
    void alias(String alias, String id) {
        String end = resolve(id);
        if (!end.equals(alias)) {
            aliases.put(alias, end);
        }
    }

    /// Forgets what pointed to a call that is over.
    void forget(String id) {
        aliases.values().removeIf(id::equals);
    }

    /// The one that was given out first; ids end with seconds since 1970 and a counter.
    static String older(String a, String b) {
        BigDecimal timeOfA = seconds(a);
        BigDecimal timeOfB = seconds(b);
        int order = timeOfA.compareTo(timeOfB);
        if (order == 0) {
            order = Long.compare(counter(a), counter(b));
        }
        return order <= 0 ? a : b;
    }

    private static BigDecimal seconds(String id) {
        String text = id.substring(id.lastIndexOf('-') + 1);
        int dot = text.indexOf('.');
        return number(dot < 0 ? text : text.substring(0, dot));
    }

    private static long counter(String id) {
        return number(id.substring(id.lastIndexOf('.') + 1)).longValue();
    }

    private static BigDecimal number(String text) {
        boolean digits = !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? new BigDecimal(text) : BigDecimal.ZERO;
    }
}
