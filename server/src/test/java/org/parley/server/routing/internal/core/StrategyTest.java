package org.parley.server.routing.internal.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parley.contract.routing.Strategy;
import org.parley.server.routing.model.Decision;
import org.parley.server.routing.model.ItemWishes;
import org.parley.server.routing.model.RoutingEvent;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@Tag("V2")
final class StrategyTest {
    private static List<Integer> tenCalls(Desk desk) {
        List<Integer> rung = new ArrayList<>();
        for (int i = 1; i <= 10; i++) {
            rung.add(desk.serveOne("call-" + i));
        }
        return rung;
    }

    @Test
    void ringallRingsAllFreeMembersUntilOneAnswers() {
        Desk desk = Desk.with(Strategy.RINGALL, 4);
        desk.pause(3);
        for (int i = 1; i <= 10; i++) {
            desk.join("call-" + i);
            Decision.OfferMade offer = desk.offer();
            assertEquals(List.of(Desk.agent(1), Desk.agent(2), Desk.agent(4)), offer.agents());
            desk.on(new RoutingEvent.OfferAccepted(offer.offer(), Desk.agent(2)));
            assertEquals(
                    List.of(Desk.agent(1), Desk.agent(4)),
                    desk.these(Decision.OfferCancelled.class).getFirst().agents());
            assertEquals(
                    Desk.agent(2), desk.these(Decision.ConversationBegan.class).getFirst().agent());
            desk.end("call-" + i);
        }
    }

    @Test
    void ringallGoesOnRingingTheOthersWhenOneRefuses() {
        Desk desk = Desk.with(Strategy.RINGALL, 3);
        desk.join("call");
        long offer = desk.offer().offer();
        desk.on(new RoutingEvent.OfferRefused(offer, Desk.agent(1)));
        assertTrue(desk.these(Decision.OfferClosed.class).isEmpty());
        desk.on(new RoutingEvent.OfferAccepted(offer, Desk.agent(3)));
        assertEquals(
                Desk.agent(3), desk.these(Decision.ConversationBegan.class).getFirst().agent());
    }

    @Test
    void whoRefusesWhileOthersStillRingIsFreeForTheNextCaller() {
        Desk desk = Desk.with(Strategy.RINGALL, 2);
        desk.join("first");
        long first = desk.offer().offer();
        desk.join("second");
        desk.on(new RoutingEvent.OfferRefused(first, Desk.agent(1)));
        assertEquals("second", desk.offer().item());
        assertEquals(List.of(Desk.agent(1)), desk.offer().agents());
        desk.on(new RoutingEvent.OfferAccepted(first, Desk.agent(2)));
        assertEquals(
                Desk.agent(2), desk.these(Decision.ConversationBegan.class).getFirst().agent());
    }

    @Test
    void rrmemoryRingsTheMemberAfterTheLastOneTried() {
        Desk desk = Desk.with(Strategy.RRMEMORY, 4);
        assertEquals(List.of(1, 2, 3, 4, 1, 2, 3, 4, 1, 2), tenCalls(desk));
        desk.join("missed");
        assertEquals(3, desk.rung());
        desk.miss();
        assertEquals(4, desk.rung(), "the one after him who didn't answer");
    }

    @Test
    void leastrecentRingsWhoseLastCallEndedLongestAgo() {
        Desk desk = Desk.with(Strategy.LEASTRECENT, 3);
        desk.join("long");
        assertEquals(1, desk.rung());
        desk.accept();
        assertEquals(2, desk.serveOne("a"));
        assertEquals(3, desk.serveOne("b"));
        desk.end("long");
        desk.pass(1);
        assertEquals(List.of(2, 3, 1, 2, 3, 1, 2, 3, 1, 2), tenCalls(desk));
    }

    @Test
    void fewestcallsRingsWhoAnsweredLeast() {
        Desk desk = Desk.with(Strategy.FEWESTCALLS, 3);
        desk.pause(3);
        assertEquals(1, desk.serveOne("a"));
        assertEquals(2, desk.serveOne("b"));
        assertEquals(1, desk.serveOne("c"));
        desk.unpause(3);
        desk.pass(1);
        assertEquals(List.of(3, 2, 3, 1, 2, 3, 1, 2, 3, 1), tenCalls(desk));
    }

    @Test
    void randomRingsEveryFreeMemberSometimes() {
        Desk desk = Desk.with(Strategy.RANDOM, 3);
        List<Integer> rung = tenCalls(desk);
        assertEquals(3, new HashSet<>(rung).size(), rung.toString());
    }

    @Test
    void linearRingsInTheOrderOfTheList() {
        Desk desk = Desk.with(Strategy.LINEAR, 3);
        assertEquals(List.of(1, 1, 1, 1, 1, 1, 1, 1, 1, 1), tenCalls(desk));
        desk.join("a");
        desk.accept();
        desk.join("b");
        assertEquals(2, desk.rung());
        desk.refuse();
        assertEquals(3, desk.rung());
    }

    @Test
    void wrandomRingsPenalisedMembersMoreRarely() {
        Desk desk = Desk.with(Strategy.WRANDOM, 2);
        desk.member(2, 9);
        int second = 0;
        for (int i = 0; i < 110; i++) {
            second += desk.serveOne("call-" + i) == 2 ? 1 : 0;
        }
        assertTrue(second > 0 && second < 30, "second agent was rung " + second + " times");
    }

    @Test
    void skillsRingsTheBestAtWhatIsAskedAndThenTheLeastRecent() {
        Desk desk = Desk.with(Strategy.SKILLS, 0);
        desk.member(1, 0, Map.of("italian", 3, "billing", 3));
        desk.member(2, 0, Map.of("italian", 9));
        desk.member(3, 0, Map.of("italian", 3, "billing", 4));
        for (int i = 1; i <= 3; i++) {
            desk.signOn(i);
        }
        var billing = new ItemWishes(null, null, Duration.ZERO, Map.of("billing", 2));
        desk.join("a", 0, billing);
        assertEquals(3, desk.rung());
        desk.accept();
        desk.join("b", 0, billing);
        assertEquals(1, desk.rung());
        desk.accept();
        desk.join("c", 0, billing);
        assertFalse(desk.offered(), "2 knows nothing of billing");
        desk.end("a");
        assertEquals("c", desk.offer().item());
    }

    @Test
    void lowerPenaltyComesFirstWhateverTheStrategy() {
        for (Strategy strategy : Strategy.values()) {
            if (strategy == Strategy.WRANDOM) {
                continue;
            }
            Desk desk = Desk.with(strategy, 3);
            desk.member(1, 5);
            desk.member(2, 1);
            desk.member(3, 5);
            desk.join("call");
            assertEquals(List.of(Desk.agent(2)), desk.offer().agents(), strategy.name());
            desk.accept();
            desk.join("overflow");
            UUID next = desk.offer().agents().getFirst();
            assertTrue(!next.equals(Desk.agent(2)), strategy.name());
        }
    }
}
