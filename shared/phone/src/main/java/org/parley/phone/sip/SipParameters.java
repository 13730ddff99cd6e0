package org.parley.phone.sip;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Parameters such as `;tag=88;lr`, in their order; names without case, values with quotes taken
/// off.
///
/// @param values lower-case name to value; a parameter without a value has the empty one
public record SipParameters(Map<String, String> values) {
    /// No parameters.
    public static final SipParameters NONE = new SipParameters(Map.of());

    private static final int MOST = 100;

    public SipParameters {
        values = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /// Reads `;name=value;name` (the first semicolon may be missing).
    static SipParameters parse(String text) throws SipParseException {
        List<String> parts = SipText.split(text, ';');
        if (parts.size() > MOST) {
            throw new SipParseException("There are more than " + MOST + " parameters.");
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (String part : parts) {
            int equals = part.indexOf('=');
            String name = (equals < 0 ? part : part.substring(0, equals)).strip();
            String value = equals < 0 ? "" : SipText.unquote(part.substring(equals + 1).strip());
            values.putIfAbsent(name.toLowerCase(Locale.ROOT), value);
        }
        return new SipParameters(values);
    }

    /// The value of a parameter; empty text when it has none.
    public Optional<String> find(String name) {
        return Optional.ofNullable(values.get(name.toLowerCase(Locale.ROOT)));
    }

    /// Is it there?
    public boolean has(String name) {
        return values.containsKey(name.toLowerCase(Locale.ROOT));
    }
}
