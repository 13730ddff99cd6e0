package org.parley.server.realtime.feed;

import jakarta.inject.Inject;
import jakarta.inject.Provider;

import org.parley.server.platform.life.Phase;
import org.parley.server.platform.life.Service;
import org.parley.server.platform.life.Workers;
import org.parley.server.telephony.call.CallListener;
import org.parley.server.telephony.call.CallService;
import org.parley.server.telephony.call.model.CallChange;
import org.parley.server.telephony.call.model.LiveLeg;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/// Tells which telephones and trunks are in calls, a moment after calls changed: once for all the
/// changes of that moment, so that many calls a second cost no more than a few.
final class BusyLines implements CallListener, Service {
    private static final long AFTER_MILLIS = 200;

    private final Provider<CallService> calls;
    private final List<Consumer<List<LiveLeg>>> listeners = new CopyOnWriteArrayList<>();
    private final AtomicBoolean asked = new AtomicBoolean();
    private final ScheduledThreadPoolExecutor worker =
            new ScheduledThreadPoolExecutor(
                    1,
                    Thread.ofPlatform().name("busy-lines").daemon(true).factory(),
                    new ThreadPoolExecutor.DiscardPolicy());

    @Inject
    BusyLines(Provider<CallService> calls) {
        this.calls = calls;
    }

    /// @param listener gets all telephones and trunks that are in calls, on a thread of this class
    void listen(Consumer<List<LiveLeg>> listener) {
        listeners.add(listener);
    }

    @Override
    public String name() {
        return "busy lines";
    }

    @Override
    public Phase phase() {
        return Phase.LINKS;
    }

    @Override
    public void start() {}

    @Override
    public void stop() {
        Workers.end(worker);
    }

    @Override
    public void changed(CallChange change) {
        if (asked.compareAndSet(false, true)) {
            worker.schedule(this::tell, AFTER_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void tell() {
        asked.set(false);
        List<LiveLeg> legs = calls.get().legs();
        listeners.forEach(listener -> listener.accept(legs));
    }
}
