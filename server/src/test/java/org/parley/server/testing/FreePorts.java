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
import java.util.stream.IntStream;

/// Ports on loopback that nobody holds, below the range from which the system gives out its own.
///
/// Short rows come from anywhere in the lower part, long ones from slots in the upper part, so that
/// what was given never leaves gaps too short for the next row.
public final class FreePorts {
    private static final int FIRST = 10_000;
    private static final int FIRST_SLOT = 14_000;
    private static final int SLOT = 800;
    private static final int SLOTS = 23;
    private static final int LONG = 100;

    /// So many rows are remembered as given, since a port may be bound only later; older ones are
    /// given again when nobody holds them.
    private static final int REMEMBERED_SLOTS = 8;

    private static final int REMEMBERED_ROWS = 1_000;
    private static final int ATTEMPTS = 500;

    private static final Set<Integer> GIVEN_SLOTS = new LinkedHashSet<>();
    private static final Set<Integer> GIVEN = new LinkedHashSet<>();

    private FreePorts() {}

    /// One port, free for UDP and TCP.
    public static int one() {
        return range(1);
    }

    /// The first of so many ports in a row; it is even.
    ///
    /// @param count at most 800
    public static synchronized int range(int count) {
        if (count > SLOT) {
            throw new IllegalArgumentException("at most " + SLOT + " ports in a row");
        }
        boolean isLong = count >= LONG;
        Set<Integer> given = isLong ? GIVEN_SLOTS : GIVEN;
        int remembered = isLong ? REMEMBERED_SLOTS : REMEMBERED_ROWS;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            int first = isLong ? slot() : anywhere(count);
            if (overlaps(given, first, isLong ? 1 : count) || !free(first, count)) {
                continue;
            }
            for (int port = first; port < first + (isLong ? 1 : count); port++) {
                given.add(port);
            }
            while (given.size() > remembered) {
                given.remove(given.iterator().next());
            }
            return first;
        }
        throw new IllegalStateException("no " + count + " free ports in a row");
    }

    private static int anywhere(int count) {
        return ThreadLocalRandom.current().nextInt(FIRST, FIRST_SLOT - count) & ~1;
    }

    private static int slot() {
        return FIRST_SLOT + ThreadLocalRandom.current().nextInt(SLOTS) * SLOT;
    }

    private static boolean overlaps(Set<Integer> given, int first, int count) {
        return IntStream.range(first, first + count).anyMatch(given::contains);
    }

    private static boolean free(int first, int count) {
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
