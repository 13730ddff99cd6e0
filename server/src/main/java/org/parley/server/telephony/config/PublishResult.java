package org.parley.server.telephony.config;

import org.parley.contract.configuration.Publication;

import java.time.Duration;
import java.util.List;

/// What a publication did.
///
/// @param version its number; that of the last one when nothing changed
/// @param changed the files that were written
/// @param reloads the modules that were told to read them again
/// @param waits whether some modules are told only when there is a link again
/// @param restartNeeded whether a changed file is read only when Asterisk starts
/// @param took from rendering to the last module's answer
public record PublishResult(
        int version,
        List<String> changed,
        List<Reload> reloads,
        boolean waits,
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

    /// The same in words for whoever caused it.
    public Publication told() {
        List<String> faults =
                reloads.stream()
                        .filter(reload -> !reload.success())
                        .map(reload -> reload.module() + ": " + reload.answer())
                        .toList();
        if (waits) {
            return new Publication(Publication.State.WAITS, List.of());
        }
        return new Publication(
                faults.isEmpty() ? Publication.State.IN_FORCE : Publication.State.REFUSED, faults);
    }

    public boolean success() {
        return reloads.stream().allMatch(Reload::success);
    }
}
