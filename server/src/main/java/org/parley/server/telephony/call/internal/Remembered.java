package org.parley.server.telephony.call.internal;

import java.util.LinkedHashMap;
import java.util.Map;

/// Ids that are over, so that a late event does not bring them back; the oldest are forgotten.
final class Remembered {
    private final Map<String, Boolean> ids;

    Remembered(int most) {
        ids =
                new LinkedHashMap<>() {
                    @Override
                    protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
                        return size() > most;
                    }
                };
    }

    void add(String id) {
        ids.put(id, true);
    }

    boolean has(String id) {
        return ids.containsKey(id);
    }
}
