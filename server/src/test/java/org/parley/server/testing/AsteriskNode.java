package org.parley.server.testing;

import org.awaitility.Awaitility;
import org.parley.server.platform.ami.AmiAddress;
import org.parley.server.telephony.config.AsteriskRenderer;
import org.parley.server.telephony.config.NodeFiles;
import org.parley.server.telephony.config.model.AsteriskModel;
import org.parley.server.telephony.config.model.AsteriskNodeSettings;
import org.parley.server.telephony.config.model.MusicClass;
import org.parley.server.telephony.config.model.NodeFolders;
import org.parley.server.telephony.config.model.NodeNetwork;
import org.parley.server.telephony.config.model.NodePorts;
import org.parley.server.telephony.config.model.NodeSecrets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// A real Asterisk in a folder of its own, on free ports, with the configuration that the server
/// renders. Ends with its test.
public final class AsteriskNode implements AutoCloseable {
    private static final Duration BOOT = Duration.ofSeconds(60);

    private final AsteriskProgram program;
    private final AsteriskModel model;
    private final Path home;
    private Optional<Process> process = Optional.empty();

    private AsteriskNode(AsteriskProgram program, AsteriskModel model, Path home) {
        this.program = program;
        this.model = model;
        this.home = home;
    }

    /// Starts a node whose model is what `complete` makes of an empty one.
    public static AsteriskNode start(UnaryOperator<AsteriskModel> complete) {
        AsteriskProgram program = AsteriskProgram.provision();
        try {
            Path home = Files.createTempDirectory("parley-node");
            AsteriskModel model = complete.apply(empty(program, home));
            var node = new AsteriskNode(program, model, home);
            var folders = model.node().folders();
            NodeFiles.makeFolders(folders);
            var files = new AsteriskRenderer().render(model);
            NodeFiles.write(folders, files, List.copyOf(files.keySet()));
            node.boot();
            return node;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A model without telephones, trunks and queues: a node of this machine on free ports.
    public static AsteriskModel empty(AsteriskProgram program, Path home) {
        int media = FreePorts.range(200);
        var ports =
                new NodePorts(
                        FreePorts.one(),
                        FreePorts.one(),
                        FreePorts.one(),
                        FreePorts.one(),
                        FreePorts.one(),
                        media,
                        media + 199);
        var settings =
                new AsteriskNodeSettings(
                        "t1",
                        program.version(),
                        new NodeFolders(home, program.modules(), program.data()),
                        ports,
                        new NodeSecrets("events-secret", "commands-secret"),
                        NodeNetwork.onLoopback(),
                        AsteriskNodeSettings.USUAL_STALE);
        return new AsteriskModel(
                settings,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(new MusicClass("default", program.data().resolve("moh"))));
    }

    public AsteriskModel model() {
        return model;
    }

    public NodePorts ports() {
        return model.node().ports();
    }

    public NodeFolders folders() {
        return model.node().folders();
    }

    public AmiAddress ami() {
        var secrets = model.node().secrets();
        return new AmiAddress(
                "127.0.0.1",
                ports().manager(),
                new AmiAddress.Login("parley-events", secrets.events()),
                new AmiAddress.Login("parley-commands", secrets.commands()));
    }

    public long pid() {
        return process.map(Process::pid).orElse(-1L);
    }

    /// What Asterisk's own console answers to a command.
    public String cli(String command) {
        return run(program.binary().toString(), "-C", configuration(), "-rx", command);
    }

    /// The warnings and errors in the log so far.
    public List<String> complaints() {
        try (Stream<String> lines =
                Files.lines(home.resolve("log/messages"), StandardCharsets.UTF_8)) {
            return lines.filter(line -> line.contains("WARNING[") || line.contains("ERROR["))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Ends it as a power cut does.
    public void kill9() {
        process.ifPresent(running -> {
            running.destroyForcibly();
            running.onExit().join();
        });
        process = Optional.empty();
    }

    /// Kills it and starts it again with the same files.
    public void restart() {
        kill9();
        boot();
    }

    @Override
    public void close() {
        kill9();
        try (Stream<Path> tree = Files.walk(home)) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void boot() {
        try {
            var builder =
                    new ProcessBuilder(program.binary().toString(), "-C", configuration(), "-f");
            builder.environment().put("MALLOC_ARENA_MAX", "2");
            builder.redirectErrorStream(true).redirectOutput(home.resolve("console").toFile());
            Process running = builder.start();
            process = Optional.of(running);
            Awaitility.await("Asterisk's boot")
                    .atMost(BOOT)
                    .pollInterval(Duration.ofMillis(50))
                    .until(() ->
                            !running.isAlive()
                                    || cli("core waitfullybooted").contains("fully booted"));
            if (!running.isAlive()) {
                throw new IllegalStateException(
                        "Asterisk did not start: " + Files.readString(home.resolve("console")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String configuration() {
        return folders().etc().resolve("asterisk.conf").toString();
    }

    private static String run(String... command) {
        try {
            Process process =
                    new ProcessBuilder(new ArrayList<>(List.of(command)))
                            .redirectErrorStream(true)
                            .start();
            // a console that hangs must not hang the test: its end ends the reading, too
            CompletableFuture.delayedExecutor(30, TimeUnit.SECONDS)
                    .execute(process::destroyForcibly);
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
