package org.parley.server.telephony.waitingroom;

import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.parley.phone.caller.AgentBehaviour;
import org.parley.phone.caller.CallPlan;
import org.parley.phone.caller.CallSound;
import org.parley.phone.caller.Mark;
import org.parley.phone.caller.SyntheticAgent;
import org.parley.phone.caller.SyntheticCall;
import org.parley.server.platform.ami.AmiTiming;
import org.parley.server.platform.ami.AsteriskLink;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/// The waiting room against Asterisk's own `app_queue`: the same Asterisk, callers and agents, in
/// turns; times are those of the wire. A listener to the manager interface is there in both, as in
/// any centre that shows its state; the CPU of `app_queue` without one is told too.
@Tag("bench")
final class WaitingRoomBenchTest {
    private static final int AGENTS = 50;
    private static final int BURST = 40;
    private static final int ROUNDS = 5;
    private static final int WARM_UP = 2;
    private static final AgentBehaviour ANSWERS = AgentBehaviour.answerAfter(Duration.ofMillis(20));

    private CallCentre centre;
    private String[] names;
    private List<SyntheticAgent> agents;
    private final Map<String, Long> rung = new ConcurrentHashMap<>();
    private int number;

    @Test
    @Timeout(600)
    void joinToRingFreedToOfferAndCost() throws Exception {
        names = new String[AGENTS];
        Arrays.setAll(names, i -> "a" + (100 + i));
        centre = CallCentre.start(30, names);
        try {
            agents = new ArrayList<>();
            for (String name : names) {
                SyntheticAgent agent = centre.telephone(name, ANSWERS);
                agent.whenCalled(this::ring);
                agents.add(agent);
            }
            Figures room = new Figures();
            Figures nativeQueue = new Figures();
            Figures unheard = new Figures();
            for (int round = 0; round < ROUNDS; round++) {
                boolean counts = round >= WARM_UP;
                serveByRouter();
                measure(room, counts, 40);
                serveByAppQueue();
                try (var listening = listener()) {
                    await().atMost(20, TimeUnit.SECONDS).until(listening::connected);
                    measure(nativeQueue, counts, 10);
                }
                burst(counts ? unheard : new Figures());
            }
            print(
                    "one call joins: answer to agent's INVITE, p50",
                    room.single,
                    nativeQueue.single,
                    50);
            print("burst of 40: join to agent's INVITE, p50", room.burst, nativeQueue.burst, 50);
            print("burst of 40: join to agent's INVITE, p99", room.burst, nativeQueue.burst, 99);
            print("agent freed to next INVITE, p50", room.freed, nativeQueue.freed, 50);
            print("agent freed to next INVITE, p99", room.freed, nativeQueue.freed, 99);
            print(
                    "one call: caller's INVITE to agent's INVITE, p50",
                    room.singleWhole,
                    nativeQueue.singleWhole,
                    50);
            print(
                    "burst of 40: caller's INVITE to agent's INVITE, p50",
                    room.burstWhole,
                    nativeQueue.burstWhole,
                    50);
            print(
                    "burst of 40: caller's INVITE to agent's INVITE, p99",
                    room.burstWhole,
                    nativeQueue.burstWhole,
                    99);
            print("Asterisk's CPU per call", room.cpu, nativeQueue.cpu, 50);
            print("Asterisk's CPU per call, nobody listening", room.cpu, unheard.cpu, 50);
        } finally {
            centre.close();
        }
    }

    private static final class Figures {
        final List<Double> single = new ArrayList<>();
        final List<Double> singleWhole = new ArrayList<>();
        final List<Double> burst = new ArrayList<>();
        final List<Double> burstWhole = new ArrayList<>();
        final List<Double> freed = new ArrayList<>();
        final List<Double> cpu = new ArrayList<>();
    }

    private void ring(SyntheticCall leg) {
        leg.nanos(Mark.INVITE).ifPresent(at -> rung.putIfAbsent(leg.remote(), at));
    }

    private void serveByRouter() {
        if (!centre.isServing()) {
            centre.startServer();
        }
        for (String name : names) {
            centre.signOn(name);
        }
        await().atMost(20, TimeUnit.SECONDS).until(() -> members() == AGENTS);
    }

    private void serveByAppQueue() {
        centre.stopServer();
        centre.node().cli("dialplan set global PARLEY_HB 0");
        await().atMost(20, TimeUnit.SECONDS).until(() -> members() == AGENTS);
    }

    private int members() {
        return centre.node().cli("queue show sales").split("PJSIP/").length - 1;
    }

    /// @param freed how many agents are freed one after the other; `app_queue` takes a second each
    private void measure(Figures figures, boolean counts, int freed) throws Exception {
        Figures into = counts ? figures : new Figures();
        for (int i = 0; i < 10; i++) {
            List<SyntheticCall> one = place(1);
            into.single.addAll(joinToRing(one));
            into.singleWhole.addAll(ringSince(Mark.INVITE, one));
            end(one);
        }
        burst(into);
        into.freed.addAll(freed(freed));
    }

    private void burst(Figures into) throws Exception {
        double before = cpuMillis();
        List<SyntheticCall> burst = place(BURST);
        into.burst.addAll(joinToRing(burst));
        into.burstWhole.addAll(ringSince(Mark.INVITE, burst));
        end(burst);
        into.cpu.add((cpuMillis() - before) / (double) BURST);
    }

    private AsteriskLink listener() {
        var link = new AsteriskLink(centre.node().ami(), AmiTiming.USUAL, Clock.systemUTC());
        link.open(_ -> {});
        return link;
    }

    private List<SyntheticCall> place(int count) {
        List<SyntheticCall> calls = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String caller = "39" + (100_000 + number++);
            calls.add(
                    centre.callers()
                            .call(
                                    CallPlan.of("800", caller, "Bench")
                                            .saying(new CallSound.FewPackets(3))));
        }
        return calls;
    }

    /// From the caller's 200 OK to the INVITE at the agent.
    private List<Double> joinToRing(List<SyntheticCall> calls) throws Exception {
        for (int i = 0; i < calls.size(); i++) {
            calls.get(i).answered().get(20, TimeUnit.SECONDS);
            String caller = caller(calls, i);
            await().atMost(20, TimeUnit.SECONDS)
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> rung.containsKey(caller));
        }
        await().atMost(20, TimeUnit.SECONDS).until(() -> talkers() == calls.size());
        return ringSince(Mark.ANSWERED, calls);
    }

    /// In milliseconds; 0 where the agent rang before.
    private List<Double> ringSince(Mark mark, List<SyntheticCall> calls) {
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < calls.size(); i++) {
            long from = calls.get(i).nanos(mark).orElseThrow();
            millis.add(Math.max(0, rung.get(caller(calls, i)) - from) / 1e6);
        }
        return millis;
    }

    private String caller(List<SyntheticCall> calls, int place) {
        return "39" + (100_000 + number - calls.size() + place);
    }

    private void end(List<SyntheticCall> calls) throws Exception {
        calls.forEach(SyntheticCall::hangUp);
        for (SyntheticCall call : calls) {
            call.ended().get(20, TimeUnit.SECONDS);
        }
        await().atMost(20, TimeUnit.SECONDS).until(() -> talkers() == 0);
        await().atMost(20, TimeUnit.SECONDS)
                .until(() ->
                        centre.node()
                                .cli("core show channels count")
                                .contains("0 active channels"));
    }

    private long talkers() {
        return agents.stream()
                .filter(a -> a.calls().stream().anyMatch(SyntheticCall::talking))
                .count();
    }

    /// All agents talk and more callers wait; each agent who hangs up is given the next.
    private List<Double> freed(int count) throws Exception {
        List<SyntheticCall> calls = new ArrayList<>(place(AGENTS));
        await().atMost(30, TimeUnit.SECONDS).until(() -> talkers() == AGENTS);
        List<SyntheticCall> waiting = place(count);
        calls.addAll(waiting);
        for (SyntheticCall call : waiting) {
            call.answered().get(20, TimeUnit.SECONDS);
        }
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            SyntheticAgent agent = agents.get(i);
            int had = agent.calls().size();
            SyntheticCall leg = agent.calls().getLast();
            leg.hangUp();
            await().atMost(20, TimeUnit.SECONDS)
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> agent.calls().size() > had);
            long next = agent.calls().getLast().nanos(Mark.INVITE).orElseThrow();
            millis.add((next - leg.nanos(Mark.HANG_UP).orElseThrow()) / 1e6);
        }
        calls.forEach(SyntheticCall::hangUp);
        end(List.of());
        return millis;
    }

    /// User and system time of the Asterisk process (proc(5), fields 14 and 15, in 1/100 s).
    private double cpuMillis() throws IOException {
        String stat = Files.readString(Path.of("/proc/" + centre.node().pid() + "/stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * 10.0;
    }

    private static void print(String name, List<Double> ours, List<Double> theirs, int percent) {
        double mine = percentile(ours, percent);
        double other = percentile(theirs, percent);
        System.out.println(
                String.format(
                        Locale.ROOT,
                        "BENCH {\"name\":\"voice: %s\",\"ours\":%.1f,\"theirs\":%.1f,\"unit\":\"ms\","
                                + "\"baseline\":\"app_queue\",\"ratio\":%.2f,\"note\":\"%d and %d samples\"}",
                        name,
                        mine,
                        other,
                        other / Math.max(0.1, mine),
                        ours.size(),
                        theirs.size()));
    }

    private static double percentile(List<Double> values, int percent) {
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return sorted[(int) Math.min(sorted.length - 1, (long) sorted.length * percent / 100)];
    }
}
