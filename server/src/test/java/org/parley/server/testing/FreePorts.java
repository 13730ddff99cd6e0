package org.parley.server.testing;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.concurrent.ThreadLocalRandom;

/// Ports on loopback that nobody holds, below the range from which the system gives out its own.
/// What is given is locked against the other processes that run tests, so that none of them is
/// given it before it is bound.
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

    private static final SequencedMap<Integer, FileLock> GIVEN_SLOTS = new LinkedHashMap<>();
    private static final SequencedMap<Integer, FileLock> GIVEN = new LinkedHashMap<>();

    /// A byte for each port, locked while the port is given. Open as long as the process runs:
    /// closing it would give up all locks.
    private static final FileChannel LOCKS = openLocks();

    private FreePorts() {}

    /// One port, free for UDP and TCP.
    public static int one() {
        return range(1);
    }

    /// The first of so many ports in a row; it is even.
    ///
    /// @param count at most 1,600
    public static synchronized int range(int count) {
        if (count > 2 * SLOT) {
            throw new IllegalArgumentException("at most " + 2 * SLOT + " ports in a row");
        }
        boolean isLong = count >= LONG;
        int slots = (count + SLOT - 1) / SLOT;
        SequencedMap<Integer, FileLock> given = isLong ? GIVEN_SLOTS : GIVEN;
        int remembered = isLong ? REMEMBERED_SLOTS : REMEMBERED_ROWS;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            int first = isLong ? slot(slots) : anywhere(count);
            int locks = isLong ? slots : count;
            if (free(first, count) && take(given, first, locks, isLong ? SLOT : 1)) {
                forget(given, remembered);
                return first;
            }
        }
        throw new IllegalStateException("no " + count + " free ports in a row");
    }

    private static int anywhere(int count) {
        return ThreadLocalRandom.current().nextInt(FIRST, FIRST_SLOT - count) & ~1;
    }

    private static int slot(int inARow) {
        return FIRST_SLOT + ThreadLocalRandom.current().nextInt(SLOTS + 1 - inARow) * SLOT;
    }

    /// @return whether nobody had any of them
    private static boolean take(Map<Integer, FileLock> given, int first, int count, int step) {
        Map<Integer, FileLock> taken = new LinkedHashMap<>();
        for (int port = first; port < first + count * step; port += step) {
            FileLock lock = given.containsKey(port) ? null : lock(port);
            if (lock == null) {
                taken.values().forEach(FreePorts::release);
                return false;
            }
            taken.put(port, lock);
        }
        given.putAll(taken);
        return true;
    }

    private static void forget(SequencedMap<Integer, FileLock> given, int remembered) {
        while (given.size() > remembered) {
            release(given.pollFirstEntry().getValue());
        }
    }

    private static @Nullable FileLock lock(int port) {
        try {
            return LOCKS.tryLock(port, 1, false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void release(FileLock lock) {
        try {
            lock.release();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileChannel openLocks() {
        try {
            return FileChannel.open(
                    Path.of(System.getProperty("java.io.tmpdir"), "parley-test-ports"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
