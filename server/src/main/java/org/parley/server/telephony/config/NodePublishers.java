package org.parley.server.telephony.config;

import org.parley.contract.configuration.AsteriskNode;
import org.parley.contract.configuration.Publication;
import org.parley.server.telephony.config.model.AsteriskModel;

import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Publishes to each node what is its own.
public final class NodePublishers {
    private final List<AsteriskPublisher> publishers;
    private final NodePair pair;
    private final InstantSource clock;
    private final Map<Integer, AsteriskNode.Published> last = new ConcurrentHashMap<>();

    /// @param publishers in the order of the nodes
    public NodePublishers(List<AsteriskPublisher> publishers, NodePair pair, InstantSource clock) {
        this.publishers = List.copyOf(publishers);
        this.pair = pair;
        this.clock = clock;
    }

    /// Publishes to all. Files of a node that is not reached are written, and read by it later.
    ///
    /// @param models in the order of the nodes
    /// @return what became of it at the node at work
    public PublishResult publish(List<AsteriskModel> models) {
        List<PublishResult> results = new ArrayList<>();
        for (int i = 0; i < publishers.size(); i++) {
            results.add(publish(i, models.get(i)));
        }
        return results.get(pair.numberAtWork());
    }

    private PublishResult publish(int number, AsteriskModel model) {
        try {
            PublishResult result = publishers.get(number).publish(model);
            tell(number, result.version(), result.told());
            return result;
        } catch (IllegalArgumentException | IllegalStateException | UncheckedIOException e) {
            tell(
                    number,
                    findLast(number).map(AsteriskNode.Published::version).orElse(0),
                    new Publication(
                            Publication.State.NOT_WRITTEN,
                            List.of(String.valueOf(e.getMessage()))));
            throw e;
        }
    }

    private void tell(int number, int version, Publication result) {
        last.put(number, new AsteriskNode.Published(clock.instant(), version, result));
    }

    /// What became of the last publication to one node.
    public Optional<AsteriskNode.Published> findLast(int number) {
        return Optional.ofNullable(last.get(number));
    }

    /// What [#publish] would change at any of them.
    public PublishPlan plan(List<AsteriskModel> models) {
        List<PublishPlan.Change> changes = new ArrayList<>();
        for (int i = 0; i < publishers.size(); i++) {
            changes.addAll(publishers.get(i).plan(models.get(i)).changes());
        }
        return new PublishPlan(changes);
    }

    /// Has each show the certificate that the server has now.
    public void renewCertificate() {
        publishers.forEach(AsteriskPublisher::renewCertificate);
    }

    /// That of one node.
    public AsteriskPublisher of(int number) {
        return publishers.get(number);
    }
}
