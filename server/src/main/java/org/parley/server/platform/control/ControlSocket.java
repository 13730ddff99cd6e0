package org.parley.server.platform.control;

import jakarta.inject.Inject;

import org.parley.server.platform.config.DataConfig;
import org.parley.server.platform.life.Phase;
import org.parley.server.platform.life.Service;
import org.parley.server.platform.life.StartFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A socket in the data folder that only the server's own user may open. A caller writes one line,
/// the command and its argument, and reads lines until one begins with `DONE` or `FAILED`.
public final class ControlSocket implements Service {
    private static final Logger LOG = LoggerFactory.getLogger(ControlSocket.class);
    private static final String NAME = "control.sock";
    private static final String DONE = "DONE";
    private static final String FAILED = "FAILED ";

    /// What the system allows for the address of such a socket.
    private static final int LONGEST_PATH = 100;

    private final Path file;
    private final Map<String, ControlCommand> commands;
    private Optional<ServerSocketChannel> door = Optional.empty();

    @Inject
    ControlSocket(DataConfig data, Set<ControlCommand> commands) {
        this.file = data.folder().resolve(NAME);
        this.commands =
                commands.stream()
                        .collect(Collectors.toMap(ControlCommand::name, Function.identity()));
    }

    @Override
    public Phase phase() {
        return Phase.DOORS;
    }

    @Override
    public void start() {
        if (file.toString().length() > LONGEST_PATH) {
            LOG.warn("The path {} is too long for a socket: backups need the server stopped", file);
            return;
        }
        try {
            Files.deleteIfExists(file);
            ServerSocketChannel opened = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            opened.bind(UnixDomainSocketAddress.of(file));
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            }
            door = Optional.of(opened);
            Thread.ofVirtual().name("control").start(() -> accept(opened));
        } catch (IOException e) {
            LOG.warn("No commands can be taken at {}: backups need the server stopped", file, e);
        }
    }

    @Override
    public void stop() {
        try {
            if (door.isPresent()) {
                door.get().close();
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            LOG.warn("{} could not be closed", file, e);
        }
    }

    /// Has the server that works in a data folder do something.
    ///
    /// @param say takes the lines that it says meanwhile
    /// @throws StartFailure when it refuses or fails, or nobody answers there
    public static void ask(Path data, String command, String argument, Consumer<String> say) {
        Path file = data.resolve(NAME);
        try (var channel = SocketChannel.open(UnixDomainSocketAddress.of(file));
                var in = reader(channel);
                var out = writer(channel)) {
            out.println(command + " " + argument);
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.equals(DONE)) {
                    return;
                }
                if (line.startsWith(FAILED)) {
                    throw new StartFailure(
                            line.substring(FAILED.length()), "See the server's log.");
                }
                say.accept(line);
            }
            throw new StartFailure(
                    "The server ended while it worked on this.", "Start it, then try again.");
        } catch (IOException e) {
            throw new StartFailure(
                    "The server that works in " + data + " cannot be asked: " + e.getMessage(),
                    "Run this as the server's user, or stop the server first.",
                    e);
        }
    }

    private void accept(ServerSocketChannel opened) {
        while (opened.isOpen()) {
            try {
                SocketChannel caller = opened.accept();
                Thread.ofVirtual().name("control-call").start(() -> serve(caller));
            } catch (ClosedChannelException e) {
                LOG.debug("No more commands are taken", e);
            } catch (IOException e) {
                LOG.warn("A command could not be taken", e);
            }
        }
    }

    private void serve(SocketChannel caller) {
        try (caller;
                var in = reader(caller);
                var out = writer(caller)) {
            String line = in.readLine();
            if (line != null) {
                out.println(answer(line, out::println));
            }
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("A command's caller went away", e);
        }
    }

    private String answer(String line, Consumer<String> say) {
        String[] words = line.split(" ", 2);
        ControlCommand command = commands.get(words[0]);
        if (command == null) {
            return FAILED + "There is no command " + words[0] + ".";
        }
        try {
            command.run(words.length == 2 ? words[1] : "", say);
            return DONE;
        } catch (StartFailure e) {
            LOG.warn("{}: {}", command.name(), e.getMessage(), e);
            return FAILED + e.getMessage() + " " + e.cure();
        } catch (RuntimeException e) {
            LOG.error("{} failed", command.name(), e);
            return FAILED + e;
        }
    }

    private static BufferedReader reader(SocketChannel channel) {
        return new BufferedReader(
                new InputStreamReader(Channels.newInputStream(channel), StandardCharsets.UTF_8));
    }

    private static PrintWriter writer(SocketChannel channel) {
        return new PrintWriter(Channels.newOutputStream(channel), true, StandardCharsets.UTF_8);
    }
}
