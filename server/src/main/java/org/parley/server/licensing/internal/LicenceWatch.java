package org.parley.server.licensing.internal;

import jakarta.inject.Inject;

import org.parley.contract.licensing.Licence;
import org.parley.contract.licensing.LicenceState;
import org.parley.server.licensing.LicenceChanged;
import org.parley.server.licensing.LicenceService;
import org.parley.server.platform.events.EventBus;
import org.parley.server.platform.jobs.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;

/// Says in the log, and to the other parts, when a licence comes to its end.
public final class LicenceWatch implements Job {
    private static final Logger LOG = LoggerFactory.getLogger(LicenceWatch.class);

    private final LicenceService licences;
    private final EventBus events;
    private final AtomicReference<LicenceState> known = new AtomicReference<>(LicenceState.VALID);

    @Inject
    public LicenceWatch(LicenceService licences, EventBus events) {
        this.licences = licences;
        this.events = events;
    }

    @Override
    public String name() {
        return "licence-check";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public String run() {
        Licence licence = licences.licence();
        if (known.getAndSet(licence.state()) != licence.state()) {
            events.publish(new LicenceChanged(licence));
        }
        if (licence.state() != LicenceState.VALID) {
            LOG.warn(
                    "The licence of {} is {}: it ends at {}, its grace at {}",
                    licence.customer(),
                    licence.state(),
                    licence.expiresAt(),
                    licence.graceEndsAt());
        }
        return "licence-"
                + licence.state().name().toLowerCase(Locale.ROOT)
                + " "
                + licence.agentsInUse()
                + " "
                + licence.agentsAllowed();
    }
}
