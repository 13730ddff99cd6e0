package org.parley.server.platform.config;

import java.util.ArrayList;
import java.util.List;

/// Gathers what is wrong with a section, so that all of it is told at once.
///
/// ```java
/// public HttpConfig {
///     SettingChecks.begin()
///             .that(port >= 0 && port <= 65_535, "port", "is no port", "Give 0 to 65535.")
///             .end();
/// }
/// ```
public final class SettingChecks {
    private final List<Wrong> found = new ArrayList<>();

    private SettingChecks() {}

    public static SettingChecks begin() {
        return new SettingChecks();
    }

    /// @param component the record's component
    /// @param wrong what is wrong, going on after the key's name: `is below 1`
    /// @param cure what to write instead, a sentence
    public SettingChecks that(boolean holds, String component, String wrong, String cure) {
        if (!holds) {
            found.add(new Wrong(component, wrong, cure));
        }
        return this;
    }

    /// The number lies between the bounds, both included.
    public SettingChecks range(String component, long value, long least, long most) {
        return that(
                value >= least && value <= most,
                component,
                "is " + value + ", outside of " + least + " to " + most,
                "Give a number from " + least + " to " + most + ".");
    }

    /// A TCP port; 0 lets the system choose a free one.
    public SettingChecks port(String component, int value) {
        return range(component, value, 0, 65_535);
    }

    /// @throws Failed when anything was wrong
    public void end() {
        if (!found.isEmpty()) {
            throw new Failed(found);
        }
    }

    /// One thing wrong with one component.
    record Wrong(String component, String wrong, String cure) {}

    /// What {@link #end} throws.
    static final class Failed extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;
        private final transient List<Wrong> found;

        Failed(List<Wrong> found) {
            super(found.toString());
            this.found = List.copyOf(found);
        }

        List<Wrong> found() {
            return found;
        }
    }
}
