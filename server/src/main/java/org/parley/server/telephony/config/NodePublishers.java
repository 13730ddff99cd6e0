package org.parley.server.telephony.config;

import org.parley.server.telephony.config.model.AsteriskModel;

import java.util.ArrayList;
import java.util.List;

/// Publishes to each node what is its own.
public final class NodePublishers {
    private final List<AsteriskPublisher> publishers;
    private final NodePair pair;

    /// @param publishers in the order of the nodes
    public NodePublishers(List<AsteriskPublisher> publishers, NodePair pair) {
        this.publishers = List.copyOf(publishers);
        this.pair = pair;
    }

    /// Publishes to all. Files of a node that is not reached are written, and read by it later.
    ///
    /// @param models in the order of the nodes
    /// @return what became of it at the node at work
    public PublishResult publish(List<AsteriskModel> models) {
        List<PublishResult> results = new ArrayList<>();
        for (int i = 0; i < publishers.size(); i++) {
            results.add(publishers.get(i).publish(models.get(i)));
        }
        return results.get(pair.numberAtWork());
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
