package org.parley.server.realtime.supervision;

import jakarta.inject.Inject;

import org.parley.contract.platform.Refusal;
import org.parley.contract.routing.AgentState;
import org.parley.contract.routing.Presence;
import org.parley.server.platform.life.Phase;
import org.parley.server.platform.life.Service;
import org.parley.server.platform.life.Workers;
import org.parley.server.realtime.Attendance;
import org.parley.server.routing.desk.AgentDesk;
import org.parley.server.settings.SettingsService;
import org.parley.server.staff.StaffService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// Signs agents off whose desk has lost the server for longer than the settings allow, so that no
/// caller is offered to somebody who is not there. Who speaks, or still has follow-up work, stays
/// until it is over; who has signed on without a desk, by a telephone alone, is left alone.
final class AbsentAgents implements Service {
    private static final Logger LOG = LoggerFactory.getLogger(AbsentAgents.class);
    private static final Duration EVERY = Duration.ofSeconds(20);
    private static final Set<Presence> IDLE = Set.of(Presence.READY, Presence.PAUSED);

    private final Attendance attendance;
    private final AgentDesk desk;
    private final StaffService staff;
    private final SettingsService settings;
    private final InstantSource clock;
    private final ScheduledExecutorService watch =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("absent-agents").factory());

    @Inject
    AbsentAgents(
            Attendance attendance,
            AgentDesk desk,
            StaffService staff,
            SettingsService settings,
            InstantSource clock) {
        this.attendance = attendance;
        this.desk = desk;
        this.staff = staff;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "absent agents";
    }

    @Override
    public Phase phase() {
        return Phase.LINKS;
    }

    @Override
    public void start() {
        watch.scheduleWithFixedDelay(
                this::lookNow, EVERY.toSeconds(), EVERY.toSeconds(), TimeUnit.SECONDS);
    }

    private void lookNow() {
        try {
            look(clock.instant());
        } catch (RuntimeException e) { // the next look may do
            LOG.warn("Absent agents are not looked for at this time", e);
        }
    }

    @Override
    public void stop() {
        Workers.end(watch);
    }

    /// Signs off who is away too long at that moment.
    void look(Instant now) {
        int minutes = settings.general().clients().signOffAfter();
        if (minutes == 0) {
            return;
        }
        Instant limit = now.minus(Duration.ofMinutes(minutes));
        attendance
                .absentSince()
                .forEach((person, since) -> {
                    if (!since.isAfter(limit) && staff.findAgent(person).isPresent()) {
                        signOff(person, limit);
                    }
                });
    }

    private void signOff(UUID agent, Instant limit) {
        AgentState state = desk.state(agent);
        Instant signedOn = state.signedOnAt();
        if (signedOn == null || signedOn.isAfter(limit) || !IDLE.contains(state.presence())) {
            return;
        }
        try {
            desk.signOff(agent);
            LOG.info("Agent {} is signed off: the desk has lost the server for too long", agent);
        } catch (Refusal e) {
            LOG.warn("Agent {} is not signed off: {}", agent, e.getMessage());
        }
    }
}
