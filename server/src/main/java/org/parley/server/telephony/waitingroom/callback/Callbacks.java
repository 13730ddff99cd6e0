package org.parley.server.telephony.waitingroom.callback;

import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
import org.parley.contract.platform.Ids;
import org.parley.contract.telephony.Queue;
import org.parley.contract.telephony.queue.KeptPlace;
import org.parley.contract.telephony.queue.QueueCallback;
import org.parley.server.platform.ami.AmiAction;
import org.parley.server.platform.ami.AmiLink;
import org.parley.server.platform.ami.AmiReply;
import org.parley.server.platform.events.EventBus;
import org.parley.server.platform.life.Phase;
import org.parley.server.platform.life.Service;
import org.parley.server.routing.RoutingService;
import org.parley.server.routing.model.Decision;
import org.parley.server.routing.model.ItemWishes;
import org.parley.server.routing.model.RoutingEvent;
import org.parley.server.telephony.config.Dialplan;
import org.parley.server.telephony.queue.QueueRemoved;
import org.parley.server.telephony.waitingroom.KeptPlaceChanged;
import org.parley.server.telephony.waitingroom.callback.Callback.State;
import org.parley.server.telephony.waitingroom.internal.KeptPlaces;
import org.parley.server.telephony.waitingroom.internal.QueueFeed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/// Calls back those who hung up and kept their place, by what an agent could dial, so that every
/// rule of the outbound routes holds. Open places are stored and survive a restart.
final class Callbacks implements KeptPlaces, Service {
    private static final Logger LOG = LoggerFactory.getLogger(Callbacks.class);

    /// What dialling may take besides the ringing.
    private static final Duration SPARE = Duration.ofSeconds(5);

    /// The pause after a call that was not made.
    private static final Duration AGAIN = Duration.ofSeconds(5);

    /// Numbers that end alike in so many digits are one.
    private static final int TELLING_DIGITS = 7;

    private static final int LONGEST_NUMBER = 40;

    /// Kept places of all queues: whoever calls on and on to have strangers called comes no
    /// further.
    private static final int MOST = 1_000;

    private final CallbackStore store;
    private final CallbackWrites writes;
    private final QueueFeed queues;
    private final RoutingService routing;
    private final AmiLink link;
    private final EventBus events;
    private final InstantSource clock;
    private final Map<UUID, Callback> open = new ConcurrentHashMap<>();
    private final Map<String, UUID> items = new ConcurrentHashMap<>();
    private final Set<UUID> calling = ConcurrentHashMap.newKeySet();
    private final AtomicLong names = new AtomicLong();
    private EventBus.@Nullable Subscription removed;

    @Inject
    Callbacks(
            CallbackStore store,
            CallbackWrites writes,
            QueueFeed queues,
            RoutingService routing,
            AmiLink link,
            EventBus events,
            InstantSource clock) {
        this.store = store;
        this.writes = writes;
        this.queues = queues;
        this.routing = routing;
        this.link = link;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "callbacks";
    }

    @Override
    public Phase phase() {
        return Phase.LINKS;
    }

    @Override
    public void start() {
        removed = events.subscribe(QueueRemoved.class, gone -> giveUp(gone.queue().id()));
        store.listOpen().forEach(this::join);
    }

    @Override
    public void stop() {
        EventBus.Subscription running = removed;
        if (running != null) {
            running.close();
        }
        writes.end();
    }

    /// The queue is gone, and its stored places with it.
    private void giveUp(UUID queue) {
        open.values().stream()
                .filter(callback -> callback.queueId().equals(queue))
                .forEach(callback -> delete(callback.id()));
    }

    /// Keeps a caller's place.
    ///
    /// @param call in which he asks for it
    /// @return whether it is kept
    boolean keep(UUID queue, String number, Instant joinedAt, String call) {
        if (settings(queue).filter(QueueCallback::offered).isEmpty()
                || number.isEmpty()
                || number.length() > LONGEST_NUMBER) {
            return false;
        }
        if (find(queue, number).isEmpty()) {
            if (open.size() >= MOST) {
                LOG.warn("{} places are kept already; {} waits on", MOST, call);
                return false;
            }
            var callback =
                    new Callback(Ids.next(), queue, number, joinedAt, call, State.OPEN, 0, "");
            store.insert(callback, clock.instant());
            join(callback);
        }
        return true;
    }

    /// Those who are to be called back, the longest wait first.
    List<KeptPlace> list() {
        return open.values().stream()
                .map(this::place)
                .sorted(Comparator.comparing(KeptPlace::since))
                .toList();
    }

    /// Gives a place up, and ends the call that is being made for it.
    ///
    /// @return whether there was one
    boolean delete(UUID id) {
        if (!open.containsKey(id)) {
            return false;
        }
        boolean called = calling.contains(id);
        close(id, State.DELETED);
        takeOut(id, called);
        return true;
    }

    @Override
    public boolean has(String item) {
        return items.containsKey(item);
    }

    @Override
    public void call(Decision.OfferMade offer, String extension) {
        UUID id = items.get(offer.item());
        Callback callback = id == null ? null : open.get(id);
        Queue queue = queues.find(offer.queue()).orElse(null);
        if (callback == null || queue == null || !calling.add(callback.id())) {
            routing.submit(new RoutingEvent.OfferWithdrawn(offer.offer()));
            return;
        }
        change(callback.calling(offer.item()));
        link.send(originate(callback, queue, offer.item(), extension))
                .whenComplete((reply, failure) -> called(offer.item(), reply, failure));
    }

    private static AmiAction originate(
            Callback callback, Queue queue, String item, String extension) {
        QueueCallback settings = queue.options().callback();
        return AmiAction.of("Originate")
                .with(
                        "Channel",
                        "Local/"
                                + settings.prefix()
                                + callback.number()
                                + "@"
                                + Dialplan.DIAL_BACK
                                + "/n")
                .with("ChannelId", item)
                .with("Context", Dialplan.QUEUES)
                .with("Exten", queue.name())
                .with("Priority", 1)
                .with("Timeout", Duration.ofSeconds(settings.ringSeconds()).toMillis())
                .with("Async", "true")
                .withVariable(Dialplan.BACK_OFFER, extension)
                .withVariable(Dialplan.BACK_NUMBER, callback.number())
                .withVariable(Dialplan.BACK_OF, callback.askedCall())
                .withVariable(
                        Dialplan.BACK_SINCE, Long.toString(callback.joinedAt().getEpochSecond()));
    }

    private void called(String item, @Nullable AmiReply reply, @Nullable Throwable failure) {
        if (failure != null || reply == null || !reply.success()) {
            LOG.warn(
                    "{} could not be called: {}",
                    item,
                    failure != null ? failure.getMessage() : reply == null ? "" : reply.message());
            // without a link it is nobody's fault; what Asterisk refuses, it may refuse for ever
            ended(item, failure == null);
        }
    }

    @Override
    public void answered(String item) {
        UUID id = items.remove(item);
        if (id != null) {
            close(id, State.REACHED);
        }
    }

    @Override
    public void ended(String item, boolean tried) {
        UUID id = items.remove(item);
        Callback before = id == null ? null : open.get(id);
        if (id == null || before == null) {
            return;
        }
        calling.remove(id);
        routing.submit(new RoutingEvent.ItemLeft(item, RoutingEvent.Departure.REMOVED));
        Callback after = tried ? before.tried() : before;
        change(after);
        QueueCallback settings = settings(before.queueId()).orElse(QueueCallback.DEFAULT);
        if (after.tries() >= settings.tries()) {
            close(id, State.FAILED);
            return;
        }
        Duration pause = tried ? Duration.ofSeconds(settings.gapSeconds()) : AGAIN;
        writes.later(pause, () -> Optional.ofNullable(open.get(id)).ifPresent(this::join));
    }

    @Override
    public void drop(String item) {
        UUID id = items.remove(item);
        if (id != null) {
            close(id, State.FAILED);
        }
    }

    @Override
    public Optional<Instant> takeBack(UUID queue, String number) {
        Optional<Callback> own =
                find(queue, number).filter(callback -> !calling.contains(callback.id()));
        own.ifPresent(callback -> {
            close(callback.id(), State.CALLED_HIMSELF);
            takeOut(callback.id(), false);
        });
        return own.map(Callback::joinedAt);
    }

    /// Puts the place into the queue. The name looks like a unique id of Asterisk's, which compares
    /// the seconds in them to find the oldest leg of a call.
    private void join(Callback callback) {
        String item =
                "callback-" + clock.instant().getEpochSecond() + "." + names.incrementAndGet();
        open.put(callback.id(), callback);
        items.put(item, callback.id());
        events.publish(new KeptPlaceChanged(place(callback), true));
        int ring = settings(callback.queueId()).orElse(QueueCallback.DEFAULT).ringSeconds();
        routing.submit(
                new RoutingEvent.ItemJoined(
                        item,
                        callback.queueId(),
                        0,
                        callback.joinedAt(),
                        true,
                        ItemWishes.callBack(
                                callback.number(), Duration.ofSeconds(ring).plus(SPARE))));
    }

    /// Takes the place out of the queue.
    ///
    /// @param called whether a call is being made for it, which the router has ended
    private void takeOut(UUID place, boolean called) {
        items.forEach((item, id) -> {
            if (id.equals(place) && (called || items.remove(item, id))) {
                routing.submit(new RoutingEvent.ItemLeft(item, RoutingEvent.Departure.REMOVED));
            }
        });
    }

    private void change(Callback callback) {
        open.put(callback.id(), callback);
        writes.save(callback);
        events.publish(new KeptPlaceChanged(place(callback), true));
    }

    private void close(UUID id, State state) {
        Callback closed = open.remove(id);
        calling.remove(id);
        if (closed != null) {
            writes.save(closed.with(state));
            events.publish(new KeptPlaceChanged(place(closed), false));
        }
    }

    private KeptPlace place(Callback callback) {
        return new KeptPlace(
                callback.id(),
                callback.queueId(),
                queues.findName(callback.queueId()).orElse(""),
                callback.number(),
                callback.joinedAt(),
                callback.tries(),
                calling.contains(callback.id()));
    }

    private Optional<QueueCallback> settings(UUID queue) {
        return queues.find(queue).map(found -> found.options().callback());
    }

    private Optional<Callback> find(UUID queue, String number) {
        return open.values().stream()
                .filter(callback -> callback.queueId().equals(queue))
                .filter(callback -> isSame(callback.number(), number))
                .findFirst();
    }

    static boolean isSame(String one, String other) {
        String shorter = one.length() < other.length() ? one : other;
        String longer = one.length() < other.length() ? other : one;
        return one.equals(other)
                || (shorter.length() >= TELLING_DIGITS && longer.endsWith(shorter));
    }
}
