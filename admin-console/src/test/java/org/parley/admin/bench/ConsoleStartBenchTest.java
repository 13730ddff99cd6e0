package org.parley.admin.bench;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.parley.admin.testing.FakeCentre;
import org.parley.contract.auth.Role;
import org.parley.desk.testing.StartBench;

import java.nio.file.Path;
import java.util.List;

/// From the start of the Java program to the first page of an administrator.
@Tag("bench")
final class ConsoleStartBenchTest {
    private static final List<String> SHIPPED =
            List.of("-XX:+UseSerialGC", "-Xss512k", "-Xms32m", "-Xmx768m");

    @TempDir Path folder;

    @Test
    @Timeout(600)
    void startsSoonerAndSmallerThanPlainJava() throws Exception {
        try (var server = new FakeCentre(Role.ADMIN)) {
            new StartBench(
                            folder,
                            ConsoleStartProbe.Begin.class,
                            own ->
                                    List.of(
                                            "-Dprobe.folder=" + own,
                                            "--server",
                                            server.address(),
                                            "--user",
                                            "sue",
                                            "--password-file",
                                            own.resolve("password").toString()))
                    .run(
                            SHIPPED,
                            "console: cold start to the first page",
                            "console: resident memory");
        }
    }
}
