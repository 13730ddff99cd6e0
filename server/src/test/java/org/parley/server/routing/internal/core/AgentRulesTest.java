package org.parley.server.routing.internal.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.parley.contract.routing.Channel;
import org.parley.contract.routing.Presence;
import org.parley.contract.routing.Strategy;
import org.parley.server.routing.model.Capacity;
import org.parley.server.routing.model.Decision;
import org.parley.server.routing.model.Decision.OfferOutcome;
import org.parley.server.routing.model.ItemWishes;
import org.parley.server.routing.model.QueueSettings;
import org.parley.server.routing.model.RoutingEvent;

import java.util.List;
import java.util.Map;
import java.util.UUID;

final class AgentRulesTest {
    private static final UUID CHATS = Desk.queue(2);

    private static Desk voiceAndChat(Capacity capacity) {
        Desk desk = Desk.with(Strategy.LINEAR, 1);
        desk.define(QueueSettings.of(CHATS, "web", Channel.CHAT, Strategy.LINEAR));
        desk.on(new RoutingEvent.MemberSet(CHATS, Desk.agent(1), 1, 0, Map.of()));
        desk.on(new RoutingEvent.AgentSignedOn(Desk.agent(1), capacity));
        return desk;
    }

    private static void chat(Desk desk, String item) {
        desk.on(new RoutingEvent.ItemJoined(item, CHATS, 0, desk.now, false, ItemWishes.NONE));
    }

    @Test
    void capacityHoldsPerChannel() {
        Desk desk = voiceAndChat(Capacity.oneCallAnd(2));
        chat(desk, "chat-1");
        desk.accept();
        chat(desk, "chat-2");
        desk.accept();
        chat(desk, "chat-3");
        assertFalse(desk.offered());
        desk.join("call");
        assertEquals("call", desk.offer().item(), "messages don't block a call");
    }

    @Test
    void aCallBlocksMessagesByOption() {
        Desk desk = voiceAndChat(Capacity.oneCallAnd(2));
        desk.join("call");
        desk.accept();
        chat(desk, "chat");
        assertFalse(desk.offered());
        desk.end("call");
        assertEquals("chat", desk.offer().item());

        Desk both =
                voiceAndChat(
                        new Capacity(Map.of(Channel.VOICE, 1, Channel.CHAT, 1), 0, false, false));
        both.join("call");
        both.accept();
        chat(both, "chat");
        assertTrue(both.offered());
    }

    @Test
    void aLegOutsideTheRouterKeepsCallsAway() {
        Desk desk = Desk.with(Strategy.LINEAR, 1);
        desk.on(new RoutingEvent.AgentBusy(Desk.agent(1), Channel.VOICE, "SIP-1"));
        desk.on(new RoutingEvent.AgentBusy(Desk.agent(1), Channel.VOICE, "SIP-1"));
        desk.join("call");
        assertFalse(desk.offered());
        desk.on(new RoutingEvent.AgentFree(Desk.agent(1), Channel.VOICE, "SIP-1"));
        assertTrue(desk.offered(), "a leg reported twice is one leg");
    }

    @Test
    void anUnreachableTelephoneIsPassedOver() {
        Desk desk = Desk.with(Strategy.LINEAR, 2);
        desk.on(new RoutingEvent.AgentReachability(Desk.agent(1), Channel.VOICE, false));
        desk.join("call");
        assertEquals(2, desk.rung());
    }

    @Test
    void signingOffEndsTheOfferAndTheNextAgentRings() {
        Desk desk = Desk.with(Strategy.LINEAR, 2);
        desk.join("call");
        desk.on(new RoutingEvent.AgentSignedOff(Desk.agent(1)));
        assertEquals(
                OfferOutcome.AGENT_SIGNED_OFF,
                desk.these(Decision.OfferCancelled.class).getFirst().why());
        assertEquals(2, desk.rung());
    }

    @Test
    void ofTwoWhoAcceptOneWinsAndTheOtherIsTold() {
        Desk desk = Desk.with(Strategy.RINGALL, 2);
        desk.join("call");
        long offer = desk.offer().offer();
        desk.on(new RoutingEvent.OfferAccepted(offer, Desk.agent(2)));
        desk.on(new RoutingEvent.OfferAccepted(offer, Desk.agent(1)));
        var refused = desk.these(Decision.AcceptRefused.class).getFirst();
        assertEquals(Desk.agent(1), refused.agent());
        assertEquals(Desk.agent(2), refused.owner());
        desk.on(new RoutingEvent.OfferAccepted(offer, Desk.agent(2)));
        assertEquals(List.of(), desk.latest, "the winner may repeat himself");
    }

    @Test
    void aCallerWhoHangsUpWhileItRingsFreesTheAgent() {
        Desk desk = Desk.with(Strategy.LINEAR, 1);
        desk.join("a");
        desk.join("b");
        desk.leave("a");
        assertEquals(
                List.of(),
                desk.these(Decision.OfferMade.class).stream()
                        .filter(o -> o.item().equals("a"))
                        .toList());
        assertEquals(
                OfferOutcome.ITEM_LEFT,
                desk.these(Decision.OfferClosed.class).getFirst().outcome());
        assertEquals("b", desk.offer().item(), "and the next caller is offered in the same turn");
        desk.leave("a");
        assertEquals(List.of(), desk.latest);
    }

    @Test
    void anOfferThatCouldNotBeCarriedOutIsNobodysFault() {
        Desk desk = Desk.with(Strategy.LINEAR, 1);
        desk.join("a");
        desk.on(new RoutingEvent.OfferWithdrawn(desk.offer().offer()));
        assertFalse(desk.offered(), "not again in the same moment");
        desk.join("b");
        assertEquals("b", desk.offer().item());
    }

    @Test
    void aDeadTelephoneBacksOffAndTheNextRings() {
        Desk desk = Desk.with(Strategy.LINEAR, 2);
        desk.join("a");
        desk.on(new RoutingEvent.OfferFailed(desk.offer().offer(), Desk.agent(1), "CHANUNAVAIL"));
        assertEquals(2, desk.rung());
        desk.join("b");
        assertFalse(desk.offered());
        desk.pass(5);
        assertEquals("b", desk.offer().item());
    }

    @Test
    void aJoinSaidTwiceIsOneItem() {
        Desk desk = Desk.with(Strategy.LINEAR, 2);
        desk.join("a");
        desk.join("a");
        assertEquals(List.of(), desk.latest);
        desk.on(
                new RoutingEvent.OfferAccepted(
                        desk.ever(Decision.OfferMade.class).getFirst().offer(), Desk.agent(1)));
        assertEquals(1, desk.router.snapshot().items().size());
    }

    @Test
    void aTalkFoundAfterARestartOccupiesItsAgent() {
        Desk desk = Desk.with(Strategy.LINEAR, 1);
        desk.on(new RoutingEvent.ConversationFound("old", Desk.QUEUE, Desk.agent(1)));
        desk.join("new");
        assertFalse(desk.offered());
        desk.end("old");
        assertEquals("new", desk.offer().item());
    }

    @Test
    void aTransferredTalkFreesTheFirstAgent() {
        Desk desk = Desk.with(Strategy.LINEAR, 2);
        desk.join("a");
        desk.accept();
        desk.on(new RoutingEvent.ConversationFound("a", Desk.QUEUE, Desk.agent(2)));
        desk.join("b");
        assertEquals(1, desk.rung());
    }

    @Test
    void presenceTellsTheMostPressingThing() {
        Desk desk = Desk.with(Strategy.LINEAR, 1);
        desk.pause(1);
        assertEquals(Presence.PAUSED, presence(desk));
        desk.on(new RoutingEvent.AgentBusy(Desk.agent(1), Channel.VOICE, "leg"));
        assertEquals(Presence.BUSY, presence(desk));
        desk.on(new RoutingEvent.AgentFree(Desk.agent(1), Channel.VOICE, "leg"));
        desk.unpause(1);
        assertEquals(Presence.READY, presence(desk));
        desk.join("a");
        assertEquals(Presence.RINGING, presence(desk));
        desk.on(new RoutingEvent.OfferAccepted(desk.offer().offer(), Desk.agent(1)));
        assertEquals(Presence.TALKING, presence(desk));
        desk.on(new RoutingEvent.AgentSignedOff(Desk.agent(1)));
        assertEquals(Presence.TALKING, presence(desk), "the talk goes on");
        desk.end("a");
        assertEquals(Presence.OFFLINE, presence(desk));
        assertNull(desk.these(Decision.AgentStateChanged.class).getFirst().agent().signedOnAt());
    }

    private static Presence presence(Desk desk) {
        return desk.these(Decision.AgentStateChanged.class).getLast().agent().presence();
    }

    @Test
    void aRemovedQueueSendsItsItemsOn() {
        Desk desk = Desk.with(Strategy.LINEAR, 1);
        desk.join("ringing");
        desk.join("waiting");
        desk.on(new RoutingEvent.QueueRemoved(Desk.QUEUE));
        assertEquals(
                List.of("ringing", "waiting"),
                desk.these(Decision.ItemStranded.class).stream()
                        .map(Decision.ItemStranded::item)
                        .toList());
        desk.join("late");
        assertEquals(
                Decision.Rejection.UNKNOWN_QUEUE,
                desk.these(Decision.ItemRejected.class).getFirst().why());
    }
}
