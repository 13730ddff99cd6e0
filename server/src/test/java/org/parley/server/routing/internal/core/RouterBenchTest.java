package org.parley.server.routing.internal.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parley.contract.routing.Channel;
import org.parley.contract.routing.Strategy;
import org.parley.server.routing.model.ItemWishes;
import org.parley.server.routing.model.QueueSettings;
import org.parley.server.routing.model.RoutingEvent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/// An agent is freed: how long until the next caller is offered to him, with 500 busy agents in
/// four queues and 1,000 callers waiting. The baseline is a dispatcher without data structures, as
/// `app_queue` works: at each freed agent every waiting call asks every member whether he is free,
/// and the best pair wins.
@Tag("bench")
final class RouterBenchTest {
    private static final int AGENTS = 500;
    private static final int WAITING = 1_000;
    private static final int QUEUES = 4;
    private static final int ROUNDS = 6;
    private static final int FREED_PER_ROUND = 3_000;

    @Test
    void freedAgentToDecisionAgainstALinearScan() {
        List<Long> ours = new ArrayList<>();
        List<Long> plain = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            List<Long> mine = ourRound();
            List<Long> theirs = plainRound();
            if (round >= ROUNDS / 2) {
                ours.addAll(mine);
                plain.addAll(theirs);
            }
        }
        for (int percent : new int[] {50, 99}) {
            double mine = percentile(ours, percent);
            double theirs = percentile(plain, percent);
            String line =
                    String.format(
                            Locale.ROOT,
                            "{\"name\":\"router: agent freed to decision, p%d\",\"ours\":%.1f,\"theirs\":%.1f,"
                                    + "\"unit\":\"us\",\"baseline\":\"plain linear scan\",\"ratio\":%.1f,"
                                    + "\"note\":\"%d agents, %d calls waiting, %d samples\"}",
                            percent,
                            mine,
                            theirs,
                            theirs / mine,
                            AGENTS,
                            WAITING,
                            ours.size());
            System.out.println("BENCH " + line);
            assertTrue(theirs > mine, line);
        }
    }

    private static double percentile(List<Long> nanos, int percent) {
        long[] sorted = nanos.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1, (long) sorted.length * percent / 100)]
                / 1_000.0;
    }

    private static List<Long> ourRound() {
        Desk desk = new Desk();
        for (int queue = 1; queue <= QUEUES; queue++) {
            desk.define(
                    QueueSettings.of(
                            Desk.queue(queue), "q" + queue, Channel.VOICE, Strategy.LEASTRECENT));
        }
        for (int agent = 1; agent <= AGENTS; agent++) {
            for (int queue = 1; queue <= QUEUES; queue++) {
                desk.on(
                        new RoutingEvent.MemberSet(
                                Desk.queue(queue), Desk.agent(agent), agent, 0, Map.of()));
            }
            desk.signOn(agent);
            desk.on(
                    new RoutingEvent.ConversationFound(
                            "talk-" + agent, Desk.queue(1 + agent % QUEUES), Desk.agent(agent)));
        }
        for (int call = 0; call < WAITING; call++) {
            join(desk, call);
        }
        List<Long> nanos = new ArrayList<>();
        String[] talks = new String[AGENTS];
        Arrays.setAll(talks, i -> "talk-" + (i + 1));
        for (int i = 0; i < FREED_PER_ROUND; i++) {
            desk.now = desk.now.plusMillis(5);
            var freed = new RoutingEvent.ConversationEnded(talks[i % AGENTS]);
            long begun = System.nanoTime();
            desk.latest = desk.router.on(freed, desk.now);
            nanos.add(System.nanoTime() - begun);
            var offer = desk.offer();
            assertEquals(Desk.agent(1 + i % AGENTS), offer.agents().getFirst());
            desk.on(new RoutingEvent.OfferAccepted(offer.offer(), offer.agents().getFirst()));
            talks[i % AGENTS] = offer.item();
            join(desk, WAITING + i);
            desk.all.clear();
        }
        return nanos;
    }

    private static void join(Desk desk, int call) {
        desk.on(
                new RoutingEvent.ItemJoined(
                        "call-" + call,
                        Desk.queue(1 + call % QUEUES),
                        0,
                        desk.now,
                        false,
                        ItemWishes.NONE));
    }

    private record PlainCall(String name, int queue, long joined) {}

    private static final class PlainAgent {
        final UUID id;
        boolean busy = true;
        long lastEnded;

        PlainAgent(UUID id) {
            this.id = id;
        }
    }

    private static List<Long> plainRound() {
        List<PlainAgent> agents = new ArrayList<>();
        for (int i = 1; i <= AGENTS; i++) {
            agents.add(new PlainAgent(Desk.agent(i)));
        }
        List<PlainCall> waiting = new ArrayList<>();
        for (int call = 0; call < WAITING; call++) {
            waiting.add(new PlainCall("call-" + call, call % QUEUES, call));
        }
        List<Long> nanos = new ArrayList<>();
        for (int i = 0; i < FREED_PER_ROUND / 10; i++) {
            PlainAgent freed = agents.get(i % AGENTS);
            long begun = System.nanoTime();
            freed.busy = false;
            freed.lastEnded = i;
            PlainCall served = scan(waiting, agents);
            nanos.add(System.nanoTime() - begun);
            waiting.remove(served);
            waiting.add(new PlainCall("call-" + (WAITING + i), i % QUEUES, WAITING + (long) i));
            freed.busy = true;
        }
        return nanos;
    }

    private static PlainCall scan(List<PlainCall> waiting, List<PlainAgent> agents) {
        PlainCall best = waiting.getFirst();
        PlainAgent chosen = null;
        for (PlainCall call : waiting) {
            for (PlainAgent agent : agents) {
                boolean better =
                        chosen == null
                                || call.joined() < best.joined()
                                || (call.joined() == best.joined()
                                        && agent.lastEnded < chosen.lastEnded);
                if (!agent.busy && better) {
                    best = call;
                    chosen = agent;
                }
            }
        }
        return best;
    }
}
