package org.parley.server.telephony.phone.internal;

import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
import org.parley.contract.staff.Agent;
import org.parley.server.platform.events.EventBus;
import org.parley.server.platform.life.Phase;
import org.parley.server.platform.life.Service;
import org.parley.server.staff.AgentChanged;
import org.parley.server.staff.AgentRemoved;
import org.parley.server.staff.StaffService;
import org.parley.server.staff.model.AgentPhone;
import org.parley.server.telephony.call.Telephones;
import org.parley.server.telephony.call.model.AgentRef;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The telephones of all agents, kept in memory and read anew when an agent changes.
public final class StaffTelephones implements Telephones, Service {
    private final StaffService staff;
    private final EventBus events;
    private volatile Map<String, AgentRef> owners = Map.of();
    private volatile Map<UUID, String> endpoints = Map.of();
    private EventBus.@Nullable Subscription subscription;
    private EventBus.@Nullable Subscription removals;

    @Inject
    StaffTelephones(StaffService staff, EventBus events) {
        this.staff = staff;
        this.events = events;
    }

    @Override
    public String name() {
        return "telephones";
    }

    @Override
    public Phase phase() {
        return Phase.CORE;
    }

    @Override
    public void start() {
        read();
        subscription = events.subscribe(AgentChanged.class, _ -> read());
        removals = events.subscribe(AgentRemoved.class, _ -> read());
    }

    @Override
    public void stop() {
        for (EventBus.Subscription running : new EventBus.Subscription[] {subscription, removals}) {
            if (running != null) {
                running.close();
            }
        }
    }

    @Override
    public Optional<AgentRef> findOwner(String endpoint) {
        return Optional.ofNullable(owners.get(endpoint));
    }

    @Override
    public Optional<String> findEndpoint(UUID agent) {
        return Optional.ofNullable(endpoints.get(agent));
    }

    private synchronized void read() {
        Map<UUID, String> names = new HashMap<>();
        for (Agent agent : staff.listAgents()) {
            names.put(agent.id(), agent.fullName());
        }
        Map<String, AgentRef> newOwners = new HashMap<>();
        Map<UUID, String> newEndpoints = new HashMap<>();
        for (AgentPhone phone : staff.listPhones()) {
            String name = names.getOrDefault(phone.agentId(), phone.displayName());
            newOwners.put(phone.user(), new AgentRef(phone.agentId(), name));
            newEndpoints.put(phone.agentId(), phone.user());
        }
        owners = Map.copyOf(newOwners);
        endpoints = Map.copyOf(newEndpoints);
    }
}
