package org.parley.phonebar.bench;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.parley.contract.auth.Role;
import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.Problem;
import org.parley.desk.testing.FakeServer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/// From the start of the Java program to the signed-in bar, and the memory it then has: with the
/// options we ship against a plain `java`, by turns in one run.
@Tag("bench")
final class PhonebarStartBenchTest {
    private static final int ROUNDS = 5;
    private static final List<String> SHIPPED =
            List.of(
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseCompactObjectHeaders",
                    "-Xms16m",
                    "-Xmx96m",
                    "-Xss512k");

    @TempDir Path folder;

    /// One start.
    private record Start(double millis, double megabytes) {}

    @Test
    @Timeout(600)
    void startsSoonerAndSmallerThanPlainJava() throws Exception {
        List<Start> shipped = new ArrayList<>();
        List<Start> plain = new ArrayList<>();
        try (var server = new FakeServer(Role.AGENT, List.of())) {
            server.answer(
                    "GET telephony/phone/account",
                    _ -> Problem.of(ErrorCode.NOT_FOUND, "no telephone here", null, List.of()));
            once(server, List.of());
            for (int round = 0; round < ROUNDS; round++) {
                plain.add(once(server, List.of()));
                shipped.add(once(server, SHIPPED));
            }
        }
        report("Phonebar: cold start to signed-in bar", "ms", shipped, plain, Start::millis);
        report("Phonebar: resident memory", "MB", shipped, plain, Start::megabytes);
        assertTrue(median(shipped, Start::millis) < 60_000);
    }

    private Start once(FakeServer server, List<String> flags) throws Exception {
        Path settings = Files.createTempDirectory(folder, "bar");
        Path password = Files.writeString(settings.resolve("password"), "right\n");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        command.addAll(
                List.of(
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-Dglass.platform=Headless",
                        "-Dprism.order=sw",
                        "-cp",
                        System.getProperty("java.class.path"),
                        StartProbe.class.getName(),
                        "--server",
                        server.address(),
                        "--user",
                        "ann",
                        "--password-file",
                        password.toString(),
                        "--settings",
                        settings.toString(),
                        "--appearance",
                        "light",
                        "--headless-media"));
        Process process =
                new ProcessBuilder(command).redirectError(settings.resolve("err").toFile()).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        String[] figures =
                output.lines()
                        .filter(line -> line.startsWith("SHOWN "))
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException(failure(settings, output)))
                        .split(" ");
        return new Start(Double.parseDouble(figures[1]), Double.parseDouble(figures[2]) / 1024);
    }

    private static String failure(Path settings, String output) {
        try {
            return output + Files.readString(settings.resolve("err"));
        } catch (IOException e) {
            return output + e;
        }
    }

    private static void report(
            String name,
            String unit,
            List<Start> shipped,
            List<Start> plain,
            ToDoubleFunction<Start> figure) {
        double ours = median(shipped, figure);
        double theirs = median(plain, figure);
        System.out.println(
                String.format(
                        Locale.ROOT,
                        "BENCH {\"name\":\"%s\",\"ours\":%.0f,\"baseline\":\"plain java flags\",\"theirs\":%.0f,"
                                + "\"unit\":\"%s\",\"ratio\":%.2f,\"note\":\"median of %d, headless, no AOT cache\"}",
                        name,
                        ours,
                        theirs,
                        unit,
                        theirs / ours,
                        ROUNDS));
    }

    private static double median(List<Start> starts, ToDoubleFunction<Start> figure) {
        return starts.stream().mapToDouble(figure).sorted().toArray()[starts.size() / 2];
    }
}
