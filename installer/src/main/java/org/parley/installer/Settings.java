package org.parley.installer;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// Writes the settings of the quick start's centre: everything on loopback, on ports that are free
/// now, in one folder.
public final class Settings {
    private static final String NUMBER = "0800100";
    private static final int MEDIA_PORTS = 200;

    private Settings() {}

    /// Arguments: the quick start's folder, and the file `asterisk.env`.
    public static void main(String[] arguments) throws IOException {
        Path home = Path.of(arguments[0]).toAbsolutePath();
        Path asterisk = Path.of(arguments[1]).toAbsolutePath();
        List<Integer> ports = freePorts(7);
        int media = mediaPorts();
        Map<String, Object> keys = new LinkedHashMap<>();
        keys.put("data.folder", home.resolve("data"));
        keys.put("data.demo", true);
        keys.put("http.host", "127.0.0.1");
        keys.put("http.port", ports.get(0));
        keys.put("http.secure-host", "127.0.0.1");
        keys.put("http.secure-port", ports.get(1));
        keys.put("asterisk.folder", home.resolve("asterisk"));
        keys.put("asterisk.program", asterisk);
        keys.put("asterisk.sip-host", "127.0.0.1");
        keys.put("asterisk.sip-port", ports.get(2));
        keys.put("asterisk.web-host", "127.0.0.1");
        keys.put("asterisk.secure-port", ports.get(3));
        keys.put("asterisk.web-port", ports.get(4));
        keys.put("asterisk.manager-port", ports.get(5));
        keys.put("asterisk.script-port", ports.get(6));
        keys.put("asterisk.media-first", media);
        keys.put("asterisk.media-last", media + MEDIA_PORTS - 1);
        keys.put("asterisk.loopback-media", String.join(",", ownAddresses()));
        Files.createDirectories(home.resolve("data"));
        Files.writeString(
                home.resolve("server.properties"),
                keys.entrySet().stream()
                        .map(e -> e.getKey() + "=" + escape(e.getValue().toString()) + "\n")
                        .collect(Collectors.joining("", "# The quick start's server\n", "")));
        new Place(
                        home,
                        "https://127.0.0.1:" + ports.get(1),
                        home.resolve("data/tls/authority.pem"),
                        ports.get(2),
                        NUMBER)
                .write();
        writeGuide(home, ports.get(1), ports.get(2));
    }

    private static void writeGuide(Path home, int server, int sip) throws IOException {
        Files.writeString(
                home.resolve("README.txt"),
                String.format(
                        Locale.ROOT,
                        """
                        The quick start's centre

                        Server      https://127.0.0.1:%d   (authority: data/tls/authority.pem)
                        Sign in as  admin, sue (supervisor), ann, bob, eve (agents)
                        Passwords   the name and -demo-2026, e.g. ann-demo-2026
                        Call        0800100 (sales), 0800200 (support) by SIP at 127.0.0.1:%d (UDP)
                        """,
                        server,
                        sip));
    }

    /// A properties file takes a backslash for an escape.
    private static String escape(String value) {
        return value.replace("\\", "\\\\");
    }

    /// Ports that are free for TCP and UDP on loopback now, all different.
    private static List<Integer> freePorts(int count) throws IOException {
        List<ServerSocket> held = new ArrayList<>();
        try {
            List<Integer> free = new ArrayList<>();
            while (free.size() < count) {
                var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                held.add(socket);
                if (freeForUdp(socket.getLocalPort())) {
                    free.add(socket.getLocalPort());
                }
            }
            return free;
        } finally {
            for (ServerSocket socket : held) {
                socket.close();
            }
        }
    }

    /// The first of a range of UDP ports of which the first, the middle and the last are free.
    private static int mediaPorts() throws IOException {
        for (int first = 20_000; first < 60_000; first += 1_000) {
            if (freeForUdp(first)
                    && freeForUdp(first + MEDIA_PORTS / 2)
                    && freeForUdp(first + MEDIA_PORTS - 1)) {
                return first;
            }
        }
        throw new IOException("No range of " + MEDIA_PORTS + " UDP ports is free for sound.");
    }

    private static boolean freeForUdp(int port) {
        try (var socket = new DatagramSocket(port, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    private static List<String> ownAddresses() throws IOException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(a -> a instanceof Inet4Address && !a.isLoopbackAddress())
                .map(InetAddress::getHostAddress)
                .toList();
    }
}
