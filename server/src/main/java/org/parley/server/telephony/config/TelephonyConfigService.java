package org.parley.server.telephony.config;

import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
import org.parley.contract.configuration.Publication;
import org.parley.contract.intervals.TimeInterval;
import org.parley.contract.sounds.Sound;
import org.parley.contract.staff.Team;
import org.parley.contract.telephony.moh.HoldMusic;
import org.parley.contract.telephony.route.OutPrefix;
import org.parley.contract.telephony.voicemail.Mailbox;
import org.parley.contract.variables.Variable;
import org.parley.server.platform.entity.EntityChanged;
import org.parley.server.platform.events.EventBus;
import org.parley.server.platform.life.Phase;
import org.parley.server.platform.life.Service;
import org.parley.server.settings.SettingsChanged;
import org.parley.server.staff.AgentChanged;
import org.parley.server.staff.AgentRemoved;
import org.parley.server.staff.TelephoneChanged;
import org.parley.server.telephony.call.CallListener;
import org.parley.server.telephony.call.model.NodeState;
import org.parley.server.telephony.config.internal.Settlement;
import org.parley.server.telephony.config.internal.StoredModel;
import org.parley.server.telephony.queue.QueueChanged;
import org.parley.server.telephony.queue.QueueRemoved;
import org.parley.server.telephony.route.RouteChanged;
import org.parley.server.telephony.trunk.TrunkChanged;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Keeps Asterisk's configuration as what is stored wants it: publishes at the start, and soon
/// after agents, queues, numbers or trunks have changed; many changes at once make one publication.
public final class TelephonyConfigService implements Service, CallListener {
    private static final Logger LOG = LoggerFactory.getLogger(TelephonyConfigService.class);
    private static final long TOGETHER_MILLIS = 100;

    private final StoredModel stored;
    private final NodePublishers publisher;
    private final EventBus events;
    private final Semaphore wanted = new Semaphore(0);
    private final List<EventBus.Subscription> subscriptions = new ArrayList<>();
    private final Settlement settlement = new Settlement();
    private @Nullable Thread worker;

    @Inject
    public TelephonyConfigService(StoredModel stored, NodePublishers publisher, EventBus events) {
        this.stored = stored;
        this.publisher = publisher;
        this.events = events;
    }

    /// Publishes what is stored at this moment.
    public PublishResult publish() {
        return publisher.publish(stored.read());
    }

    /// Waits until Asterisk has been told of everything that is stored at this moment.
    ///
    /// @param patience the longest wait
    public Publication settle(Duration patience) {
        long question = settlement.ask();
        wanted.release();
        return settlement.await(question, patience);
    }

    /// What [#publish] would change.
    public PublishPlan plan() {
        return publisher.plan(stored.read());
    }

    @Override
    public String name() {
        return "asterisk configuration";
    }

    @Override
    public Phase phase() {
        return Phase.LINKS;
    }

    @Override
    public void start() {
        publish();
        for (Class<?> type :
                List.of(
                        AgentChanged.class,
                        AgentRemoved.class,
                        TelephoneChanged.class,
                        QueueChanged.class,
                        QueueRemoved.class,
                        RouteChanged.class,
                        TrunkChanged.class,
                        NodeReached.class,
                        SettingsChanged.General.class,
                        SettingsChanged.Network.class)) {
            subscriptions.add(events.subscribe(type, _ -> wanted.release()));
        }
        subscriptions.add(events.subscribe(EntityChanged.class, this::heard));
        worker = Thread.ofVirtual().name("asterisk-configuration").start(this::work);
    }

    /// Music, a box for messages, a sound that may be part of it or of a route, a route's interval,
    /// a prefix, a team that may dial it, or a variable.
    private void heard(EntityChanged change) {
        if (Set.of(
                        HoldMusic.KIND,
                        Mailbox.KIND,
                        OutPrefix.KIND,
                        Sound.KIND,
                        Team.KIND,
                        TimeInterval.KIND,
                        Variable.KIND)
                .contains(change.kind())) {
            wanted.release();
        }
    }

    @Override
    public void stop() {
        subscriptions.forEach(EventBus.Subscription::close);
        Thread running = worker;
        if (running != null) {
            running.interrupt();
        }
    }

    /// A fresh link: what was written without one is read now.
    @Override
    public void node(NodeState state) {
        if (state.connected()) {
            wanted.release();
        }
    }

    private void work() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                wanted.acquire();
                while (wanted.tryAcquire(TOGETHER_MILLIS, TimeUnit.MILLISECONDS)) {
                    wanted.drainPermits();
                }
                publishOrSay();
            }
        } catch (InterruptedException _) {
            LOG.debug("Asterisk's configuration is kept up no longer");
        }
    }

    private void publishOrSay() {
        long newest = settlement.begin();
        try {
            settlement.end(newest, publish().told());
        } catch (IllegalArgumentException | IllegalStateException | UncheckedIOException e) {
            LOG.error("Asterisk's configuration was not published; the last one stays in force", e);
            settlement.end(
                    newest,
                    new Publication(
                            Publication.State.NOT_WRITTEN,
                            List.of(String.valueOf(e.getMessage()))));
        }
    }
}
