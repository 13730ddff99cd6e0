package org.parley.server.realtime.rest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;

/// Many receivers of a stream on one thread: counts the stamped messages that arrive and how old
/// each is.
final class Listeners implements AutoCloseable {
    private static final byte[] MARK = "#T".getBytes(StandardCharsets.US_ASCII);
    private static final int DIGITS = 19;
    private static final int LONGEST_MILLIS = 60_000;

    private final Selector selector;
    private final AtomicLong messages = new AtomicLong();
    private final AtomicLongArray ages = new AtomicLongArray(LONGEST_MILLIS + 1);

    private Listeners(Selector selector) {
        this.selector = selector;
    }

    /// A caller's number that tells when the event was due.
    static String stamp(long dueNanos) {
        String digits = Long.toString(dueNanos);
        return "#T" + "0".repeat(DIGITS - digits.length()) + digits;
    }

    static Listeners connect(int port, String path, int count) throws IOException {
        Listeners listeners = new Listeners(Selector.open());
        byte[] request =
                ("GET "
                                + path
                                + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer admin\r\nAccept:"
                                + " text/event-stream\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < count; i++) {
            SocketChannel channel = SocketChannel.open(new InetSocketAddress("127.0.0.1", port));
            channel.write(ByteBuffer.wrap(request));
            channel.configureBlocking(false);
            channel.register(listeners.selector, SelectionKey.OP_READ, new Scan());
        }
        Thread.ofPlatform().daemon().name("listeners").start(listeners::run);
        return listeners;
    }

    void reset() {
        messages.set(0);
        for (int i = 0; i <= LONGEST_MILLIS; i++) {
            ages.set(i, 0);
        }
    }

    long messages() {
        return messages.get();
    }

    /// The age in milliseconds that so many percent of the messages stayed below.
    long percentile(int percent) {
        long all = 0;
        for (int i = 0; i <= LONGEST_MILLIS; i++) {
            all += ages.get(i);
        }
        long below = 0;
        for (int i = 0; i <= LONGEST_MILLIS; i++) {
            below += ages.get(i);
            if (below * 100 >= all * percent) {
                return i;
            }
        }
        return LONGEST_MILLIS;
    }

    @Override
    public void close() throws IOException {
        for (SelectionKey key : selector.keys()) {
            key.channel().close();
        }
        selector.close();
    }

    private void run() {
        ByteBuffer buffer = ByteBuffer.allocateDirect(65_536);
        byte[] bytes = new byte[65_536];
        try {
            while (selector.isOpen()) {
                selector.select(key -> read(key, buffer, bytes));
            }
        } catch (ClosedSelectorException e) {
            // the measurement is over
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(SelectionKey key, ByteBuffer buffer, byte[] bytes) {
        try {
            buffer.clear();
            int count = ((SocketChannel) key.channel()).read(buffer);
            if (count < 0) {
                key.cancel();
                return;
            }
            buffer.flip();
            buffer.get(bytes, 0, count);
            ((Scan) key.attachment()).scan(bytes, count, this);
        } catch (IOException e) {
            key.cancel();
        }
    }

    private void arrived(long dueNanos) {
        messages.incrementAndGet();
        long millis = (System.nanoTime() - dueNanos) / 1_000_000;
        ages.incrementAndGet(Math.clamp(millis, 0, LONGEST_MILLIS));
    }

    /// Finds stamps in a stream of bytes, also across reads.
    private static final class Scan {
        private int matched;
        private int digits;
        private long value;

        void scan(byte[] bytes, int count, Listeners listeners) {
            for (int i = 0; i < count; i++) {
                byte b = bytes[i];
                if (matched < MARK.length) {
                    matched = b == MARK[matched] ? matched + 1 : b == MARK[0] ? 1 : 0;
                } else if (b >= '0' && b <= '9') {
                    value = value * 10 + (b - '0');
                    if (++digits == DIGITS) {
                        listeners.arrived(value);
                        clear();
                    }
                } else if (b != '\r' && b != '\n') {
                    clear();
                }
            }
        }

        private void clear() {
            matched = 0;
            digits = 0;
            value = 0;
        }
    }
}
