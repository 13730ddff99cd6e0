package org.parley.server.settings;

import org.parley.contract.platform.Refusal;
import org.parley.contract.settings.GeneralSettings;
import org.parley.contract.settings.NetworkSettings;
import org.parley.server.platform.audit.Actor;
import org.parley.server.platform.db.Transaction;

import java.time.ZoneId;

/// The settings. Each change is checked, audited and told as {@link SettingsChanged}.
public interface SettingsService {
    GeneralSettings general();

    /// The network without the relay's password.
    NetworkSettings network();

    /// The network with the relay's password, for Asterisk's files.
    NetworkSettings networkWithSecrets();

    /// The zone whose clocks count where nothing names another.
    default ZoneId zone() {
        return ZoneId.of(general().centre().zone());
    }

    /// @throws Refusal `STALE` when the version is not the stored one, `VALIDATION_FAILED`
    GeneralSettings change(GeneralSettings settings, Actor actor);

    /// Sets all of it in an open transaction, whatever its version.
    ///
    /// @throws Refusal `VALIDATION_FAILED`
    void replace(Transaction tx, GeneralSettings settings, Actor actor);

    /// As for the general settings; an empty password of the relay leaves it as it is.
    ///
    /// @throws Refusal `VALIDATION_FAILED`
    void replace(Transaction tx, NetworkSettings settings, Actor actor);

    /// @throws Refusal `STALE` when the version is not the stored one, `VALIDATION_FAILED`
    NetworkSettings change(NetworkSettings settings, Actor actor);
}
