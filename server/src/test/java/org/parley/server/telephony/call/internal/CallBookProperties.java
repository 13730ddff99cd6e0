package org.parley.server.telephony.call.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.parley.contract.telephony.LiveCall;
import org.parley.server.telephony.call.model.CallChange;
import org.parley.server.telephony.call.model.CallEvent;
import org.parley.server.telephony.call.model.ChannelSeen;
import org.parley.server.telephony.call.model.DialResult;
import org.parley.server.telephony.call.model.Party;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

class CallBookProperties {
    private static final Instant START = CallScript.START;

    @Property(tries = 1000)
    void noCallStaysWhenAllLegsHaveHungUpWhateverTheOrder(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int calls) {
        var random = new Random(seed);
        List<CallEvent> events = new ArrayList<>();
        for (int i = 0; i < calls; i++) {
            events.addAll(story(i, random));
        }
        int doubles = random.nextInt(events.size());
        for (int i = 0; i < doubles; i++) {
            events.add(events.get(random.nextInt(events.size())));
        }
        Collections.shuffle(events, random);
        var book = new CallBook(CallScript::owner);
        Set<String> shown = new HashSet<>();
        for (CallEvent event : events) {
            follow(shown, book.on(event));
        }
        assertTrue(book.list().isEmpty(), () -> "left: " + book.list());
        assertEquals(0, book.legCount());
        assertTrue(shown.isEmpty(), () -> "a board would still show " + shown);
    }

    @Property(tries = 500)
    void aSnapshotSetsRightWhateverWasMissed(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int calls) {
        var random = new Random(seed);
        var book = new CallBook(CallScript::owner);
        List<ChannelSeen> seen = new ArrayList<>();
        Set<String> expected = new HashSet<>();
        for (int i = 0; i < calls; i++) {
            story(i, random).stream().filter(_ -> random.nextBoolean()).forEach(book::on);
            String id = "s" + i;
            if (random.nextBoolean()) {
                expected.add(id);
                seen.add(channel(id, id, "trunk"));
                seen.add(channel(id + "a", id, "5001"));
            }
        }
        book.reconcile(seen, START.plusSeconds(3600));
        Set<String> left = new HashSet<>();
        book.list().forEach(call -> left.add(call.id()));
        assertEquals(expected, left);
        assertEquals(2 * expected.size(), book.legCount());
    }

    private static ChannelSeen channel(String leg, String call, String endpoint) {
        return new ChannelSeen(
                leg,
                call,
                CallScript.channel(endpoint, leg),
                Party.UNKNOWN,
                "800",
                START,
                true,
                "b" + call,
                false,
                LiveCall.WayOut.NONE,
                null);
    }

    private static void follow(Set<String> shown, List<CallChange> changes) {
        for (CallChange change : changes) {
            switch (change) {
                case CallChange.Updated e -> shown.add(e.call().id());
                case CallChange.Ended e -> shown.remove(e.call().id());
                case CallChange.Merged e -> shown.remove(e.call().id());
            }
        }
    }

    /// A caller waits, one agent misses, one answers, holds, perhaps consults and hands over.
    private static List<CallEvent> story(int number, Random random) {
        String c = "n1-179534600" + number + ".1";
        String a = c + "a";
        String b = c + "b";
        String other = "n1-179534700" + number + ".1";
        List<CallEvent> events = new ArrayList<>();
        events.add(began(c, c, "trunk"));
        events.add(
                new CallEvent.WaitingJoined(
                        START, c, c, CallScript.channel("trunk", c), "sales", START));
        events.add(began(a, c, "5001"));
        events.add(new CallEvent.Dialled(START, c, c, a));
        events.add(hungUp(a, c));
        events.add(new CallEvent.OfferEnded(START, c, c, 1, DialResult.NO_ANSWER));
        events.add(began(b, c, "5002"));
        events.add(new CallEvent.Dialled(START, c, c, b));
        events.add(new CallEvent.Answered(START, b, c));
        events.add(new CallEvent.Bridged(START, b, c, "b" + c));
        events.add(new CallEvent.Bridged(START, c, c, "b" + c));
        events.add(new CallEvent.Held(START, b, c));
        if (random.nextBoolean()) {
            events.add(new CallEvent.Unheld(START, b, c));
        }
        if (random.nextBoolean()) {
            events.add(began(other, other, "5002"));
            events.add(began(other + "t", other, "5003"));
            events.add(new CallEvent.Bridged(START, other + "t", other, "b" + other));
            events.add(new CallEvent.Bridged(START, other + "t", c, "b" + c));
            events.add(hungUp(other, other));
            events.add(hungUp(other + "t", c));
        }
        events.add(hungUp(b, c));
        events.add(hungUp(c, c));
        return events;
    }

    private static CallEvent began(String leg, String call, String endpoint) {
        return new CallEvent.Began(
                START, leg, call, CallScript.channel(endpoint, leg), new Party("1", "x"), "800");
    }

    private static CallEvent hungUp(String leg, String call) {
        return new CallEvent.HungUp(START, leg, call, CallScript.channel("x", leg), 16);
    }
}
