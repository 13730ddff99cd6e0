package org.parley.server.realtime.feed;

import jakarta.inject.Inject;

import org.parley.contract.realtime.TelephoneRow;
import org.parley.server.platform.events.EventBus;
import org.parley.server.platform.life.Phase;
import org.parley.server.platform.life.Service;
import org.parley.server.platform.life.Workers;
import org.parley.server.realtime.LiveBoard;
import org.parley.server.staff.StaffService;
import org.parley.server.staff.TelephoneChanged;
import org.parley.server.staff.model.DeskTelephone;
import org.parley.server.telephony.call.CallListener;
import org.parley.server.telephony.call.model.LiveLeg;
import org.parley.server.telephony.call.model.PhonePresence;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Keeps the telephones without a person on the live board.
public final class TelephoneFeed implements CallListener, Service {
    private final LiveBoard board;
    private final StaffService staff;
    private final EventBus events;
    private final BusyLines lines;
    private final ExecutorService worker =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().name("telephone-feed").daemon(true).factory());
    private final Map<String, DeskTelephone> telephones = new HashMap<>();
    private final Set<String> registered = new HashSet<>();
    private final Map<String, String> callOf = new HashMap<>();
    private EventBus.Subscription subscription = () -> {};

    @Inject
    TelephoneFeed(LiveBoard board, StaffService staff, EventBus events, BusyLines lines) {
        this.board = board;
        this.staff = staff;
        this.events = events;
        this.lines = lines;
    }

    @Override
    public String name() {
        return "telephone feed";
    }

    @Override
    public Phase phase() {
        return Phase.LINKS;
    }

    @Override
    public void start() {
        subscription = events.subscribe(TelephoneChanged.class, _ -> worker.execute(this::read));
        lines.listen(legs -> worker.execute(() -> show(legs)));
        worker.execute(this::read);
    }

    @Override
    public void stop() {
        subscription.close();
        Workers.end(worker);
    }

    @Override
    public void phone(PhonePresence presence) {
        worker.execute(() -> {
            boolean changed =
                    presence.registered()
                            ? registered.add(presence.endpoint())
                            : registered.remove(presence.endpoint());
            DeskTelephone telephone = telephones.get(presence.endpoint());
            if (changed && telephone != null) {
                board.put(row(telephone));
            }
        });
    }

    private void show(List<LiveLeg> legs) {
        callOf.clear();
        legs.forEach(leg -> callOf.put(leg.channel().endpoint(), leg.call()));
        telephones.values().forEach(one -> board.put(row(one)));
    }

    private void read() {
        Map<String, DeskTelephone> before = new HashMap<>(telephones);
        telephones.clear();
        staff.listTelephones().forEach(one -> telephones.put(one.user(), one));
        telephones.values().forEach(one -> board.put(row(one)));
        before.values().stream()
                .filter(one ->
                        telephones.values().stream().noneMatch(now -> now.id().equals(one.id())))
                .forEach(one -> board.remove(row(one).key()));
    }

    private TelephoneRow row(DeskTelephone telephone) {
        return new TelephoneRow(
                telephone.id(),
                telephone.name(),
                telephone.user(),
                registered.contains(telephone.user()),
                callOf.get(telephone.user()));
    }
}
