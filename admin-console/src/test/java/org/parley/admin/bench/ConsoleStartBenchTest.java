package org.parley.admin.bench;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.parley.admin.testing.FakeCentre;
import org.parley.contract.auth.Role;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/// From the start of the Java program to the first page of an administrator, and the memory it then
/// has: with the options we ship against a plain `java`, by turns in one run.
@Tag("bench")
final class ConsoleStartBenchTest {
    private static final int ROUNDS = 5;
    private static final List<String> SHIPPED =
            List.of("-XX:+UseSerialGC", "-Xss512k", "-Xms32m", "-Xmx768m");

    @TempDir Path folder;

    /// One start.
    private record Start(double millis, double megabytes) {}

    @Test
    @Timeout(600)
    void startsSoonerAndSmallerThanPlainJava() throws Exception {
        List<Start> shipped = new ArrayList<>();
        List<Start> plain = new ArrayList<>();
        try (var server = new FakeCentre(Role.ADMIN)) {
            once(server, List.of());
            for (int round = 0; round < ROUNDS; round++) {
                plain.add(once(server, List.of()));
                shipped.add(once(server, SHIPPED));
            }
        }
        report("console: cold start to the first page", "ms", shipped, plain, Start::millis);
        report("console: resident memory", "MB", shipped, plain, Start::megabytes);
        assertTrue(median(shipped, Start::millis) < 60_000);
    }

    private Start once(FakeCentre server, List<String> flags) throws Exception {
        Path settings = Files.createTempDirectory(folder, "console");
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
                        "-Dprobe.folder=" + settings,
                        "-cp",
                        System.getProperty("java.class.path"),
                        ConsoleStartProbe.Begin.class.getName(),
                        "--server",
                        server.address(),
                        "--user",
                        "sue",
                        "--password-file",
                        password.toString()));
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
