package org.parley.phonebar;

import org.parley.server.app.RestServer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The bar of the agent Ann as a program of its own, without a screen and without a sound card.
/// Closing kills it: it has no time for a last word.
final class BarProcess implements AutoCloseable {
    private final Process process;

    private BarProcess(Process process) {
        this.process = process;
    }

    /// @param folder in which `phonebar` is what the bar remembers
    /// @param more options of the Phonebar
    static BarProcess start(RestServer server, Path folder, String... more) throws IOException {
        Path password = Files.writeString(folder.resolve("password"), "ann-demo-2026\n");
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                                "-Xmx192m",
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "--enable-native-access=ALL-UNNAMED",
                                "--sun-misc-unsafe-memory-access=allow",
                                "-Dglass.platform=Headless",
                                "-Dprism.order=sw",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Launcher.class.getName(),
                                "--server",
                                server.address(),
                                "--user",
                                "ann",
                                "--password-file",
                                password.toString(),
                                "--settings",
                                folder.resolve("phonebar").toString(),
                                "--headless-media"));
        command.addAll(List.of(more));
        return new BarProcess(
                new ProcessBuilder(command)
                        .inheritIO()
                        .redirectInput(ProcessBuilder.Redirect.PIPE)
                        .start());
    }

    /// What it holds in memory after a collection, in MB.
    double heapMegabytes() throws IOException, InterruptedException {
        command("GC.run");
        String used = command("GC.heap_info");
        return used.lines()
                        .filter(line -> line.contains("K, used "))
                        .filter(line ->
                                !line.contains("Metaspace") && !line.contains("class space"))
                        .mapToLong(
                                line -> Long.parseLong(line.replaceAll(".*, used (\\d+)K.*", "$1")))
                        .sum()
                / 1024.0;
    }

    /// What the system gives it, in MB.
    double residentMegabytes() throws IOException {
        return Files.readAllLines(Path.of("/proc", "" + process.pid(), "status")).stream()
                        .filter(line -> line.startsWith("VmRSS:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .sum()
                / 1024.0;
    }

    /// Its processor time so far, in milliseconds.
    long processorMillis() {
        return process.info().totalCpuDuration().orElseThrow().toMillis();
    }

    /// Its computer falls asleep: the program stands still, and answers nobody.
    void sleep() throws IOException, InterruptedException {
        signal("STOP");
    }

    void wake() throws IOException, InterruptedException {
        signal("CONT");
    }

    private void signal(String name) throws IOException, InterruptedException {
        int code = new ProcessBuilder("kill", "-" + name, "" + process.pid()).start().waitFor();
        if (code != 0) {
            throw new IOException("kill -" + name + " answered " + code);
        }
    }

    private String command(String what) throws IOException, InterruptedException {
        Process jcmd =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin/jcmd").toString(),
                                "" + process.pid(),
                                what)
                        .redirectErrorStream(true)
                        .start();
        String answer = new String(jcmd.getInputStream().readAllBytes());
        jcmd.waitFor();
        return answer;
    }

    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
    }
}
