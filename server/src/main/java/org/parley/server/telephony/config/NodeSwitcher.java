package org.parley.server.telephony.config;

import org.parley.contract.auth.Me;
import org.parley.contract.configuration.NodeSwitch;
import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.Refusal;
import org.parley.server.platform.ami.AmiAction;
import org.parley.server.platform.ami.AmiEvent;
import org.parley.server.platform.ami.AmiException;
import org.parley.server.platform.ami.AmiLink;
import org.parley.server.platform.ami.LinkPair;
import org.parley.server.platform.audit.Actor;
import org.parley.server.platform.audit.Audit;
import org.parley.server.platform.audit.Subject;
import org.parley.server.platform.db.Database;
import org.parley.server.telephony.config.model.AsteriskNodeSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CompletionException;

/// Puts the Asterisk that stands by to work, on purpose.
///
/// Both are told first, so that new calls reach the right one from then on; what is at the other
/// ends, since no desk would know of it any more; then all is asked of the one at work.
public final class NodeSwitcher {
    private static final Logger LOG = LoggerFactory.getLogger(NodeSwitcher.class);

    private final NodePair pair;
    private final Links links;
    private final TelephonyConfigService configuration;
    private final Database db;
    private final Audit audit;

    /// The way to the nodes.
    ///
    /// @param each in the order of the nodes
    /// @param present that to the one at work
    public record Links(List<? extends AmiLink> each, AmiLink present) {
        public Links {
            each = List.copyOf(each);
        }
    }

    public NodeSwitcher(
            NodePair pair,
            Links links,
            TelephonyConfigService configuration,
            Database db,
            Audit audit) {
        this.pair = pair;
        this.links = links;
        this.configuration = configuration;
        this.db = db;
        this.audit = audit;
    }

    /// Puts a node to work.
    ///
    /// @throws Refusal when there is none of this name, when it is at work already or not reached,
    ///   or when the nodes' files cannot be written
    public synchronized NodeSwitch putToWork(String name, Me by) {
        List<AsteriskNodeSettings> nodes = pair.all();
        int before = pair.numberAtWork();
        int wanted = nodes.stream().map(AsteriskNodeSettings::name).toList().indexOf(name);
        if (wanted < 0) {
            throw new Refusal(ErrorCode.NOT_FOUND, "There is no Asterisk called " + name + ".");
        }
        if (wanted == before || !(links.present() instanceof LinkPair both)) {
            throw new Refusal(ErrorCode.CONFLICT, name + " is at work already.");
        }
        if (!links.each().get(wanted).connected()) {
            throw notReached(name);
        }
        publishFor(wanted, before);
        int ended = endCalls(links.each().get(before));
        try {
            both.putToWork(wanted);
        } catch (AmiException e) {
            publishFor(before, wanted);
            throw notReached(name);
        }
        var made = new NodeSwitch(nodes.get(before).name(), name, ended);
        LOG.info("{} put {} to work; {} channels were ended", by.name(), name, ended);
        db.run(tx ->
                audit.record(
                        tx,
                        Actor.of(by),
                        "asterisk.put-to-work",
                        new Subject("asterisk", name, name),
                        null,
                        made));
        return made;
    }

    private void publishFor(int wanted, int before) {
        pair.moveTo(wanted);
        try {
            configuration.publish();
        } catch (IllegalArgumentException | IllegalStateException | UncheckedIOException e) {
            pair.moveTo(before);
            LOG.error("The files of the nodes could not be written", e);
            throw new Refusal(
                    ErrorCode.UNAVAILABLE,
                    "The files of the nodes could not be written ("
                            + e.getMessage()
                            + "). Everything stays as it was; free or mend the folder and try again.");
        }
    }

    private static Refusal notReached(String name) {
        return new Refusal(
                ErrorCode.UNAVAILABLE,
                name + " is not reached, so it cannot go to work. Start it, and try again.");
    }

    /// One that is not reached has no calls that could be ended.
    private static int endCalls(AmiLink link) {
        if (!link.connected()) {
            return 0;
        }
        try {
            List<AmiEvent> rows =
                    link.list(AmiAction.of("Hangup").with("Channel", "/.+/").with("Cause", 16))
                            .join();
            return Math.toIntExact(
                    rows.stream().filter(row -> row.name().equals("ChannelHungup")).count());
        } catch (CompletionException | AmiException e) {
            LOG.warn("The calls at the Asterisk that stands by now may go on: {}", e.toString());
            return 0;
        }
    }
}
