package org.parley.server.telephony.trunk.internal;

import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
import org.parley.contract.telephony.Trunk;
import org.parley.contract.telephony.TrunkStatus;
import org.parley.contract.telephony.TrunkStatus.State;
import org.parley.server.platform.ami.AmiAction;
import org.parley.server.platform.ami.AmiEvent;
import org.parley.server.platform.ami.AmiException;
import org.parley.server.platform.ami.AmiLink;
import org.parley.server.platform.events.EventBus;
import org.parley.server.platform.life.Phase;
import org.parley.server.platform.life.Service;
import org.parley.server.telephony.trunk.RefusalLog;
import org.parley.server.telephony.trunk.TrunkService;
import org.parley.server.telephony.trunk.TrunkStateChanged;
import org.parley.server.telephony.trunk.TrunkStates;
import org.parley.server.telephony.trunk.model.SipAddresses;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// Asks Asterisk every two seconds how the trunks stand.
public final class TrunkWatch implements Service {
    private static final Logger LOG = LoggerFactory.getLogger(TrunkWatch.class);
    private static final int EVERY_SECONDS = 2;
    private static final int SILENT = 408;

    private final TrunkService trunks;
    private final TrunkStates states;
    private final AmiLink link;
    private final RefusalLog log;
    private final EventBus events;
    private final InstantSource clock;
    private final ScheduledThreadPoolExecutor worker =
            new ScheduledThreadPoolExecutor(
                    1, Thread.ofPlatform().name("trunk-watch").daemon(true).factory());

    @Inject
    TrunkWatch(
            TrunkService trunks,
            TrunkStates states,
            AmiLink link,
            RefusalLog log,
            EventBus events,
            InstantSource clock) {
        this.trunks = trunks;
        this.states = states;
        this.link = link;
        this.log = log;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "trunk watch";
    }

    @Override
    public Phase phase() {
        return Phase.LINKS;
    }

    @Override
    public void start() {
        worker.scheduleWithFixedDelay(
                this::lookOrSay, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void stop() {
        worker.shutdownNow();
    }

    private void lookOrSay() {
        try {
            if (link.connected()) {
                look();
            }
        } catch (IllegalStateException | CompletionException e) {
            LOG.debug("How the trunks stand could not be asked", e);
        }
    }

    private void look() {
        Map<String, String> registrations = new HashMap<>();
        for (AmiEvent row :
                list(
                        AmiAction.of("PJSIPShowRegistrationsOutbound"),
                        "OutboundRegistrationDetail")) {
            registrations.put(row.text("ObjectName"), row.text("Status"));
        }
        for (Trunk trunk : trunks.listAll()) {
            TrunkStatus status = status(trunk, registrations.get(trunk.name()));
            TrunkStates.Change change = states.put(status);
            if (change == TrunkStates.Change.STATE) {
                LOG.info("The trunk {} is {} {}", trunk.name(), status.state(), status.code());
            }
            if (change != TrunkStates.Change.NONE) {
                events.publish(new TrunkStateChanged(status));
            }
        }
    }

    /// The rows of that name: others stand between them. Lists that are empty are refused.
    private List<AmiEvent> list(AmiAction action, String rows) {
        try {
            return link.list(action).join().stream()
                    .filter(row -> row.name().equals(rows))
                    .toList();
        } catch (CompletionException e) {
            if (e.getCause() instanceof AmiException) {
                return List.of();
            }
            throw e;
        }
    }

    private TrunkStatus status(Trunk trunk, @Nullable String registration) {
        State state;
        Contact contact =
                trunk.enabled() && trunk.qualifySeconds() > 0
                        ? contact(trunk)
                        : new Contact(State.UNMONITORED, null);
        if (!trunk.enabled()) {
            state = State.DISABLED;
        } else if (trunk.registers()) {
            state = registered(registration == null ? "" : registration);
        } else {
            state = contact.state();
        }
        int code =
                state == State.REJECTED || state == State.REGISTERING
                        ? log.findLastCode(
                                SipAddresses.registrar(trunk), SipAddresses.customer(trunk))
                        : 0;
        return new TrunkStatus(
                trunk.id(),
                trunk.name(),
                code == 0 ? state : code == SILENT ? State.UNREACHABLE : State.REJECTED,
                code == SILENT ? 0 : code,
                clock.instant(),
                contact.latencyMillis());
    }

    private static State registered(String status) {
        String word = status.toLowerCase(Locale.ROOT);
        if (word.startsWith("registered")) {
            return State.REGISTERED;
        }
        return word.startsWith("rejected") ? State.REJECTED : State.REGISTERING;
    }

    private record Contact(State state, @Nullable Integer latencyMillis) {}

    private Contact contact(Trunk trunk) {
        AmiAction action = AmiAction.of("PJSIPShowEndpoint").with("Endpoint", trunk.name());
        for (AmiEvent contact : list(action, "ContactStatusDetail")) {
            String word = contact.text("Status").toLowerCase(Locale.ROOT);
            if (word.startsWith("reachable") || word.startsWith("avail")) {
                return new Contact(State.REACHABLE, contact.millis("RoundtripUsec"));
            }
            if (word.startsWith("unreachable") || word.startsWith("unavail")) {
                return new Contact(State.UNREACHABLE, null);
            }
        }
        return new Contact(State.UNMONITORED, null);
    }
}
