package org.parley.server.telephony.waitingroom;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.parley.phone.caller.AgentBehaviour;
import org.parley.phone.caller.CallSound;
import org.parley.phone.caller.SyntheticAgent;
import org.parley.phone.caller.SyntheticCall;
import org.parley.server.reports.CallReportService;
import org.parley.server.routing.model.AgentView;
import org.parley.server.routing.model.RoutingSnapshot;
import org.parley.server.telephony.waitingroom.SippCallers.Load;
import org.parley.server.telephony.waitingroom.SippCallers.Run;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/// Hours of work in minutes: nothing may be forgotten, and nothing may grow. Runs with `-Psoak`,
/// alone on its machine; a quarter of an hour and more.
@Tag("soak")
final class SoakTest {
    private static final int[] RATES = {60, 80, 100, 120, 140, 160};
    private static final int STEP_SECONDS = 20;
    private static final double OF_BARE = 0.9;
    private static final int SOAK_SECONDS = Integer.getInteger("parley.soak.seconds", 300);
    private static final int MEDIA_CALLS = 200;
    private static final int MEDIA_SECONDS = Integer.getInteger("parley.soak.media.seconds", 600);
    private static final Duration TALK = Duration.ofMillis(300);

    /// At nine tenths of what Asterisk carries without a server, for five minutes: afterwards each
    /// call that ended well stands in the report, none stands there twice, nobody waits or talks,
    /// and every agent is free. What callers saw fail is told.
    @Test
    @Timeout(1500)
    void noStateIsLostUnderManyCalls() throws Exception {
        try (CallCentre centre = CallCentre.start(30, names(60))) {
            var callers = new SippCallers(centre.node());
            telephones(centre, 60, new CallSound.FewPackets(3));
            signOn(centre, 60);
            centre.stopServer();
            centre.node().cli("dialplan set global PARLEY_HB 0");
            int bare = cleanRate(callers);
            tellMemory(centre, "after calls without a server");
            centre.startServer();
            signOn(centre, 60);
            for (int round = 0; round < 12; round++) {
                callers.run(Load.of(Math.min(100, bare), 5, TALK));
            }
            await("reports of the warm-up")
                    .during(5, TimeUnit.SECONDS)
                    .atMost(120, TimeUnit.SECONDS)
                    .until(new Unchanged(() -> settled(centre) ? reported(centre) : -1L));
            tellMemory(centre, "after the warm-up");
            long before = reported(centre);
            int rate = (int) (bare * OF_BARE);
            int calls = rate * SOAK_SECONDS;
            Run run = callers.run(Load.of(rate, SOAK_SECONDS, TALK));
            try {
                await("reports")
                        .atMost(120, TimeUnit.SECONDS)
                        .until(() -> settled(centre) && reported(centre) >= before + run.ended());
            } finally {
                tellState(centre, run, reported(centre) - before, calls);
            }
            tellMemory(centre, "after the soak");
            System.out.printf(
                    Locale.ROOT,
                    "SOAK %d calls at %d/s (bare Asterisk clean to %d/s): %.1f/s carried, %d ended"
                            + " well, %d failed, %d messages sent again, %d in the report%n",
                    calls,
                    rate,
                    bare,
                    run.perSecond(),
                    run.ended(),
                    run.failed(),
                    run.sentAgain(),
                    reported(centre) - before);
            assertTrue(reported(centre) - before <= calls, "each call stands there once");
            assertEquals(List.of(), centre.calls().list());
            RoutingSnapshot router = centre.routing().snapshot().get(10, TimeUnit.SECONDS);
            assertEquals(List.of(), router.items());
            assertEquals(
                    List.of(),
                    router.agents().stream().filter(agent -> !agent.work().isEmpty()).toList());
        }
    }

    /// Two hundred talks with sound both ways for ten minutes: memory after a collection does not
    /// grow, and no agent's telephone stops hearing.
    @Test
    @Timeout(1500)
    void memoryDoesNotGrowUnderTalks() throws Exception {
        try (CallCentre centre = CallCentre.start(30, names(MEDIA_CALLS))) {
            List<SyntheticAgent> agents = telephones(centre, MEDIA_CALLS, new CallSound.Tone(440));
            signOn(centre, MEDIA_CALLS);
            var callers = new SippCallers(centre.node());
            CompletableFuture<Run> running =
                    CompletableFuture.supplyAsync(
                            () -> run(callers, new Load(10, MEDIA_CALLS, talks(), true)));
            await("all talk")
                    .atMost(120, TimeUnit.SECONDS)
                    .untilAsserted(() -> assertEquals(MEDIA_CALLS, talking(agents).size()));
            List<Sample> samples = samples(centre, agents);
            Run run = running.get(180, TimeUnit.SECONDS);
            double heap = slope(samples, Sample::heapMegabytes);
            double resident = slope(samples, Sample::asteriskMegabytes);
            System.out.printf(
                    Locale.ROOT,
                    "SOAK %d talks for %d s: heap after collection %.1f -> %.1f MB (%+.2f MB a"
                            + " minute), Asterisk %.1f -> %.1f MB (%+.2f MB a minute), %.1f of 50"
                            + " packets a second reach each agent, %d failed%n",
                    MEDIA_CALLS,
                    MEDIA_SECONDS,
                    samples.getFirst().heapMegabytes(),
                    samples.getLast().heapMegabytes(),
                    heap,
                    samples.getFirst().asteriskMegabytes(),
                    samples.getLast().asteriskMegabytes(),
                    resident,
                    packetsPerSecond(samples),
                    run.failed());
            assertEquals(0, run.failed());
            assertEquals(MEDIA_CALLS, run.ended());
        }
    }

    private record Sample(
            double minutes, double heapMegabytes, double asteriskMegabytes, long packets) {}

    private static List<Sample> samples(CallCentre centre, List<SyntheticAgent> agents)
            throws InterruptedException {
        List<Sample> samples = new ArrayList<>();
        long began = System.nanoTime();
        try (ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor()) {
            clock.scheduleAtFixedRate(
                    () -> samples.add(sample(centre, agents, began)), 20, 20, TimeUnit.SECONDS);
            await("the talks are over")
                    .atMost(MEDIA_SECONDS + 60L, TimeUnit.SECONDS)
                    .pollInterval(Duration.ofSeconds(1))
                    .until(() -> talking(agents).size() < MEDIA_CALLS);
            clock.shutdownNow();
        }
        return samples;
    }

    private static Sample sample(CallCentre centre, List<SyntheticAgent> agents, long began) {
        System.gc();
        return new Sample(
                (System.nanoTime() - began) / 6e10,
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1e6,
                residentKilobytes(centre.node().pid()) / 1e3,
                talking(agents).stream().mapToLong(SyntheticCall::packetsReceived).sum());
    }

    private static void tellState(CallCentre centre, Run run, long reported, int calls)
            throws Exception {
        RoutingSnapshot router = centre.routing().snapshot().get(10, TimeUnit.SECONDS);
        System.out.printf(
                Locale.ROOT,
                "SOAK of %d calls: %d ended well, %d failed, %d in the report; live: %s, in the"
                        + " router: %s, agents with work: %s%n",
                calls,
                run.ended(),
                run.failed(),
                reported,
                centre.calls().list().stream().limit(5).toList(),
                router.items().stream().limit(5).toList(),
                router.agents().stream()
                        .filter(agent -> !agent.work().isEmpty())
                        .limit(5)
                        .toList());
    }

    private static void tellMemory(CallCentre centre, String when) {
        System.gc();
        System.out.printf(
                Locale.ROOT,
                "SOAK %s: heap after collection %.1f MB, Asterisk %.1f MB%n",
                when,
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1e6,
                residentKilobytes(centre.node().pid()) / 1e3);
    }

    private static long residentKilobytes(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }

    /// The straight line of least squares through what was measured, by the minute.
    private static double slope(List<Sample> samples, ToDoubleFunction<Sample> what) {
        double x = samples.stream().mapToDouble(Sample::minutes).average().orElse(0);
        double y = samples.stream().mapToDouble(what).average().orElse(0);
        double over =
                samples.stream()
                        .mapToDouble(s -> (s.minutes() - x) * (what.applyAsDouble(s) - y))
                        .sum();
        double under = samples.stream().mapToDouble(s -> Math.pow(s.minutes() - x, 2)).sum();
        return over / under;
    }

    private static double packetsPerSecond(List<Sample> samples) {
        Sample first = samples.getFirst();
        Sample last = samples.getLast();
        return (last.packets() - first.packets())
                / (last.minutes() - first.minutes())
                / 60
                / MEDIA_CALLS;
    }

    private static Duration talks() {
        return Duration.ofSeconds(MEDIA_SECONDS);
    }

    private static Run run(SippCallers callers, Load load) {
        try {
            return callers.run(load);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<SyntheticCall> talking(List<SyntheticAgent> agents) {
        return agents.stream()
                .flatMap(agent -> agent.calls().stream())
                .filter(SyntheticCall::talking)
                .toList();
    }

    /// The highest rate at which Asterisk alone makes nobody send anything again.
    private static int cleanRate(SippCallers callers) throws Exception {
        int clean = RATES[0];
        for (int rate : RATES) {
            if (!callers.run(Load.of(rate, STEP_SECONDS, TALK)).clean()
                    && !callers.run(Load.of(rate, STEP_SECONDS, TALK)).clean()) {
                break;
            }
            clean = rate;
        }
        return clean;
    }

    /// Whether a figure is the same as when it was last asked for.
    private static final class Unchanged implements Callable<Boolean> {
        private final Callable<Long> figure;
        private long last = -2;

        Unchanged(Callable<Long> figure) {
            this.figure = figure;
        }

        @Override
        public Boolean call() throws Exception {
            long now = figure.call();
            boolean same = now == last && now >= 0;
            last = now;
            return same;
        }
    }

    private static boolean settled(CallCentre centre) throws Exception {
        return centre.calls().list().isEmpty()
                && centre.routing().snapshot().get(10, TimeUnit.SECONDS).agents().stream()
                        .map(AgentView::work)
                        .allMatch(List::isEmpty);
    }

    private static long reported(CallCentre centre) {
        return centre.part(CallReportService.class)
                .list(new CallReportService.Query(null, null, null, "startedAt", 1, 0))
                .total();
    }

    private static String[] names(int count) {
        String[] names = new String[count];
        Arrays.setAll(names, i -> "a" + (100 + i));
        return names;
    }

    private static List<SyntheticAgent> telephones(CallCentre centre, int count, CallSound sound) {
        List<SyntheticAgent> telephones = new ArrayList<>();
        for (String name : names(count)) {
            SyntheticAgent telephone =
                    centre.telephone(name, AgentBehaviour.answerAfter(Duration.ZERO));
            telephone.say(sound);
            telephones.add(telephone);
        }
        return telephones;
    }

    private static void signOn(CallCentre centre, int count) {
        IntStream.range(0, count).forEach(i -> centre.signOn(names(count)[i]));
        await("members of Asterisk's own queue")
                .atMost(20, TimeUnit.SECONDS)
                .until(() ->
                        centre.node().cli("queue show sales").split("PJSIP/").length == count + 1);
    }
}
