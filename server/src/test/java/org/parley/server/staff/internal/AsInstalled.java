package org.parley.server.staff.internal;

import org.parley.contract.settings.GeneralSettings;
import org.parley.contract.settings.NetworkSettings;
import org.parley.server.platform.audit.Actor;
import org.parley.server.platform.db.Transaction;
import org.parley.server.settings.SettingsService;

/// The general settings as they are installed.
final class AsInstalled implements SettingsService {
    @Override
    public GeneralSettings general() {
        return GeneralSettings.INSTALLED;
    }

    @Override
    public NetworkSettings network() {
        throw new UnsupportedOperationException("staff knows no network");
    }

    @Override
    public NetworkSettings networkWithSecrets() {
        throw new UnsupportedOperationException("staff knows no network");
    }

    @Override
    public GeneralSettings change(GeneralSettings settings, Actor actor) {
        throw new UnsupportedOperationException("these stay");
    }

    @Override
    public NetworkSettings change(NetworkSettings settings, Actor actor) {
        throw new UnsupportedOperationException("these stay");
    }

    @Override
    public void replace(Transaction tx, GeneralSettings settings, Actor actor) {
        throw new UnsupportedOperationException("these stay");
    }

    @Override
    public void replace(Transaction tx, NetworkSettings settings, Actor actor) {
        throw new UnsupportedOperationException("these stay");
    }
}
