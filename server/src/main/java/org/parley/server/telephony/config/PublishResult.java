package org.parley.server.telephony.config;

import java.time.Duration;
import java.util.List;

/// What a publication did.
///
/// @param version its number; that of the last one when nothing changed
/// @param changed the files that were written
/// @param reloads the modules that were told to read them again
/// @param restartNeeded whether a changed file is read only when Asterisk starts
/// @param took from rendering to the last module's answer
public record PublishResult(
        int version,
        List<String> changed,
        List<Reload> reloads,
        boolean restartNeeded,
        Duration took) {

    /// @param answer Asterisk's own words
    public record Reload(String module, boolean success, String answer) {}

    public PublishResult {
        changed = List.copyOf(changed);
        reloads = List.copyOf(reloads);
    }

    public boolean nothingChanged() {
        return changed.isEmpty();
    }

    public boolean success() {
        return reloads.stream().allMatch(Reload::success);
    }
}
