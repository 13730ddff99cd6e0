package org.parley.server.telephony.config;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.server.telephony.config.model.AsteriskModel;
import org.parley.server.testing.AsteriskNode;
import org.parley.server.testing.AsteriskProgram;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// `installer/asterisk/node` on a folder with the configuration that the server renders.
@Tag("asterisk")
final class NodeScriptTest {
    private static final Path SCRIPT =
            Path.of(System.getProperty("parley.root", ".."))
                    .resolve("installer/asterisk/node")
                    .toAbsolutePath();

    @TempDir Path folder;
    private Path home;

    /// What the script answered, and its exit code.
    private record Answer(int code, String words) {}

    @BeforeEach
    void render() throws IOException {
        home = Files.createDirectory(folder.resolve("node"));
        AsteriskModel model = AsteriskNode.empty(AsteriskProgram.provision(), home);
        NodeFiles.makeFolders(model.node().folders());
        var files = new AsteriskRenderer().render(model);
        NodeFiles.write(model.node().folders(), files, List.copyOf(files.keySet()));
    }

    @AfterEach
    void stop() throws Exception {
        run("stop");
    }

    @Test
    void startsOnceAndStopsWithoutATrace() throws Exception {
        assertEquals(1, run("status").code());
        Answer first = run("start");
        assertEquals(0, first.code(), first.words());
        assertTrue(first.words().contains("is up after"), first.words());
        ProcessHandle asterisk = process();
        assertTrue(asterisk.isAlive());
        assertEquals(0, run("status").code());

        Answer second = run("start");
        assertEquals(0, second.code(), second.words());
        assertTrue(second.words().contains("runs already, process " + asterisk.pid()));
        assertEquals(asterisk.pid(), process().pid());

        assertEquals(0, run("stop").code());
        assertEquals(List.of(), processes());
        assertEquals(1, run("status").code());
        Answer again = run("stop");
        assertEquals(new Answer(0, "asterisk: does not run\n"), again);
    }

    @Test
    void startsAgainAfterASuddenDeath() throws Exception {
        run("start");
        ProcessHandle first = process();
        first.destroyForcibly();
        await().until(() -> !first.isAlive());
        assertEquals(1, run("status").code());
        Answer again = run("start");
        assertEquals(0, again.code(), again.words());
        assertNotEquals(first.pid(), process().pid());
    }

    @Test
    void leavesAStrangerAloneWhoseNumberTheFileHolds() throws Exception {
        Process stranger = new ProcessBuilder("sleep", "60").start();
        try {
            Files.writeString(home.resolve("run/node.pid"), stranger.pid() + "\n");
            assertEquals(1, run("status").code());
            assertEquals(0, run("stop").code());
            assertTrue(stranger.isAlive());
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void saysWhatIsMissing() throws Exception {
        Files.delete(home.resolve("etc/asterisk.conf"));
        Answer answer = run("start");
        assertEquals(3, answer.code());
        assertTrue(answer.words().contains("asterisk.conf is missing"), answer.words());
    }

    @Test
    void refusesAnUnknownCommand() throws Exception {
        Answer answer = run("restart");
        assertEquals(2, answer.code());
        assertTrue(answer.words().contains("node start DIR"), answer.words());
    }

    private ProcessHandle process() throws IOException {
        long pid = Long.parseLong(Files.readString(home.resolve("run/node.pid")).strip());
        return ProcessHandle.of(pid).orElseThrow();
    }

    /// The programs of this machine that were started on this node's folder.
    private List<Long> processes() {
        String mark = home.resolve("etc/asterisk.conf").toString();
        return ProcessHandle.allProcesses()
                .filter(ProcessHandle::isAlive)
                .filter(process -> process.info().commandLine().orElse("").contains(mark))
                .map(ProcessHandle::pid)
                .toList();
    }

    private Answer run(String command) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(SCRIPT.toString(), command, home.toString())
                        .redirectErrorStream(true)
                        .start();
        String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(90, TimeUnit.SECONDS), words);
        return new Answer(process.exitValue(), words);
    }
}
