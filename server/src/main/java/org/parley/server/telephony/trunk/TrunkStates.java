package org.parley.server.telephony.trunk;

import jakarta.inject.Inject;

import org.parley.contract.telephony.Trunk;
import org.parley.contract.telephony.TrunkStatus;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// How the trunks stand, as far as Asterisk has told.
public final class TrunkStates {
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

    private TrunkStatus of(Trunk trunk) {
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
    ///
    /// @return what it was before; absent when it is the first that is told of it
    public Optional<TrunkStatus> put(TrunkStatus status) {
        TrunkStatus before = known.get(status.id());
        known.put(
                status.id(),
                before != null && sameState(before, status)
                        ? new TrunkStatus(
                                status.id(),
                                status.name(),
                                status.state(),
                                status.code(),
                                before.since(),
                                status.latencyMillis())
                        : status);
        return Optional.ofNullable(before);
    }

    /// Whether a trunk stands as before, however long it takes to answer.
    public static boolean sameState(TrunkStatus before, TrunkStatus now) {
        return before.state() == now.state()
                && before.code() == now.code()
                && before.name().equals(now.name());
    }
}
