package org.parley.server.platform.ami;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// One event as Asterisk sent it, with every field, known or not.
///
/// @param name the event's name; for a user event the name that the dialplan gave it
/// @param at Asterisk's own time of the event (its `Timestamp`), or the time of its arrival
/// @param fields names as Asterisk writes them (`Uniqueid`, `CallerIDNum`, ...)
public record AmiEvent(String name, Instant at, Map<String, String> fields) {
    public AmiEvent {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /// The field, or an empty text.
    public String text(String field) {
        return fields.getOrDefault(field, "");
    }

    /// The field as a number, or the given one where it is absent or no number.
    public long number(String field, long otherwise) {
        String text = text(field);
        try {
            return text.isEmpty() ? otherwise : Long.parseLong(text);
        } catch (NumberFormatException _) {
            return otherwise;
        }
    }

    /// A field in which Asterisk writes microseconds, in milliseconds.
    ///
    /// @return at least 1; null where Asterisk has measured nothing
    public @Nullable Integer millis(String field) {
        String micros = text(field);
        return micros.matches("[0-9]{1,9}")
                ? (Integer) Math.max(1, Math.round(Integer.parseInt(micros) / 1000f))
                : null;
    }

    /// Whether the dialplan raised it with `UserEvent`.
    public boolean raisedByDialplan() {
        return fields.containsKey("UserEvent");
    }
}
