package org.parley.desk.testing;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/// Measures how soon a desk is there after the start of its Java program, and the memory it then
/// has: with the options we ship against a plain `java`, by turns in one run.
///
/// The program that is started says so with [#shown].
public final class StartBench {
    private static final int ROUNDS = 5;
    private static final String SHOWN = "SHOWN ";

    private final Path folder;
    private final Class<?> program;
    private final Function<Path, List<String>> arguments;

    /// One start.
    private record Start(double millis, double megabytes) {}

    /// @param folder in which each start has one of its own
    /// @param program whose `main` begins the desk
    /// @param arguments of a start by its own folder, in which `password` holds the password; those
    ///   for Java first, the first that does not begin with `-D` ends them
    public StartBench(Path folder, Class<?> program, Function<Path, List<String>> arguments) {
        this.folder = folder;
        this.program = program;
        this.arguments = arguments;
    }

    /// Starts by turns and prints a line for the time and one for the memory.
    ///
    /// @param shipped Java's options as we ship them
    /// @throws IllegalStateException when a desk did not come up, with what it said
    public void run(List<String> shipped, String time, String memory)
            throws IOException, InterruptedException {
        List<Start> ours = new ArrayList<>();
        List<Start> plain = new ArrayList<>();
        once(List.of());
        for (int round = 0; round < ROUNDS; round++) {
            plain.add(once(List.of()));
            ours.add(once(shipped));
        }
        report(time, "ms", ours, plain, Start::millis);
        report(memory, "MB", ours, plain, Start::megabytes);
    }

    private Start once(List<String> flags) throws IOException, InterruptedException {
        Path own = Files.createTempDirectory(folder, "start");
        Files.writeString(own.resolve("password"), "right\n");
        List<String> given = arguments.apply(own);
        int properties =
                (int) given.stream().takeWhile(argument -> argument.startsWith("-D")).count();
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        command.addAll(
                List.of(
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-Dglass.platform=Headless",
                        "-Dprism.order=sw"));
        command.addAll(given.subList(0, properties));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
        command.addAll(given.subList(properties, given.size()));
        Path errors = own.resolve("err");
        Process process = new ProcessBuilder(command).redirectError(errors.toFile()).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        String[] figures =
                output.lines()
                        .filter(line -> line.startsWith(SHOWN))
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException(output + read(errors)))
                        .split(" ");
        return new Start(Double.parseDouble(figures[1]), Double.parseDouble(figures[2]) / 1024);
    }

    private static String read(Path errors) {
        try {
            return Files.readString(errors);
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static void report(
            String name,
            String unit,
            List<Start> ours,
            List<Start> plain,
            ToDoubleFunction<Start> figure) {
        double own = median(ours, figure);
        double theirs = median(plain, figure);
        System.out.println(
                String.format(
                        Locale.ROOT,
                        "BENCH {\"name\":\"%s\",\"ours\":%.0f,\"baseline\":\"plain java flags\",\"theirs\":%.0f,"
                                + "\"unit\":\"%s\",\"ratio\":%.2f,\"note\":\"median of %d, headless, no AOT cache\"}",
                        name,
                        own,
                        theirs,
                        unit,
                        theirs / own,
                        ROUNDS));
    }

    private static double median(List<Start> starts, ToDoubleFunction<Start> figure) {
        return starts.stream().mapToDouble(figure).sorted().toArray()[starts.size() / 2];
    }

    /// In the program that is measured, when its desk is there: waits until it has come to rest,
    /// says the figures and ends the program.
    public static void shown() throws IOException {
        long millis = ManagementFactory.getRuntimeMXBean().getUptime();
        LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(3));
        System.out.println(SHOWN + millis + " " + residentKilobytes());
        System.out.flush();
        Runtime.getRuntime().halt(0);
    }

    private static long residentKilobytes() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(-1);
    }
}
