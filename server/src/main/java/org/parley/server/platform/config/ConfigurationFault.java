package org.parley.server.platform.config;

import java.util.List;

/// Everything that is wrong with the configuration.
public final class ConfigurationFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Entry> entries;

    public ConfigurationFault(List<Entry> entries) {
        super(text(entries));
        this.entries = List.copyOf(entries);
    }

    public List<Entry> entries() {
        return entries;
    }

    private static String text(List<Entry> entries) {
        var text = new StringBuilder("The configuration has ");
        text.append(entries.size()).append(entries.size() == 1 ? " fault:" : " faults:");
        entries.forEach(e -> text.append("\n  ").append(e));
        return text.toString();
    }

    /// One fault.
    ///
    /// @param where the file, or the kind of source
    /// @param key as it stands there
    /// @param wrong goes on after the key's name
    /// @param cure a sentence
    public record Entry(String where, String key, String wrong, String cure) {
        @Override
        public String toString() {
            return where + ": " + key + " " + wrong + ". " + cure;
        }
    }
}
