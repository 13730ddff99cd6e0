package org.parley.server.telephony.talk;

import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.Refusal;
import org.parley.contract.telephony.talk.Conference;
import org.parley.server.platform.ami.AmiAction;
import org.parley.server.telephony.call.CallListener;
import org.parley.server.telephony.call.model.CallEvent;
import org.parley.server.telephony.call.model.ChannelName;
import org.parley.server.telephony.call.model.LiveLeg;
import org.parley.server.telephony.config.Dialplan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/// Conferences of an agent's talks. The parties are taken out of their talks into a room of
/// Asterisk's; the agent goes along with the leg that is spoken on, and the agent's other legs end.
/// Whoever would be left alone in the room is sent home.
final class Conferences implements CallListener {
    private final OwnLegs legs;
    private final Map<String, Seat> seats = new LinkedHashMap<>();

    /// A leg's place in a room.
    private record Seat(String room, ChannelName channel, boolean muted) {}

    @Inject
    Conferences(OwnLegs legs) {
        this.legs = legs;
    }

    Conference join(UUID agent) {
        List<LiveLeg> own = legs.talking(agent);
        if (own.size() < 2) {
            throw new Refusal(
                    ErrorCode.CONFLICT,
                    "A conference needs two talks of yours. Call somebody while the first waits on"
                            + " hold, then try again.");
        }
        LiveLeg kept =
                own.stream().filter(leg -> seated(leg.id())).findFirst().orElse(own.getFirst());
        String room = roomOf(kept);
        for (LiveLeg leg : own) {
            List<LiveLeg> others = legs.others(leg);
            boolean first = leg.id().equals(kept.id()) && !seated(leg.id());
            for (LiveLeg other : others) {
                if (!seated(other.id())) {
                    send(other, first ? kept : null, room);
                    first = false;
                }
            }
        }
        return of(agent);
    }

    private synchronized boolean seated(String leg) {
        return seats.containsKey(leg);
    }

    private synchronized String roomOf(LiveLeg kept) {
        Seat seat = seats.get(kept.id());
        return seat == null ? kept.id().replaceAll("[^0-9]", "") : seat.room();
    }

    /// Sends a party, and with it the agent's own leg, to the room.
    private void send(LiveLeg party, @Nullable LiveLeg own, String room) {
        AmiAction action =
                AmiAction.of("Redirect")
                        .with("Channel", party.channel().text())
                        .with("Context", Dialplan.CONFERENCE)
                        .with("Exten", room)
                        .with("Priority", 1);
        if (own != null) {
            action =
                    action.with("ExtraChannel", own.channel().text())
                            .with("ExtraContext", Dialplan.CONFERENCE)
                            .with("ExtraExten", room)
                            .with("ExtraPriority", 1);
        }
        // before the command: a leg that ends meanwhile must find its seat and take it away
        seat(party, room);
        if (own != null) {
            seat(own, room);
        }
        try {
            legs.command(action);
        } catch (Refusal e) {
            synchronized (this) {
                seats.remove(party.id());
                if (own != null) {
                    seats.remove(own.id());
                }
            }
            throw e;
        }
    }

    private synchronized void seat(LiveLeg leg, String room) {
        seats.put(leg.id(), new Seat(room, leg.channel(), false));
    }

    /// Has a member call the agent's telephone and bring the agent into the room again.
    ///
    /// @param left the agent's leg that nobody hears
    /// @return whether that leg was in a room with others
    boolean callBack(LiveLeg left, List<LiveLeg> others) {
        Seat own;
        synchronized (this) {
            own = seats.get(left.id());
        }
        List<LiveLeg> seated = others.stream().filter(leg -> seated(leg.id())).toList();
        if (own == null || seated.isEmpty()) {
            return false;
        }
        LiveLeg party =
                seated.stream().filter(leg -> !muted(leg)).findFirst().orElse(seated.getFirst());
        legs.command(
                AmiAction.of("Redirect")
                        .with("Channel", party.channel().text())
                        .with("Context", Dialplan.AGAIN_IN_ROOM)
                        .with("Exten", own.room() + "*" + left.channel().endpoint())
                        .with("Priority", 1));
        seat(party, own.room());
        return true;
    }

    private synchronized boolean muted(LiveLeg leg) {
        Seat seat = seats.get(leg.id());
        return seat != null && seat.muted();
    }

    /// A leg of the agent's own that was brought into a room has its place there from now on.
    private boolean hasPlace(LiveLeg own) {
        if (seated(own.id())) {
            return true;
        }
        List<LiveLeg> others = legs.others(own);
        synchronized (this) {
            others.stream()
                    .map(other -> seats.get(other.id()))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .ifPresent(seat -> seat(own, seat.room()));
            return seated(own.id());
        }
    }

    Conference of(UUID agent) {
        return legs.talking(agent).stream()
                .filter(this::hasPlace)
                .findFirst()
                .map(this::conference)
                .orElse(Conference.NONE);
    }

    private Conference conference(LiveLeg own) {
        var members =
                new ArrayList<>(legs.others(own).stream().map(leg -> member(leg, false)).toList());
        members.add(member(own, true));
        return new Conference(members);
    }

    private synchronized Conference.Member member(LiveLeg leg, boolean me) {
        Seat seat = seats.get(leg.id());
        String number =
                leg.party().number().isEmpty() ? leg.channel().endpoint() : leg.party().number();
        return new Conference.Member(
                leg.id(), number, leg.party().name(), seat != null && seat.muted(), me);
    }

    void mute(UUID agent, String member, boolean on) {
        Seat seat = seatOf(agent, member);
        legs.command(
                AmiAction.of(on ? "ConfbridgeMute" : "ConfbridgeUnmute")
                        .with("Conference", seat.room())
                        .with("Channel", seat.channel().text()));
        synchronized (this) {
            seats.computeIfPresent(
                    member, (_, known) -> new Seat(known.room(), known.channel(), on));
        }
    }

    void drop(UUID agent, String member) {
        legs.command(
                AmiAction.of("Hangup")
                        .with("Channel", seatOf(agent, member).channel().text())
                        .with("Cause", 16));
    }

    /// Of a member of a conference in which the agent is.
    private Seat seatOf(UUID agent, String member) {
        boolean there = of(agent).members().stream().anyMatch(one -> one.id().equals(member));
        synchronized (this) {
            Seat seat = seats.get(member);
            if (!there || seat == null) {
                throw Refusal.notFound("member of your conference", member);
            }
            return seat;
        }
    }

    @Override
    public void happened(CallEvent event) {
        if (event instanceof CallEvent.HungUp) {
            gone(event.leg());
        }
    }

    private synchronized void gone(String leg) {
        Seat seat = seats.remove(leg);
        if (seat == null) {
            return;
        }
        List<Seat> left =
                seats.values().stream().filter(one -> one.room().equals(seat.room())).toList();
        if (left.size() == 1) {
            legs.hangUpLater(left.getFirst().channel());
        }
    }
}
