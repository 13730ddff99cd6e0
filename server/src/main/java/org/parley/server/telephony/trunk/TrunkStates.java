package org.parley.server.telephony.trunk;

import jakarta.inject.Inject;

import org.parley.contract.telephony.Trunk;
import org.parley.contract.telephony.TrunkStatus;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// How the trunks stand, as far as Asterisk has told.
public final class TrunkStates {
    /// What is another than before.
    public enum Change {
        NONE,
        LATENCY,
        STATE
    }

    private final TrunkService trunks;
    private final Map<UUID, TrunkStatus> known = new ConcurrentHashMap<>();

    @Inject
    public TrunkStates(TrunkService trunks) {
        this.trunks = trunks;
    }

    /// All trunks, by name.
    public List<TrunkStatus> list() {
        return trunks.listAll().stream().map(this::of).toList();
    }

    /// How this one stands.
    public TrunkStatus of(Trunk trunk) {
        TrunkStatus status = known.get(trunk.id());
        return trunk.enabled() && status != null
                ? status
                : new TrunkStatus(
                        trunk.id(),
                        trunk.name(),
                        trunk.enabled()
                                ? TrunkStatus.State.UNMONITORED
                                : TrunkStatus.State.DISABLED,
                        0,
                        Instant.EPOCH,
                        null);
    }

    /// Notes how a trunk stands; what is as before keeps its time.
    public Change put(TrunkStatus status) {
        TrunkStatus before = known.get(status.id());
        if (before == null
                || before.state() != status.state()
                || before.code() != status.code()
                || !before.name().equals(status.name())) {
            known.put(status.id(), status);
            return Change.STATE;
        }
        if (Objects.equals(before.latencyMillis(), status.latencyMillis())) {
            return Change.NONE;
        }
        known.put(
                status.id(),
                new TrunkStatus(
                        status.id(),
                        status.name(),
                        status.state(),
                        status.code(),
                        before.since(),
                        status.latencyMillis()));
        return Change.LATENCY;
    }
}
