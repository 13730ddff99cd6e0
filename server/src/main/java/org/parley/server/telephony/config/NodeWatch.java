package org.parley.server.telephony.config;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

import org.jspecify.annotations.Nullable;
import org.parley.contract.configuration.AsteriskNode;
import org.parley.server.platform.ami.AmiAction;
import org.parley.server.platform.ami.AmiEvent;
import org.parley.server.platform.ami.AmiException;
import org.parley.server.platform.ami.WatchedLink;
import org.parley.server.platform.life.HealthCheck;
import org.parley.server.telephony.config.model.AsteriskNodeSettings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;

/// How the nodes stand: to see, as figures, and as a check that notices one that stands by and
/// would not be there when it is needed.
public final class NodeWatch implements HealthCheck {
    private final NodePair pair;
    private final ReachedNode reached;
    private final List<WatchedLink> links;
    private final NodePublishers publishers;
    private final DriftOfNodes drift;

    /// As each said last; one may be updated while the server runs.
    private final Map<String, String> versions = new ConcurrentHashMap<>();

    /// @param links in the order of the nodes
    public NodeWatch(
            NodePair pair,
            ReachedNode reached,
            List<WatchedLink> links,
            NodePublishers publishers,
            DriftOfNodes drift) {
        this.pair = pair;
        this.reached = reached;
        this.links = List.copyOf(links);
        this.publishers = publishers;
        this.drift = drift;
    }

    /// Shows of each node whether it is reached, and whether it is at work: `parley.asterisk.*`, 1
    /// or 0.
    public NodeWatch measuredBy(MeterRegistry meters) {
        List<AsteriskNodeSettings> nodes = pair.all();
        for (int i = 0; i < nodes.size(); i++) {
            int number = i;
            String name = nodes.get(i).name();
            Gauge.builder("parley.asterisk.reached", links.get(i), link -> link.connected() ? 1 : 0)
                    .tag("node", name)
                    .register(meters);
            Gauge.builder(
                            "parley.asterisk.at.work",
                            pair,
                            two -> two.numberAtWork() == number ? 1 : 0)
                    .tag("node", name)
                    .register(meters);
        }
        return this;
    }

    /// All nodes at this moment, that of the file's first section first.
    public List<AsteriskNode> list() {
        List<AsteriskNode> list = new ArrayList<>();
        List<AsteriskNodeSettings> nodes = reached.list();
        for (int i = 0; i < nodes.size(); i++) {
            list.add(node(i, nodes.get(i)));
        }
        return list;
    }

    private AsteriskNode node(int number, AsteriskNodeSettings node) {
        WatchedLink link = links.get(number);
        Integer channels = link.connected() ? count(link) : null;
        if (channels != null) {
            ask(link).ifPresent(version -> versions.put(node.name(), version));
        }
        return new AsteriskNode(
                node.name(),
                node.network().sipAddress() + ":" + node.ports().sip(),
                number == pair.numberAtWork(),
                link.standing().reached(),
                link.standing().since(),
                versions.get(node.name()),
                channels,
                publishers.findLast(number).orElse(null),
                drift.findLast(node.name()).orElse(null));
    }

    private static @Nullable Integer count(WatchedLink link) {
        try {
            List<AmiEvent> rows = link.list(AmiAction.of("CoreShowChannels")).join();
            return Math.toIntExact(
                    rows.stream().filter(row -> row.name().equals("CoreShowChannel")).count());
        } catch (CompletionException | AmiException _) {
            return null; // the link broke meanwhile
        }
    }

    private static Optional<String> ask(WatchedLink link) {
        try {
            return Optional.of(
                            link.send(AmiAction.of("CoreSettings")).join().text("AsteriskVersion"))
                    .filter(version -> !version.isEmpty());
        } catch (CompletionException | AmiException _) {
            return Optional.empty();
        }
    }

    @Override
    public String name() {
        return "asterisk standing by";
    }

    /// Calls go on without it, so the server is ready all the same.
    @Override
    public boolean essential() {
        return false;
    }

    @Override
    public Optional<String> fault() {
        return pair.second().isEmpty() || links.get(1 - pair.numberAtWork()).connected()
                ? Optional.empty()
                : Optional.of(
                        "The Asterisk "
                                + pair.all().get(1 - pair.numberAtWork()).name()
                                + ", which stands by, is not reached. Calls go on; nothing takes over if the one at work fails. Start it.");
    }
}
