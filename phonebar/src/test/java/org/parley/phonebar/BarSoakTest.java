package org.parley.phonebar;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.parley.phone.caller.SyntheticCall;
import org.parley.phone.caller.SyntheticCaller;
import org.parley.server.app.RestServer;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The calls of a working day of eight hours, one a minute, one after the other without a pause:
/// the bar's memory may not grow. Runs with `-Psoak`.
@Tag("soak")
final class BarSoakTest {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Duration SPAN = Duration.ofMillis(400);
    private static final int CALLS = Integer.getInteger("parley.soak.bar.calls", 480);
    private static final int SAMPLES = 8;
    private static final int TALK_SECONDS = 20;

    /// What the last quarter may hold more than the second, in MB.
    private static final double MOST_GROWTH = 4;

    @TempDir Path folder;

    private record Sample(double heap, double resident) {}

    @Test
    @Timeout(3600)
    void holdsNoMoreAfterADayThanAfterAnHour() throws Exception {
        try (RestServer server = RestServer.withAsterisk(folder, "web");
                BarProcess bar = BarProcess.start(server, folder, "--auto-answer");
                SyntheticCaller callers = SyntheticCaller.open(server.sip())) {
            await("the bar")
                    .atMost(SOON)
                    .until(() ->
                            server.get("admin", "/realtime/snapshot").body().contains("READY"));
            List<Sample> samples = new ArrayList<>();
            for (int i = 1; i <= CALLS; i++) {
                SyntheticCall call = callers.call("0800100", "3901" + (10_000 + i), "Zoe");
                await("the agent").atMost(SOON).until(() -> call.heard().hears(660, SPAN));
                call.hangUp();
                await("the end").atMost(SOON).until(() -> call.ended().isDone());
                server.post("ann", "/routing/me/ready", Map.of());
                if (i % (CALLS / SAMPLES) == 0) {
                    samples.add(new Sample(bar.heapMegabytes(), bar.residentMegabytes()));
                }
            }
            double share = shareOfProcessor(bar, callers);
            tell(samples, share);
            double growth = samples.getLast().heap() - samples.get(SAMPLES / 4).heap();
            assertTrue(growth < MOST_GROWTH, () -> "grew by " + growth + " MB: " + samples);
        }
    }

    /// Of one core, while the agent talks.
    private static double shareOfProcessor(BarProcess bar, SyntheticCaller callers) {
        SyntheticCall call = callers.call("0800100", "390199999", "Zoe");
        await("the agent").atMost(SOON).until(() -> call.heard().hears(660, SPAN));
        long packets = call.packetsReceived();
        long before = bar.processorMillis();
        await("some seconds")
                .atMost(SOON)
                .until(() -> call.packetsReceived() >= packets + TALK_SECONDS * 50L);
        long used = bar.processorMillis() - before;
        call.hangUp();
        return used / (TALK_SECONDS * 1000.0);
    }

    private static void tell(List<Sample> samples, double share) {
        System.out.printf(
                Locale.ROOT,
                "SOAK Phonebar, %d calls: heap after collection %.1f -> %.1f MB, resident %.0f ->"
                        + " %.0f MB; a talk takes %.1f %% of a core%n",
                CALLS,
                samples.getFirst().heap(),
                samples.getLast().heap(),
                samples.getFirst().resident(),
                samples.getLast().resident(),
                share * 100);
    }
}
