package org.parley.server.telephony.waitingroom;

import static org.awaitility.Awaitility.await;

import org.parley.server.testing.AsteriskNode;
import org.parley.server.testing.FreePorts;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// Callers from outside, by SIPp: many at a time, in a program of their own.
final class SippCallers {
    private final AsteriskNode node;

    SippCallers(AsteriskNode node) {
        this.node = node;
    }

    /// What is offered.
    ///
    /// @param calls in all
    /// @param talk from the answer to the hang-up, which is the caller's
    /// @param echo whether callers send back what they hear
    record Load(int perSecond, int calls, Duration talk, boolean echo) {
        static Load of(int perSecond, int seconds, Duration talk) {
            return new Load(perSecond, perSecond * seconds, talk, false);
        }

        /// When all of it must be over: the offering, a call, and a minute for those that end late.
        private long mostSeconds() {
            return calls / perSecond + talk.toSeconds() + 60;
        }
    }

    /// What SIPp says of a run.
    ///
    /// @param sentAgain messages that SIPp sent more than once
    /// @param cpuMillis what this program used for each call, the telephones included
    record Run(double perSecond, long ended, long failed, long sentAgain, double cpuMillis) {
        boolean clean() {
            return failed == 0 && sentAgain == 0;
        }

        Run better(Run other) {
            return other.clean() || other.perSecond > perSecond ? other : this;
        }
    }

    /// Offers it and returns when Asterisk has no call any more.
    Run run(Load load) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("parley-load");
        Path statistics = folder.resolve("statistics.csv");
        List<String> command =
                new ArrayList<>(
                        List.of("sipp", "-sn", "uac", "-nostdin", "-i", "127.0.0.1", "-s", "800"));
        command.addAll(List.of("-p", "" + FreePorts.one(), "-mp", "" + FreePorts.range(4)));
        command.addAll(List.of("-r", "" + load.perSecond(), "-m", "" + load.calls()));
        command.addAll(List.of("-d", "" + load.talk().toMillis()));
        command.addAll(List.of("-timeout", "" + load.mostSeconds()));
        command.addAll(List.of("-trace_stat", "-fd", "1", "-stf", statistics.toString()));
        if (load.echo()) {
            command.add("-rtp_echo");
        }
        command.add("127.0.0.1:" + node.ports().sip());
        long cpu = cpuNanos();
        Process sipp =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("screen").toFile())
                        .start();
        try {
            sipp.waitFor(load.mostSeconds() + 10, TimeUnit.SECONDS);
        } finally {
            sipp.destroyForcibly().waitFor();
        }
        await().atMost(30, TimeUnit.SECONDS)
                .until(() -> node.cli("core show channels count").contains("0 active channels"));
        return read(statistics, (cpuNanos() - cpu) / 1e6 / load.calls());
    }

    private static long cpuNanos() {
        return ((com.sun.management.OperatingSystemMXBean)
                        ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private static Run read(Path statistics, double cpuMillis) throws IOException {
        List<String> lines = Files.readAllLines(statistics);
        String[] names = lines.getFirst().split(";");
        String[] values = lines.getLast().split(";");
        Map<String, String> last = new HashMap<>();
        for (int i = 0; i < Math.min(names.length, values.length); i++) {
            last.put(names[i], values[i]);
        }
        return new Run(
                Double.parseDouble(last.get("CallRate(C)")),
                Long.parseLong(last.get("SuccessfulCall(C)")),
                Long.parseLong(last.get("FailedCall(C)")),
                Long.parseLong(last.get("Retransmissions(C)")),
                cpuMillis);
    }
}
