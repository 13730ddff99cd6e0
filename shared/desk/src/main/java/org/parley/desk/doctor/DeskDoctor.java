package org.parley.desk.doctor;

import org.parley.client.ConnectFailure;
import org.parley.client.ServerAddress;
import org.parley.client.ServerConnection;
import org.parley.contract.platform.Permitted;
import org.parley.contract.platform.ServerInfo;
import org.parley.desk.settings.DeskSettings;
import org.parley.desk.shell.DeskStart;
import org.parley.desk.signin.Version;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.SourceDataLine;
import javax.sound.sampled.TargetDataLine;

/// Looks at the computer before anybody signs in: `--doctor [--server ADDRESS] [--phone-port N]`.
/// One line for each thing that is lacking, with what to do; none of it needs a window.
public final class DeskDoctor {
    /// The option by which a desk is asked for it.
    public static final String OPTION = "--doctor";

    private static final String USUAL_PHONE_PORT = "8089";
    private static final int PATIENCE_MILLIS = 3_000;
    private static final List<String> SYSTEMS = List.of("linux", "windows", "mac");

    private final DeskSettings settings;
    private final Clock clock;
    private final boolean sound;
    private final List<String> lines = new ArrayList<>();

    /// @param sound whether the desk has a telephone in it
    public DeskDoctor(DeskSettings settings, Clock clock, boolean sound) {
        this.settings = settings;
        this.clock = clock;
        this.sound = sound;
    }

    /// Looks, and tells the person at the terminal.
    ///
    /// @return the exit code: 0, or 1 when something is lacking
    @Permitted("speaks to the person at the terminal")
    public int run(List<String> arguments) {
        return run(arguments, System.out);
    }

    int run(List<String> arguments, PrintStream out) {
        List<String> found = examine(arguments);
        found.forEach(out::println);
        if (found.isEmpty()) {
            out.println("Nothing is missing on this computer.");
        }
        return found.isEmpty() ? 0 : 1;
    }

    /// The lines of what is lacking.
    List<String> examine(List<String> arguments) {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (SYSTEMS.stream().noneMatch(system::startsWith)) {
            lacks(
                    "Desks run on Linux, Windows and macOS, and this is " + system + ".",
                    "Take another computer.");
        }
        if (sound) {
            lookAtSound();
        }
        Optional<String> server =
                option(arguments, "--server").or(() -> settings.find(DeskSettings.SERVER));
        if (server.isPresent()) {
            int port = Integer.parseInt(option(arguments, "--phone-port").orElse(USUAL_PHONE_PORT));
            lookAtServer(server.get(), port);
        } else {
            lacks(
                    "No server is known on this computer.",
                    "Give --server ADDRESS, or set it in desk.properties.");
        }
        return List.copyOf(lines);
    }

    private void lookAtSound() {
        if (!has(TargetDataLine.class)) {
            lacks(
                    "There is no microphone.",
                    "Plug a headset in, and allow programs to use it in the system's settings.");
        }
        if (!has(SourceDataLine.class)) {
            lacks("There is no loudspeaker or earphone.", "Plug a headset in.");
        }
    }

    private static boolean has(Class<?> line) {
        return Arrays.stream(AudioSystem.getMixerInfo())
                .map(AudioSystem::getMixer)
                .anyMatch(mixer ->
                        Arrays.stream(mixer.getTargetLineInfo())
                                        .anyMatch(info -> info.getLineClass() == line)
                                || Arrays.stream(mixer.getSourceLineInfo())
                                        .anyMatch(info -> info.getLineClass() == line));
    }

    private void lookAtServer(String server, int phonePort) {
        ServerAddress address;
        try {
            address = ServerAddress.parse(server);
        } catch (IllegalArgumentException e) {
            lacks(
                    "The server's address " + server + " is none: " + e.getMessage(),
                    "Give one such as https://calls.example.org.");
            return;
        }
        try (var connection =
                new ServerConnection(address, DeskStart.authorities(settings), clock)) {
            ServerInfo info = connection.check();
            if (Version.own().compareTo(new Version(info.minimumClient())) < 0) {
                lacks(
                        "This program is "
                                + Version.own()
                                + ", and the server wants "
                                + info.minimumClient()
                                + ".",
                        "Install the newer one.");
            }
        } catch (ConnectFailure e) {
            lacks(String.valueOf(e.getMessage()), "Ask the administrator if that does not help.");
            return;
        }
        if (sound && !reaches(address.host(), phonePort)) {
            lacks(
                    "The telephone's port "
                            + phonePort
                            + " of "
                            + address.host()
                            + " is not reached.",
                    "Open TCP "
                            + phonePort
                            + " and the UDP ports of sound in the firewalls between,"
                            + " or give the port that the server uses by --phone-port.");
        }
    }

    private static boolean reaches(String host, int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), PATIENCE_MILLIS);
            return socket.isConnected();
        } catch (IOException _) {
            return false;
        }
    }

    private void lacks(String what, String cure) {
        lines.add("MISSING  " + what + " " + cure);
    }

    private static Optional<String> option(List<String> arguments, String name) {
        int at = arguments.indexOf(name);
        return at < 0 || at + 1 == arguments.size()
                ? Optional.empty()
                : Optional.of(arguments.get(at + 1));
    }
}
