package org.parley.server.platform.config;

import java.util.Locale;
import java.util.Map;

/// Where values come from.
///
/// @param name for messages: the file's path, or the kind of source
/// @param values by the keys as they stand in the source
/// @param kind how a key is written there
record Source(String name, Map<String, String> values, Kind kind) {
    Source {
        values = Map.copyOf(values);
    }

    enum Kind {
        FILE,
        ENVIRONMENT,
        PROPERTY
    }

    /// The key as this source writes it.
    String spell(String key) {
        return switch (kind) {
            case FILE -> key;
            case ENVIRONMENT ->
                    "PARLEY_" + key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
            case PROPERTY -> "parley." + key;
        };
    }

    /// Whether a key of the source claims to be of the section, known or not. In the file every key
    /// is ours.
    boolean claims(String spelled, String section) {
        return switch (kind) {
            case FILE -> true;
            case ENVIRONMENT -> spelled.startsWith(spell(section) + "_");
            case PROPERTY -> spelled.startsWith(spell(section) + ".");
        };
    }
}
