package org.parley.server.platform.ami;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The lines between two blank ones: an event or a reply.
final class AmiBlock {
    private static final long MICROS = 1_000_000L;

    private AmiBlock() {}

    static Map<String, String> fields(List<String> lines) {
        Map<String, String> fields = LinkedHashMap.newLinkedHashMap(lines.size());
        for (String line : lines) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                int start =
                        colon + 1 < line.length() && line.charAt(colon + 1) == ' '
                                ? colon + 2
                                : colon + 1;
                fields.merge(
                        line.substring(0, colon), line.substring(start), (a, b) -> a + "\n" + b);
            }
        }
        return fields;
    }

    static AmiEvent event(Map<String, String> fields, Instant received) {
        String name = fields.getOrDefault("Event", "");
        if (name.equals("UserEvent")) {
            name = fields.getOrDefault("UserEvent", name);
        }
        return new AmiEvent(name, time(fields.get("Timestamp"), received), fields);
    }

    static AmiReply reply(Map<String, String> fields) {
        boolean success =
                !fields.getOrDefault("Response", "").toLowerCase(Locale.ROOT).equals("error");
        return new AmiReply(success, fields.getOrDefault("Message", ""), new HashMap<>(fields));
    }

    /// `1795346075.123456` with `timestampevents=yes`: seconds and microseconds.
    private static Instant time(@Nullable String timestamp, Instant otherwise) {
        if (timestamp == null) {
            return otherwise;
        }
        try {
            int dot = timestamp.indexOf('.');
            if (dot < 0) {
                return Instant.ofEpochSecond(Long.parseLong(timestamp));
            }
            long seconds = Long.parseLong(timestamp, 0, dot, 10);
            String fraction = (timestamp.substring(dot + 1) + "000000").substring(0, 6);
            return Instant.ofEpochSecond(
                    seconds, Long.parseLong(fraction) * (1_000_000_000L / MICROS));
        } catch (NumberFormatException _) {
            return otherwise;
        }
    }
}
