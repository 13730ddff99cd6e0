package org.parley.server.telephony.waitingroom;

import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.parley.phone.caller.AgentBehaviour;
import org.parley.server.telephony.waitingroom.SippCallers.Run;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/// Calls per second through a queue with the server attached against Asterisk alone (`app_queue`,
/// no server), on the same Asterisk with the same telephones; callers by SIPp. Both are offered
/// rising rates, bare Asterisk until it makes SIPp send again or fail. A server of a contact centre
/// runs for weeks: the rates begin when hardly anything is compiled any more, and each is offered
/// for so long that a single call which ends late hardly counts.
@Tag("bench")
final class LoadBenchTest {
    private static final int AGENTS = 60;
    private static final int SECONDS = 20;
    private static final int WARM_UP_SECONDS = 5;
    private static final int LONGEST_WARM_UP = 45;
    private static final int WARM_UP_RATE = 100;
    private static final double WARM = 0.05;
    private static final Duration TALK = Duration.ofMillis(300);
    private static final int[] RATES = {60, 80, 100, 120, 140, 160, 180};

    private CallCentre centre;
    private SippCallers callers;
    private String[] names;

    @Test
    @Timeout(1200)
    void callsPerSecond() throws Exception {
        names = new String[AGENTS];
        Arrays.setAll(names, i -> "a" + (100 + i));
        centre = CallCentre.start(30, names);
        callers = new SippCallers(centre.node());
        try {
            for (String name : names) {
                centre.telephone(name, AgentBehaviour.answerAfter(Duration.ZERO));
            }
            signOn();
            warmUp();
            Map<Integer, Run> attached = raise(true);
            centre.stopServer();
            centre.node().cli("dialplan set global PARLEY_HB 0");
            load(20, WARM_UP_SECONDS);
            Map<Integer, Run> bare = raise(false);
            print(cleanTo(bare), attached, bare);
        } finally {
            centre.close();
        }
    }

    /// Calls until less than a twentieth of the time goes into compiling. What runs once a call is
    /// compiled for good after 15,000 of them.
    private void warmUp() throws IOException, InterruptedException {
        var compiler = ManagementFactory.getCompilationMXBean();
        for (int round = 0; round < LONGEST_WARM_UP; round++) {
            long began = System.nanoTime();
            long compiled = compiler.getTotalCompilationTime();
            load(WARM_UP_RATE, WARM_UP_SECONDS);
            double spent = compiler.getTotalCompilationTime() - compiled;
            double share = spent * 1e6 / (System.nanoTime() - began);
            System.out.println(
                    String.format(Locale.ROOT, "round %d: compiling %.2f", round, share));
            if (share < WARM) {
                return;
            }
        }
    }

    /// Raises the rate up to the last one. A rate that was not clean is tried once more, since
    /// others may have used the machine, and the better of both counts, with a server and without.
    ///
    /// @param on whether to go on when a rate was not clean
    private Map<Integer, Run> raise(boolean on) throws Exception {
        Map<Integer, Run> runs = new LinkedHashMap<>();
        for (int rate : RATES) {
            if (!on && runs.values().stream().anyMatch(run -> !run.clean())) {
                break;
            }
            Run run = load(rate, SECONDS);
            runs.put(rate, run.clean() ? run : run.better(load(rate, SECONDS)));
        }
        return runs;
    }

    private static int cleanTo(Map<Integer, Run> runs) {
        return runs.entrySet().stream()
                .takeWhile(e -> e.getValue().clean())
                .mapToInt(Map.Entry::getKey)
                .max()
                .orElse(0);
    }

    private void signOn() {
        for (String name : names) {
            centre.signOn(name);
        }
        await().atMost(20, TimeUnit.SECONDS)
                .until(() ->
                        centre.node().cli("queue show sales").split("PJSIP/").length == AGENTS + 1);
    }

    private Run load(int rate, int seconds) throws IOException, InterruptedException {
        return callers.run(SippCallers.Load.of(rate, seconds, TALK));
    }

    private static void print(int best, Map<Integer, Run> attached, Map<Integer, Run> bare) {
        Run none = new Run(0, 0, 0, 0, 0);
        bench(
                "voice: calls per second through a queue",
                attached.getOrDefault(best, none).perSecond(),
                bare.getOrDefault(best, none).perSecond(),
                String.format(
                        Locale.ROOT,
                        "offered %d/s for %d s, the highest clean rate without; server and telephones"
                                + " used %.1f ms for each call, the telephones alone %.1f ms",
                        best,
                        SECONDS,
                        attached.getOrDefault(best, none).cpuMillis(),
                        bare.getOrDefault(best, none).cpuMillis()));
        bench(
                "voice: highest rate at which nothing is sent again",
                cleanTo(attached),
                best,
                "of " + Arrays.toString(RATES));
        bench(
                "voice: highest rate carried at 0.95 of bare or more",
                carried(attached, bare),
                best,
                "calls a second with the server for each one without, by offered rate: "
                        + shares(attached, bare));
    }

    /// The highest rate up to which the server costs no more than a twentieth of the calls.
    private static int carried(Map<Integer, Run> attached, Map<Integer, Run> bare) {
        return bare.keySet().stream()
                .takeWhile(rate -> share(rate, attached, bare) >= 0.95)
                .max(Integer::compare)
                .orElse(0);
    }

    private static double share(int rate, Map<Integer, Run> attached, Map<Integer, Run> bare) {
        return attached.get(rate).perSecond() / bare.get(rate).perSecond();
    }

    private static String shares(Map<Integer, Run> attached, Map<Integer, Run> bare) {
        return bare.keySet().stream()
                .map(rate ->
                        String.format(Locale.ROOT, "%d: %.2f", rate, share(rate, attached, bare)))
                .collect(Collectors.joining(", "));
    }

    private static void bench(String name, double ours, double theirs, String note) {
        System.out.println(
                String.format(
                        Locale.ROOT,
                        "BENCH {\"name\":\"%s\",\"unit\":\"calls/s\",\"ours\":%.1f,"
                                + "\"baseline\":\"app_queue without a server\",\"theirs\":%.1f,"
                                + "\"ratio\":%.2f,\"note\":\"%s\"}",
                        name,
                        ours,
                        theirs,
                        ours / Math.max(0.1, theirs),
                        note));
    }
}
