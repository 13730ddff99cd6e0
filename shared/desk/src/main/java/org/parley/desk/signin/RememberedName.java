package org.parley.desk.signin;

import org.parley.desk.settings.DeskSettings;

/// Server and name of the last sign-in, on this computer.
final class RememberedName {
    private static final String NAME = "signin.name";

    private final DeskSettings settings;

    RememberedName(DeskSettings settings) {
        this.settings = settings;
    }

    String server() {
        return settings.find(DeskSettings.SERVER).orElse("");
    }

    /// Whether it cannot be another server, on this computer.
    boolean isServerFixed() {
        return settings.computer().isServerFixed();
    }

    String name() {
        return settings.find(NAME).orElse("");
    }

    void keep(String server, String name) {
        settings.keep(DeskSettings.SERVER, server);
        settings.keep(NAME, name);
    }

    void forget() {
        settings.forget(DeskSettings.SERVER);
        settings.forget(NAME);
    }
}
