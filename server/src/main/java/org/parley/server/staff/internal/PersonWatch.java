package org.parley.server.staff.internal;

import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
import org.parley.server.auth.PersonChanged;
import org.parley.server.platform.events.EventBus;
import org.parley.server.platform.events.EventBus.Subscription;
import org.parley.server.platform.life.Service;
import org.parley.server.staff.AgentChanged;
import org.parley.server.staff.StaffService;

/// Tells that an agent has changed when the person has: disabled, renamed, moved to another number.
public final class PersonWatch implements Service {
    private final EventBus events;
    private final StaffService staff;
    private @Nullable Subscription subscription;

    @Inject
    public PersonWatch(EventBus events, StaffService staff) {
        this.events = events;
        this.staff = staff;
    }

    @Override
    public synchronized void start() {
        subscription =
                events.subscribe(
                        PersonChanged.class,
                        change -> {
                            if (change.person().version() > 1) {
                                staff.findAgent(change.person().id())
                                        .ifPresent(a -> events.publish(new AgentChanged(a)));
                            }
                        });
    }

    @Override
    public synchronized void stop() {
        if (subscription != null) {
            subscription.close();
            subscription = null;
        }
    }
}
