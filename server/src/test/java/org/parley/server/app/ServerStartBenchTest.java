package org.parley.server.app;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.parley.server.testing.FreePorts;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ToDoubleFunction;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/// From the start of the server's program to the line `READY`, and the memory that it then has:
/// with lean options and a cache of classes loaded ahead of time, against a plain `java`, by turns.
///
/// The cache is made here and thrown away here, from jars packed for this run: a cache that
/// outlives its jars would run old code without a word (Java 25.0.3).
@Tag("bench")
final class ServerStartBenchTest {
    private static final int ROUNDS = 5;
    private static final List<String> LEAN =
            List.of(
                    "-XX:+UseSerialGC",
                    "-XX:+UseCompactObjectHeaders",
                    "-XX:TieredStopAtLevel=1",
                    "-Xms32m",
                    "-Xmx512m");

    @TempDir Path folder;
    private String classPath = "";

    /// One start.
    private record Start(double millis, double megabytes) {}

    @Test
    @Timeout(400)
    void startsSoonerAndSmallerThanPlainJava() throws Exception {
        classPath = jars();
        Path cache = folder.resolve("server.aot");
        settings();
        once(List.of());
        once(with(LEAN, "-XX:AOTCacheOutput=" + cache));
        awaitFile(cache);
        List<String> ahead = with(LEAN, "-XX:AOTCache=" + cache);
        List<Start> lean = new ArrayList<>();
        List<Start> plain = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            plain.add(once(List.of()));
            lean.add(once(ahead));
        }
        report("server: cold start to READY", "ms", lean, plain, Start::millis);
        report("server: resident memory after the start", "MB", lean, plain, Start::megabytes);
    }

    private void settings() throws IOException {
        Files.write(
                folder.resolve("server.properties"),
                List.of(
                        "data.demo=true",
                        "http.port=0",
                        "http.secure-host=127.0.0.1",
                        "http.secure-port=0",
                        "asterisk.manager-port=" + FreePorts.one(),
                        "asterisk.script-port=" + FreePorts.one()));
    }

    private Start once(List<String> options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(
                List.of(
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-cp",
                        classPath,
                        ServerMain.class.getName(),
                        "--data",
                        folder.toString()));
        long begun = System.nanoTime();
        Process server = new ProcessBuilder(command).redirectErrorStream(true).start();
        try {
            var lines =
                    new BufferedReader(
                            new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
            awaitReady(lines);
            double millis = (System.nanoTime() - begun) / 1e6;
            Thread.ofVirtual().start(() -> lines.lines().forEach(_ -> {}));
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(2));
            return new Start(millis, residentKilobytes(server.pid()) / 1024.0);
        } finally {
            server.toHandle().destroy();
            if (!server.waitFor(60, TimeUnit.SECONDS)) {
                server.destroyForcibly().waitFor();
            }
        }
    }

    private static void awaitReady(BufferedReader lines) throws IOException {
        List<String> said = new ArrayList<>();
        String line = lines.readLine();
        while (line != null && !line.startsWith("READY")) {
            said.add(line);
            line = lines.readLine();
        }
        if (line == null) {
            throw new IllegalStateException(String.join("\n", said));
        }
    }

    /// The cache is put together by a second program after the first one has ended.
    private static void awaitFile(Path file) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!Files.exists(file)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Java made no cache: " + file);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
    }

    /// The class path with every folder packed into a jar, as it is installed: the cache takes no
    /// folders.
    private String jars() throws IOException {
        List<String> path = new ArrayList<>();
        for (String part : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path entry = Path.of(part);
            if (part.endsWith(".jar")) {
                path.add(part);
            } else if (Files.isDirectory(entry) && !part.contains("test-classes")) {
                path.add(pack(entry, folder.resolve("part" + path.size() + ".jar")).toString());
            }
        }
        return String.join(File.pathSeparator, path);
    }

    private static Path pack(Path classes, Path jar) throws IOException {
        try (var out = new JarOutputStream(Files.newOutputStream(jar));
                Stream<Path> tree = Files.walk(classes)) {
            for (Path file : tree.filter(path -> !path.equals(classes)).sorted().toList()) {
                String name = classes.relativize(file).toString().replace(File.separatorChar, '/');
                boolean deeper = Files.isDirectory(file);
                out.putNextEntry(new ZipEntry(deeper ? name + "/" : name));
                if (!deeper) {
                    Files.copy(file, out);
                }
                out.closeEntry();
            }
        }
        return jar;
    }

    private static List<String> with(List<String> options, String another) {
        List<String> all = new ArrayList<>(options);
        all.add(another);
        return all;
    }

    private static long residentKilobytes(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(-1);
    }

    private static void report(
            String name,
            String unit,
            List<Start> lean,
            List<Start> plain,
            ToDoubleFunction<Start> figure) {
        double ours = median(lean, figure);
        double theirs = median(plain, figure);
        System.out.println(
                String.format(
                        Locale.ROOT,
                        "BENCH {\"name\":\"%s\",\"unit\":\"%s\",\"ours\":%.0f,"
                                + "\"baseline\":\"plain java flags\",\"theirs\":%.0f,\"ratio\":%.2f,"
                                + "\"note\":\"median of %d; lean flags and a fresh AOT cache, embedded"
                                + " database with demo data\"}",
                        name,
                        unit,
                        ours,
                        theirs,
                        theirs / ours,
                        ROUNDS));
    }

    private static double median(List<Start> starts, ToDoubleFunction<Start> figure) {
        return starts.stream().mapToDouble(figure).sorted().toArray()[starts.size() / 2];
    }
}
