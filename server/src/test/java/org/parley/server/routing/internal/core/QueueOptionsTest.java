package org.parley.server.routing.internal.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parley.contract.routing.Channel;
import org.parley.contract.routing.Presence;
import org.parley.contract.routing.Strategy;
import org.parley.server.routing.model.Decision;
import org.parley.server.routing.model.EmptyRule;
import org.parley.server.routing.model.ItemWishes;
import org.parley.server.routing.model.MemberRules;
import org.parley.server.routing.model.MissRule;
import org.parley.server.routing.model.PenaltyRule;
import org.parley.server.routing.model.QueueLimits;
import org.parley.server.routing.model.QueueSettings;
import org.parley.server.routing.model.QueueTiming;
import org.parley.server.routing.model.RoutingEvent;
import org.parley.server.routing.model.SkillRule;
import org.parley.server.routing.model.StickyRule;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@Tag("V2")
final class QueueOptionsTest {
    private static final Duration WRAP_UP = Duration.ofSeconds(30);

    private static QueueLimits limits(int maxLength, EmptyRule join, EmptyRule leave) {
        return new QueueLimits(0, maxLength, join, leave);
    }

    private static ItemWishes skill(int level) {
        return new ItemWishes(null, null, Duration.ZERO, Map.of("italian", level));
    }

    @Test
    void anAgentRingsForTheTimeoutAndTheLeaseEndsALittleLater() {
        Desk desk = Desk.with(Strategy.LINEAR, 1);
        desk.join("call");
        Decision.Lease lease = desk.offer().lease();
        assertEquals(Duration.ofSeconds(15), lease.ringFor());
        assertTrue(lease.until().isAfter(lease.from().plusSeconds(15)));
        desk.pass(19);
        assertEquals(
                Decision.OfferOutcome.EXPIRED,
                desk.these(Decision.OfferClosed.class).getFirst().outcome());
        assertEquals(1, desk.these(Decision.OfferCancelled.class).size());
    }

    @Test
    void whoMustBeReachedFirstHoldsHisAgentForSoMuchLonger() {
        Desk desk = Desk.with(Strategy.LINEAR, 1);
        desk.join("place", 0, ItemWishes.callBack("39025001", Duration.ofSeconds(35)));
        Decision.Lease lease = desk.offer().lease();
        assertEquals(Duration.ofSeconds(15), lease.ringFor());
        assertTrue(lease.until().isAfter(lease.from().plusSeconds(50)));
    }

    @Test
    void neitherTheLongestWaitNorAnEmptyQueueEndsThePlaceOfOneWhoIsCalledBack() {
        Desk desk =
                Desk.with(
                        Strategy.LINEAR,
                        1,
                        queue ->
                                queue.withTiming(
                                                QueueTiming.DEFAULT.withMaxWaiting(
                                                        Duration.ofSeconds(60)))
                                        .withLimits(limits(0, EmptyRule.NEVER, EmptyRule.STRICT)));
        desk.pause(1);
        desk.join("place", 0, ItemWishes.callBack("39025001", Duration.ofSeconds(35)));
        desk.pass(120);
        assertTrue(desk.ever(Decision.Dismissal.class).isEmpty());
        desk.unpause(1);
        assertEquals("place", desk.offer().item());
    }

    @Test
    void aMissedAgentGetsNothingForHisBackOffWhichDoubles() {
        Desk desk = Desk.with(Strategy.LINEAR, 1);
        desk.join("call");
        desk.miss();
        assertFalse(desk.offered());
        desk.pass(4);
        assertFalse(desk.offered());
        desk.pass(1);
        desk.miss();
        desk.pass(9);
        assertFalse(desk.offered(), "the second miss in a row costs ten seconds");
        desk.pass(1);
        assertTrue(desk.offered());
    }

    @Test
    void aRefusedItemComesBackAfterTheRetryButAnotherAtOnce() {
        Desk desk = Desk.with(Strategy.LINEAR, 1);
        desk.join("refused");
        desk.refuse();
        assertFalse(desk.offered());
        desk.join("other");
        assertEquals("other", desk.offer().item());
        desk.accept();
        desk.end("other");
        assertFalse(desk.offered());
        desk.pass(5);
        assertEquals("refused", desk.offer().item());
    }

    @Test
    void wrapUpKeepsTheNextCallAwayUntilItEnds() {
        Desk desk =
                Desk.with(
                        Strategy.LINEAR,
                        1,
                        queue -> queue.withTiming(QueueTiming.DEFAULT.withWrapUp(WRAP_UP)));
        desk.join("a");
        desk.accept();
        desk.join("b");
        desk.end("a");
        assertEquals(
                desk.now.plus(WRAP_UP),
                desk.these(Decision.WrapUpStarted.class).getFirst().until());
        assertEquals(
                Presence.WRAP_UP,
                desk.these(Decision.AgentStateChanged.class).getFirst().agent().presence());
        desk.pass(29);
        assertFalse(desk.offered());
        desk.pass(1);
        assertEquals("b", desk.offer().item());
    }

    @Test
    void anAgentMayEndHisWrapUpEarly() {
        Desk desk =
                Desk.with(
                        Strategy.LINEAR,
                        1,
                        queue -> queue.withTiming(QueueTiming.DEFAULT.withWrapUp(WRAP_UP)));
        desk.join("a");
        desk.accept();
        desk.end("a");
        desk.join("b");
        desk.on(new RoutingEvent.WrapUpEnded(Desk.agent(1), "a"));
        assertEquals("b", desk.offer().item());
        desk.accept();
        desk.pass(60);
        assertTrue(desk.these(Decision.WrapUpFinished.class).isEmpty(), "it ends once only");
    }

    @Test
    void anItemLeavesAfterTheLongestWait() {
        Desk desk =
                Desk.with(
                        Strategy.LINEAR,
                        0,
                        queue ->
                                queue.withTiming(
                                        QueueTiming.DEFAULT.withMaxWaiting(
                                                Duration.ofSeconds(60))));
        desk.join("a");
        desk.pass(59);
        assertTrue(desk.these(Decision.ItemTimedOut.class).isEmpty());
        desk.pass(1);
        assertEquals("a", desk.these(Decision.ItemTimedOut.class).getFirst().item());
    }

    @Test
    void ringingIsCutToWhatIsLeftOfTheLongestWait() {
        Desk desk =
                Desk.with(
                        Strategy.LINEAR,
                        1,
                        queue ->
                                queue.withTiming(
                                        QueueTiming.DEFAULT.withMaxWaiting(
                                                Duration.ofSeconds(60))));
        desk.pause(1);
        desk.join("a");
        desk.pass(50);
        desk.unpause(1);
        assertEquals(Duration.ofSeconds(10), desk.offer().lease().ringFor());
        desk.pass(20);
        assertEquals("a", desk.these(Decision.ItemTimedOut.class).getFirst().item());
    }

    @Test
    void aFullQueueTurnsNewcomersAwayButNotThoseWhoReturn() {
        Desk desk =
                Desk.with(
                        Strategy.LINEAR,
                        0,
                        queue -> queue.withLimits(limits(2, EmptyRule.NEVER, EmptyRule.NEVER)));
        desk.join("a");
        desk.join("b");
        desk.join("c");
        assertEquals(
                Decision.Rejection.FULL, desk.these(Decision.ItemRejected.class).getFirst().why());
        desk.on(new RoutingEvent.ItemJoined("d", Desk.QUEUE, 0, desk.now, true, ItemWishes.NONE));
        assertEquals("d", desk.these(Decision.ItemQueued.class).getFirst().item());
    }

    @Test
    void joinEmptyTurnsAwayWhenEveryAgentIsAbsentInTheSenseOfTheRule() {
        Desk desk =
                Desk.with(
                        Strategy.LINEAR,
                        2,
                        queue -> queue.withLimits(limits(0, EmptyRule.NORMAL, EmptyRule.NEVER)));
        desk.pause(1);
        desk.on(new RoutingEvent.AgentBusy(Desk.agent(2), Channel.VOICE, "leg"));
        desk.join("a");
        assertEquals(1, desk.these(Decision.ItemQueued.class).size(), "busy is not absent");
        desk.on(new RoutingEvent.AgentSignedOff(Desk.agent(2)));
        desk.join("b");
        assertEquals(
                Decision.Rejection.JOIN_EMPTY,
                desk.these(Decision.ItemRejected.class).getFirst().why());
    }

    @Test
    void waitingItemsLeaveWhenTheLastAgentGoes() {
        Desk desk =
                Desk.with(
                        Strategy.LINEAR,
                        1,
                        queue -> queue.withLimits(limits(0, EmptyRule.NEVER, EmptyRule.NORMAL)));
        desk.on(new RoutingEvent.AgentBusy(Desk.agent(1), Channel.VOICE, "leg"));
        desk.join("a");
        desk.join("b");
        assertTrue(desk.ever(Decision.ItemLeftEmpty.class).isEmpty());
        desk.pause(1);
        assertEquals(
                List.of("a", "b"),
                desk.these(Decision.ItemLeftEmpty.class).stream()
                        .map(Decision.ItemLeftEmpty::item)
                        .toList());
    }

    @Test
    void tooManyMissesPauseTheAgent() {
        var misses =
                new MissRule(
                        Duration.ZERO, Duration.ZERO, MissRule.AutoPause.ALL, 2, Duration.ZERO);
        Desk desk =
                Desk.with(
                        Strategy.LINEAR,
                        1,
                        queue -> queue.withRules(MemberRules.DEFAULT.withMisses(misses)));
        desk.join("a");
        desk.miss();
        desk.pass(5);
        desk.miss();
        assertEquals(2, desk.these(Decision.AgentAutoPaused.class).getFirst().misses());
        desk.pass(600);
        assertFalse(desk.offered());
        desk.unpause(1);
        assertTrue(desk.offered());
    }

    @Test
    @Tag("V2")
    void nobodyIsPausedByHimselfSoonAfterACall() {
        var misses =
                new MissRule(
                        Duration.ZERO,
                        Duration.ZERO,
                        MissRule.AutoPause.ALL,
                        1,
                        Duration.ofSeconds(30));
        Desk desk =
                Desk.with(
                        Strategy.LINEAR,
                        1,
                        queue -> queue.withRules(MemberRules.DEFAULT.withMisses(misses)));
        desk.join("talk");
        desk.accept();
        desk.end("talk");
        desk.join("a");
        for (int seconds = 0; seconds < 30; seconds += 5) {
            desk.miss();
            assertTrue(desk.ever(Decision.AgentAutoPaused.class).isEmpty());
            desk.pass(5);
        }
        desk.miss();
        assertEquals(1, desk.these(Decision.AgentAutoPaused.class).size());
    }

    @Test
    @Tag("V2")
    void whoRingsToTheEndDoesSoAfterTheLongestWait() {
        var timing =
                new QueueTiming(
                        Duration.ofSeconds(15),
                        Duration.ofSeconds(5),
                        Duration.ZERO,
                        Duration.ofSeconds(20),
                        true);
        Desk desk = Desk.with(Strategy.LINEAR, 0, queue -> queue.withTiming(timing));
        desk.member(1, 0);
        desk.join("a");
        desk.pass(12);
        desk.signOn(1);
        assertEquals(Duration.ofSeconds(15), desk.offer().lease().ringFor());
        desk.pass(10);
        assertTrue(desk.ever(Decision.ItemTimedOut.class).isEmpty(), "it rings on");
        desk.pass(8);
        assertEquals(1, desk.ever(Decision.ItemTimedOut.class).size());
    }

    @Test
    void autoPauseInOneQueueLeavesTheOthers() {
        var misses =
                new MissRule(
                        Duration.ZERO, Duration.ZERO, MissRule.AutoPause.QUEUE, 1, Duration.ZERO);
        Desk desk =
                Desk.with(
                        Strategy.LINEAR,
                        1,
                        queue -> queue.withRules(MemberRules.DEFAULT.withMisses(misses)));
        UUID support = Desk.queue(2);
        desk.define(QueueSettings.of(support, "support", Channel.VOICE, Strategy.LINEAR));
        desk.on(new RoutingEvent.MemberSet(support, Desk.agent(1), 1, 0, Map.of()));
        desk.join("a");
        desk.miss();
        desk.pass(600);
        assertFalse(desk.offered());
        desk.on(new RoutingEvent.ItemJoined("b", support, 0, desk.now, false, ItemWishes.NONE));
        assertEquals("b", desk.offer().item());
    }

    @Test
    void theLastAgentOfACallerComesFirstIfFree() {
        var sticky = new StickyRule(Duration.ofDays(7), Duration.ofSeconds(8));
        Desk desk =
                Desk.with(
                        Strategy.LINEAR,
                        3,
                        queue -> queue.withRules(MemberRules.DEFAULT.withSticky(sticky)));
        desk.pause(1);
        desk.join("first", 0, ItemWishes.from("0612345678"));
        desk.accept();
        desk.end("first");
        desk.unpause(1);
        desk.join("again", 0, ItemWishes.from("0612345678"));
        assertEquals(2, desk.rung());
        assertEquals(Duration.ofSeconds(8), desk.offer().lease().ringFor());
        desk.miss();
        assertEquals(1, desk.rung(), "then the normal strategy");
        assertEquals(Duration.ofSeconds(15), desk.offer().lease().ringFor());
        desk.leave("again");
        desk.pause(2);
        desk.join("third", 0, ItemWishes.from("0612345678"));
        assertEquals(1, desk.rung(), "at once when he isn't free");
    }

    @Test
    void anAssignedAgentHasHisItemHeldForAWhile() {
        Desk desk = Desk.with(Strategy.LINEAR, 2);
        desk.join("busy");
        desk.accept();
        var forOne = new ItemWishes(null, Desk.agent(1), Duration.ofSeconds(20), Map.of());
        desk.join("mine", 0, forOne);
        assertFalse(desk.offered(), "2 is free, but it is held for 1");
        desk.pass(19);
        assertFalse(desk.offered());
        desk.pass(1);
        assertEquals(2, desk.rung());
    }

    @Test
    void anItemIsNotHeldForAnAgentWhoSignsOff() {
        Desk desk = Desk.with(Strategy.LINEAR, 2);
        desk.join("busy");
        desk.accept();
        desk.join("mine", 0, new ItemWishes(null, Desk.agent(1), Duration.ofHours(1), Map.of()));
        desk.on(new RoutingEvent.AgentSignedOff(Desk.agent(1)));
        assertEquals(2, desk.rung());
    }

    @Test
    void skillDemandsRelaxWithTheWait() {
        var rule =
                new SkillRule(
                        Map.of(),
                        List.of(
                                new SkillRule.Step(Duration.ofSeconds(20), 3),
                                new SkillRule.Step(Duration.ofSeconds(40), 10)));
        Desk desk =
                Desk.with(
                        Strategy.SKILLS,
                        0,
                        queue -> queue.withRules(MemberRules.DEFAULT.withSkills(rule)));
        desk.member(1, 0, Map.of("italian", 5));
        desk.member(2, 0, Map.of());
        desk.signOn(1);
        desk.signOn(2);
        desk.join("a", 0, skill(8));
        assertFalse(desk.offered());
        desk.pass(20);
        assertEquals(1, desk.rung());
        desk.accept();
        desk.join("b", 0, skill(8));
        desk.pass(39);
        assertFalse(desk.offered());
        desk.pass(1);
        assertEquals(2, desk.rung());
    }

    @Test
    void penaltyBandsOpenWithTheWait() {
        var rule =
                new PenaltyRule(
                        0,
                        List.of(
                                new PenaltyRule.Band(Duration.ZERO, 0, 4),
                                new PenaltyRule.Band(Duration.ofSeconds(30), 0, 9)));
        Desk desk =
                Desk.with(
                        Strategy.LINEAR,
                        1,
                        queue -> queue.withRules(MemberRules.DEFAULT.withPenalties(rule)));
        desk.member(1, 5);
        desk.join("a");
        desk.pass(29);
        assertFalse(desk.offered());
        desk.pass(1);
        assertTrue(desk.offered());
    }

    @Test
    void penaltiesAreIgnoredWhenFewAreLeft() {
        Desk desk =
                Desk.with(
                        Strategy.LINEAR,
                        2,
                        queue ->
                                queue.withRules(
                                        MemberRules.DEFAULT.withPenalties(
                                                new PenaltyRule(2, List.of()))));
        desk.member(1, 5);
        desk.join("a");
        assertEquals(1, desk.rung());
    }

    @Test
    void higherPriorityIsServedFirstThenWhoWaitsLongest() {
        Desk desk = Desk.with(Strategy.LINEAR, 0);
        Instant early = desk.now.minusSeconds(60);
        desk.join("plain");
        desk.join("important", 5, ItemWishes.NONE);
        desk.on(new RoutingEvent.ItemJoined("older", Desk.QUEUE, 0, early, true, ItemWishes.NONE));
        desk.member(1, 0);
        desk.signOn(1);
        for (String expected : List.of("important", "older", "plain")) {
            assertEquals(expected, desk.offer().item());
            desk.accept();
            desk.end(expected);
        }
    }

    @Test
    void theHeavierQueueIsServedFirst() {
        Desk desk = Desk.with(Strategy.LINEAR, 0);
        UUID heavy = Desk.queue(2);
        desk.define(
                QueueSettings.of(heavy, "heavy", Channel.VOICE, Strategy.LINEAR)
                        .withLimits(new QueueLimits(10, 0, EmptyRule.NEVER, EmptyRule.NEVER)));
        desk.join("light", 9, ItemWishes.NONE);
        desk.pass(60);
        desk.on(new RoutingEvent.ItemJoined("heavy", heavy, 0, desk.now, false, ItemWishes.NONE));
        desk.member(1, 0);
        desk.on(new RoutingEvent.MemberSet(heavy, Desk.agent(1), 1, 0, Map.of()));
        desk.signOn(1);
        assertEquals("heavy", desk.offer().item());
    }
}
