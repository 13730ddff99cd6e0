package org.parley.server.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketException;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/// Ports on loopback that nobody holds, below the range from which the system gives out its own.
public final class FreePorts {
    private static final int FIRST = 10_000;
    private static final int LAST = 30_000;

    /// So many are remembered as given; older ones are given again when nobody holds them.
    private static final int REMEMBERED = 8_000;

    private static final Set<Integer> GIVEN = new LinkedHashSet<>();

    private FreePorts() {}

    /// One port, free for UDP and TCP.
    public static int one() {
        return range(1);
    }

    /// The first of so many ports in a row.
    public static synchronized int range(int count) {
        for (int attempt = 0; attempt < 500; attempt++) {
            int first = ThreadLocalRandom.current().nextInt(FIRST, LAST - count) & ~1;
            if (free(first, count)) {
                for (int port = first; port < first + count; port++) {
                    GIVEN.add(port);
                }
                while (GIVEN.size() > REMEMBERED) {
                    GIVEN.remove(GIVEN.iterator().next());
                }
                return first;
            }
        }
        throw new IllegalStateException("no " + count + " free ports in a row");
    }

    private static boolean free(int first, int count) {
        for (int port = first; port < first + count; port++) {
            if (GIVEN.contains(port)) {
                return false;
            }
        }
        InetAddress loopback = InetAddress.getLoopbackAddress();
        for (int port = first; port < first + count; port++) {
            try (var tcp = new ServerSocket();
                    var udp = new DatagramSocket(null)) {
                udp.bind(new InetSocketAddress(loopback, port));
                tcp.bind(new InetSocketAddress(loopback, port));
            } catch (SocketException e) {
                return false;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return true;
    }
}
