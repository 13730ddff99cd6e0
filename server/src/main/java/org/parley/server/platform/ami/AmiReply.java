package org.parley.server.platform.ami;

import java.util.Map;

/// Asterisk's answer to an action. A field that came more than once holds its values line by line,
/// as the output of `Command` does.
///
/// @param success whether `Response` was anything but `Error`
public record AmiReply(boolean success, String message, Map<String, String> fields) {
    public AmiReply {
        fields = Map.copyOf(fields);
    }

    /// The field, or an empty text.
    public String text(String field) {
        return fields.getOrDefault(field, "");
    }
}
