package org.parley.server.telephony.config;

import org.parley.contract.configuration.Drift;
import org.parley.contract.configuration.Drift.Difference;
import org.parley.server.platform.ami.AmiAction;
import org.parley.server.platform.ami.AmiEvent;
import org.parley.server.platform.ami.AmiException;
import org.parley.server.platform.ami.AmiLink;
import org.parley.server.telephony.config.model.AsteriskModel;
import org.parley.server.telephony.config.model.NodePeer;
import org.parley.server.telephony.config.model.PhoneEndpoint;
import org.parley.server.telephony.config.model.QueueProfile;
import org.parley.server.telephony.route.plan.CompiledRoute;
import org.parley.server.telephony.trunk.model.Trunk;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Compares what is configured with the node's files and with what its Asterisk has loaded:
/// somebody may have edited a file, or a module may not have taken it.
public final class DriftCheck {
    private static final Pattern SECRET =
            Pattern.compile("(?i)^([+-]?\\s*(?:password|secret)\\s*=>?\\s*).*$");

    /// Extensions of the inbound context that stand for no number.
    private static final Set<String> NO_NUMBERS = Set.of("_X.", "i");

    private final Supplier<AsteriskModel> configured;
    private final AsteriskPublisher publisher;
    private final AmiLink link;
    private final InstantSource clock;

    /// @param configured the model of the moment
    public DriftCheck(
            Supplier<AsteriskModel> configured,
            AsteriskPublisher publisher,
            AmiLink link,
            InstantSource clock) {
        this.configured = configured;
        this.publisher = publisher;
        this.link = link;
        this.clock = clock;
    }

    /// Compares now.
    public Drift check() {
        AsteriskModel model = configured.get();
        List<Difference> differences = new ArrayList<>();
        publisher.plan(model).changes().stream().map(DriftCheck::ofFile).forEach(differences::add);
        boolean reachable = link.connected();
        if (reachable) {
            try {
                askAsterisk(model, differences);
            } catch (CompletionException | AmiException _) {
                reachable = false; // the link broke meanwhile
            }
        }
        return new Drift(model.node().name(), clock.instant(), reachable, differences);
    }

    private void askAsterisk(AsteriskModel model, List<Difference> differences) {
        compare(
                "pjsip endpoints",
                Stream.of(
                                model.phones().stream().map(PhoneEndpoint::user),
                                model.trunks().stream().map(Trunk::name),
                                model.node().network().peer().stream().map(NodePeer::endpoint))
                        .flatMap(names -> names),
                loaded(AmiAction.of("PJSIPShowEndpoints"), "EndpointList", "ObjectName"),
                differences);
        compare(
                "queues",
                model.queues().stream().map(QueueProfile::name),
                loaded(AmiAction.of("QueueSummary"), "QueueSummary", "Queue"),
                differences);
        compare(
                "inbound numbers",
                model.routing().routes().stream()
                        .filter(route -> route.context().equals(Dialplan.INBOUND))
                        .map(CompiledRoute::pattern),
                loaded(
                        AmiAction.of("ShowDialPlan").with("Context", Dialplan.INBOUND),
                        "ListDialplan",
                        "Extension"),
                differences);
    }

    private static void compare(
            String where,
            Stream<String> wanted,
            SortedSet<String> loaded,
            List<Difference> differences) {
        SortedSet<String> missing = new TreeSet<>(wanted.toList());
        missing.removeAll(NO_NUMBERS);
        SortedSet<String> unexpected = new TreeSet<>(loaded);
        unexpected.removeAll(NO_NUMBERS);
        unexpected.removeAll(missing);
        missing.removeAll(loaded);
        if (!missing.isEmpty() || !unexpected.isEmpty()) {
            differences.add(new Difference(where, List.copyOf(missing), List.copyOf(unexpected)));
        }
    }

    private SortedSet<String> loaded(AmiAction question, String event, String field) {
        SortedSet<String> names = new TreeSet<>();
        for (AmiEvent each : link.list(question).join()) {
            String name = each.text(field);
            if (each.name().equals(event) && !name.isEmpty()) {
                names.add(name);
            }
        }
        return names;
    }

    private static Difference ofFile(PublishPlan.Change change) {
        List<String> missing = new ArrayList<>();
        List<String> unexpected = new ArrayList<>();
        for (String line : change.diff()) {
            String said = SECRET.matcher(line.substring(1)).replaceFirst("$1…");
            (line.startsWith("+") ? missing : unexpected).add(said);
        }
        return new Difference(change.file(), missing, unexpected);
    }
}
