package org.parley.server.telephony.config;

import org.parley.contract.configuration.AsteriskNode;
import org.parley.contract.configuration.Drift;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// The drift of one node, or of two, each difference of which then names its node.
public final class DriftOfNodes {
    private final List<DriftCheck> checks;
    private final Map<String, AsteriskNode.Compared> last = new ConcurrentHashMap<>();

    /// @param checks one a node
    public DriftOfNodes(List<DriftCheck> checks) {
        this.checks = List.copyOf(checks);
    }

    /// Compares now. Of two, both must be reachable to be called so.
    public Drift check() {
        List<Drift> drifts = checks.stream().map(DriftCheck::check).toList();
        for (Drift drift : drifts) {
            last.put(
                    drift.node(),
                    new AsteriskNode.Compared(
                            drift.checkedAt(), drift.reachable(), drift.differences().size()));
        }
        if (drifts.size() == 1) {
            return drifts.getFirst();
        }
        List<Drift.Difference> differences = new ArrayList<>();
        for (Drift drift : drifts) {
            for (Drift.Difference each : drift.differences()) {
                differences.add(
                        new Drift.Difference(
                                drift.node() + ": " + each.where(),
                                each.missing(),
                                each.unexpected()));
            }
        }
        return new Drift(
                drifts.stream().map(Drift::node).collect(Collectors.joining(", ")),
                drifts.getLast().checkedAt(),
                drifts.stream().allMatch(Drift::reachable),
                differences);
    }

    /// What the last comparison of one node found.
    public Optional<AsteriskNode.Compared> findLast(String node) {
        return Optional.ofNullable(last.get(node));
    }
}
