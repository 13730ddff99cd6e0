package org.parley.server.settings.internal;

import jakarta.inject.Inject;

import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.Refusal;
import org.parley.contract.platform.Versioned;
import org.parley.contract.settings.GeneralSettings;
import org.parley.contract.settings.NetworkSettings;
import org.parley.server.platform.audit.Actor;
import org.parley.server.platform.audit.Audit;
import org.parley.server.platform.audit.Subject;
import org.parley.server.platform.db.Database;
import org.parley.server.platform.db.Transaction;
import org.parley.server.platform.events.EventBus;
import org.parley.server.platform.secrets.SecretBox;
import org.parley.server.settings.FilePorts;
import org.parley.server.settings.SettingsChanged;
import org.parley.server.settings.SettingsService;
import org.parley.server.settings.internal.SettingsStore.Group;

/// Settings in the database, audited.
public final class DefaultSettingsService implements SettingsService {
    private static final Group<GeneralSettings> GENERAL =
            new Group<>("general", GeneralSettings.class, GeneralSettings.INSTALLED);
    private static final Group<NetworkSettings> NETWORK =
            new Group<>("network", NetworkSettings.class, NetworkSettings.INSTALLED);
    private static final String SECRET = "turn-password";

    private final Database db;
    private final SettingsStore store;
    private final SecretBox secrets;
    private final Audit audit;
    private final EventBus events;
    private final FilePorts ports;

    @Inject
    public DefaultSettingsService(
            Database db,
            SettingsStore store,
            SecretBox secrets,
            Audit audit,
            EventBus events,
            FilePorts ports) {
        this.db = db;
        this.store = store;
        this.secrets = secrets;
        this.audit = audit;
        this.events = events;
        this.ports = ports;
    }

    @Override
    public GeneralSettings general() {
        return db.read(sql -> store.read(sql, GENERAL));
    }

    @Override
    public NetworkSettings network() {
        return shown(stored());
    }

    @Override
    public NetworkSettings networkWithSecrets() {
        NetworkSettings stored = stored();
        NetworkSettings.Relay relay = stored.relay();
        return relay.passwordSet()
                ? stored.withRelay(relay.withPassword(secrets.open(SECRET, relay.password()), true))
                : stored;
    }

    @Override
    public GeneralSettings change(GeneralSettings settings, Actor actor) {
        return db.write(tx -> change(tx, settings, actor));
    }

    @Override
    public void replace(Transaction tx, GeneralSettings settings, Actor actor) {
        long version = store.read(tx.sql(), GENERAL).version();
        change(tx, settings.withVersion(version), actor);
    }

    private GeneralSettings change(Transaction tx, GeneralSettings settings, Actor actor) {
        SettingsRules.check(settings);
        GeneralSettings before = store.read(tx.sql(), GENERAL);
        GeneralSettings after = settings.withVersion(settings.version() + 1);
        write(tx, GENERAL, before, after);
        audit.record(tx, actor, "settings.change", subject(GENERAL), before, after);
        tx.afterCommit(() -> events.publish(new SettingsChanged.General(after)));
        return after;
    }

    @Override
    public NetworkSettings change(NetworkSettings settings, Actor actor) {
        return db.write(tx -> change(tx, settings, actor));
    }

    @Override
    public void replace(Transaction tx, NetworkSettings settings, Actor actor) {
        long version = store.read(tx.sql(), NETWORK).version();
        change(tx, settings.withVersion(version), actor);
    }

    private NetworkSettings change(Transaction tx, NetworkSettings settings, Actor actor) {
        SettingsRules.check(settings, ports);
        NetworkSettings before = store.read(tx.sql(), NETWORK);
        NetworkSettings after =
                settings.withVersion(settings.version() + 1)
                        .withRelay(sealed(settings.relay(), before.relay()));
        write(tx, NETWORK, before, after);
        audit.record(tx, actor, "settings.change", subject(NETWORK), shown(before), shown(after));
        tx.afterCommit(() -> events.publish(new SettingsChanged.Network(shown(after))));
        return shown(after);
    }

    private NetworkSettings.Relay sealed(
            NetworkSettings.Relay relay, NetworkSettings.Relay before) {
        return relay.password().isEmpty()
                ? relay.withPassword(before.password(), before.passwordSet())
                : relay.withPassword(secrets.seal(SECRET, relay.password()), true);
    }

    private NetworkSettings stored() {
        return db.read(sql -> store.read(sql, NETWORK));
    }

    private <S extends Versioned> void write(Transaction tx, Group<S> group, S before, S after) {
        if (after.version() != before.version() + 1 || !store.write(tx, group, after)) {
            throw new Refusal(
                    ErrorCode.STALE,
                    "Someone else has changed these settings in the meantime. Load them again, then"
                            + " repeat your change.");
        }
    }

    private static NetworkSettings shown(NetworkSettings settings) {
        return settings.withRelay(
                settings.relay().withPassword("", settings.relay().passwordSet()));
    }

    private static Subject subject(Group<?> group) {
        return new Subject("settings", group.name(), group.name());
    }
}
