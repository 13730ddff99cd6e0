package org.parley.server.telephony.call.internal;

import jakarta.inject.Inject;
import jakarta.inject.Provider;

import org.jspecify.annotations.Nullable;
import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.Refusal;
import org.parley.contract.telephony.LiveCall;
import org.parley.server.platform.ami.AmiAction;
import org.parley.server.platform.ami.AmiEvent;
import org.parley.server.platform.ami.AmiException;
import org.parley.server.platform.ami.AmiLink;
import org.parley.server.platform.ami.AmiListener;
import org.parley.server.telephony.call.CallListener;
import org.parley.server.telephony.call.CallService;
import org.parley.server.telephony.call.Telephones;
import org.parley.server.telephony.call.ami.CallEvents;
import org.parley.server.telephony.call.ami.ChannelList;
import org.parley.server.telephony.call.model.CallChange;
import org.parley.server.telephony.call.model.CallEvent;
import org.parley.server.telephony.call.model.ChannelName;
import org.parley.server.telephony.call.model.ChannelSeen;
import org.parley.server.telephony.call.model.LiveLeg;
import org.parley.server.telephony.call.model.NodeName;
import org.parley.server.telephony.call.model.NodeState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

/// Keeps the book of calls by Asterisk's events and sets it right by a list of all channels after
/// each (re)connection.
public final class CallWatch implements CallService, AmiListener {
    private static final Logger LOG = LoggerFactory.getLogger(CallWatch.class);

    private final AmiLink link;
    private final Provider<NodeName> name;
    private final Provider<Set<CallListener>> contributed;
    private final InstantSource clock;
    private final CallBook book;
    private final Object order = new Object();
    private @Nullable Set<CallListener> listeners;
    private volatile @Nullable Instant startOfAsterisk;
    private volatile String version = "";
    private String nameBefore = "";

    @Inject
    public CallWatch(
            AmiLink link,
            Provider<NodeName> name,
            Telephones telephones,
            Provider<Set<CallListener>> listeners,
            InstantSource clock) {
        this.link = link;
        this.name = name;
        this.contributed = listeners;
        this.clock = clock;
        book = new CallBook(telephones::findOwner);
    }

    @Override
    public List<LiveCall> list() {
        synchronized (order) {
            return book.list();
        }
    }

    @Override
    public List<LiveLeg> legs() {
        synchronized (order) {
            return book.listLegs();
        }
    }

    @Override
    public LiveCall get(String id) {
        synchronized (order) {
            return book.find(id).orElseThrow(() -> gone(id));
        }
    }

    @Override
    public void hangUp(String id) {
        List<ChannelName> channels;
        synchronized (order) {
            channels =
                    book.find(id).map(call -> book.channels(call.id())).orElseThrow(() -> gone(id));
        }
        var told = channels.stream().map(channel -> link.send(hangUp(channel))).toList();
        try {
            told.forEach(reply -> reply.join());
        } catch (CompletionException e) {
            throw new Refusal(
                    ErrorCode.UNAVAILABLE,
                    "Asterisk does not answer (" + reason(e) + "); the call may go on. Try again.");
        }
    }

    @Override
    public void event(AmiEvent event) {
        ChannelList.telephone(event)
                .ifPresent(presence -> each(listener -> listener.phone(presence)));
        CallEvents.of(event).ifPresent(this::tell);
    }

    private void tell(CallEvent event) {
        synchronized (order) {
            List<CallChange> changes = book.on(event);
            each(listener -> listener.happened(event));
            tell(changes);
        }
    }

    @Override
    public void connected(long epoch, Duration uptime) {
        Instant now = clock.instant();
        Instant started = now.minus(uptime);
        synchronized (order) {
            Instant before = startOfAsterisk;
            String node = name.get().text();
            boolean another = !nameBefore.isEmpty() && !nameBefore.equals(node);
            nameBefore = node;
            boolean restarted =
                    another || (before != null && started.isAfter(before.plusSeconds(2)));
            startOfAsterisk = started;
            if (restarted) {
                LOG.warn(
                        "Asterisk was {}: {} calls are gone",
                        another ? "replaced by " + node : "restarted",
                        book.list().size());
                tell(book.closeAll(now));
            }
            nameNode(epoch, restarted, now, started);
        }
        refresh();
        link.list(ChannelList.telephones())
                .whenComplete((rows, failure) -> {
                    if (failure != null) {
                        LOG.warn("The telephones could not be listed: {}", reason(failure));
                    } else {
                        rows.forEach(this::event);
                    }
                });
    }

    @Override
    public void lost(long epoch, String reason) {
        synchronized (order) {
            NodeState gone = node(epoch);
            each(listener -> listener.node(gone));
        }
    }

    private NodeState node(long epoch) {
        Instant now = clock.instant();
        Instant started = startOfAsterisk;
        return new NodeState(
                nameBefore.isEmpty() ? name.get().text() : nameBefore,
                false,
                epoch,
                false,
                now,
                started == null ? now : started,
                version);
    }

    /// Asks for all channels and sets the book right by them.
    void refresh() {
        Instant asked = clock.instant();
        link.list(ChannelList.channels())
                .whenComplete((rows, failure) -> {
                    if (failure == null) {
                        reconcile(ChannelList.channels(rows), asked);
                    } else if (link.connected()) {
                        LOG.error("The channels could not be listed: {}", reason(failure));
                    }
                });
    }

    /// Legs that the book has and Asterisk had not when it was asked.
    CompletableFuture<Set<String>> strays() {
        Instant asked = clock.instant();
        return link.list(ChannelList.channels())
                .thenApply(rows -> {
                    synchronized (order) {
                        return book.strays(ChannelList.channels(rows), asked);
                    }
                });
    }

    private void nameNode(long epoch, boolean restarted, Instant now, Instant started) {
        link.send(AmiAction.of("CoreSettings"))
                .whenComplete((reply, failure) -> {
                    if (failure == null) {
                        version = reply.text("AsteriskVersion");
                        warnOfAnother(reply.text("SystemName"));
                    }
                    each(listener ->
                            listener.node(
                                    new NodeState(
                                            name.get().text(),
                                            true,
                                            epoch,
                                            restarted,
                                            now,
                                            started,
                                            version)));
                });
    }

    private void warnOfAnother(String systemName) {
        if (!systemName.equals(name.get().text())) {
            LOG.warn(
                    "Asterisk calls itself '{}' and the configuration calls it '{}'; restart"
                            + " Asterisk so that it takes its name",
                    systemName,
                    name.get().text());
        }
    }

    private void reconcile(List<ChannelSeen> seen, Instant asked) {
        synchronized (order) {
            tell(book.reconcile(seen, asked));
            each(listener -> listener.seen(seen, asked));
        }
    }

    private void tell(List<CallChange> changes) {
        for (CallChange change : changes) {
            each(listener -> listener.changed(change));
        }
    }

    private void each(Consumer<CallListener> what) {
        synchronized (order) {
            Set<CallListener> all = listeners;
            if (all == null) {
                all = contributed.get();
                listeners = all;
            }
            all.forEach(what);
        }
    }

    private static AmiAction hangUp(ChannelName channel) {
        return AmiAction.of("Hangup").with("Channel", channel.text()).with("Cause", 16);
    }

    private static Refusal gone(String id) {
        return new Refusal(ErrorCode.CALL_NOT_LIVE, "The call " + id + " has ended.");
    }

    private static String reason(Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        return String.valueOf(cause instanceof AmiException ? cause.getMessage() : cause);
    }
}
