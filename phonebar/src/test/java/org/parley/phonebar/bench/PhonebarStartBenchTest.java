package org.parley.phonebar.bench;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.parley.contract.auth.Role;
import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.Problem;
import org.parley.contract.telephony.talk.DeskPhone;
import org.parley.desk.testing.FakeServer;
import org.parley.desk.testing.StartBench;

import java.nio.file.Path;
import java.util.List;

/// From the start of the Java program to the signed-in bar.
@Tag("bench")
final class PhonebarStartBenchTest {
    private static final List<String> SHIPPED =
            List.of(
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseCompactObjectHeaders",
                    "-Xms16m",
                    "-Xmx96m",
                    "-Xss512k");

    @TempDir Path folder;

    @Test
    @Timeout(600)
    void startsSoonerAndSmallerThanPlainJava() throws Exception {
        try (var server = new FakeServer(Role.AGENT, List.of())) {
            server.answer("GET telephony/me/desk-phone", _ -> DeskPhone.NONE);
            server.answer(
                    "GET telephony/phone/account",
                    _ -> Problem.of(ErrorCode.NOT_FOUND, "no telephone here", null, List.of()));
            new StartBench(
                            folder,
                            StartProbe.class,
                            own ->
                                    List.of(
                                            "--server",
                                            server.address(),
                                            "--user",
                                            "ann",
                                            "--password-file",
                                            own.resolve("password").toString(),
                                            "--settings",
                                            own.toString(),
                                            "--appearance",
                                            "light",
                                            "--headless-media"))
                    .run(
                            SHIPPED,
                            "Phonebar: cold start to signed-in bar",
                            "Phonebar: resident memory");
        }
    }
}
