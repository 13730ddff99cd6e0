package org.parley.server.settings;

import org.parley.contract.settings.GeneralSettings;
import org.parley.contract.settings.NetworkSettings;

/// A group of settings was changed.
public sealed interface SettingsChanged {
    record General(GeneralSettings settings) implements SettingsChanged {}

    /// @param settings without the relay's password
    record Network(NetworkSettings settings) implements SettingsChanged {}
}
