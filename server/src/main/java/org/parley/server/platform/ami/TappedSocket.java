package org.parley.server.platform.ami;

import org.asteriskjava.util.internal.SocketConnectionFacadeImpl;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;

/// Asterisk-Java's socket with a tap: whole blocks that the tap takes never reach Asterisk-Java.
///
/// The library would turn each event into a bean, queue at most 20,000 of them, discard the rest
/// without a word and deliver no event that it does not know. So it is left what it does well
/// (connecting and signing in), and events and our own replies leave the stream here, on the thread
/// that reads it.
final class TappedSocket extends SocketConnectionFacadeImpl {
    private final Predicate<List<String>> tap;
    private final List<String> block = new ArrayList<>(32);
    private final Deque<String> passing = new ArrayDeque<>();
    private final AtomicBoolean closed = new AtomicBoolean();

    /// @param tap gets each block that begins with `Event:` or `Response:`; true when it took it
    TappedSocket(
            String host, int port, int connectMillis, int readMillis, Predicate<List<String>> tap)
            throws IOException {
        super(host, port, false, connectMillis, readMillis, StandardCharsets.UTF_8);
        this.tap = tap;
    }

    @Override
    public @Nullable String readLine() throws IOException {
        while (passing.isEmpty()) {
            String line = super.readLine();
            if (line == null || !(line.startsWith("Event:") || line.startsWith("Response:"))) {
                return line;
            }
            readBlock(line);
        }
        return passing.poll();
    }

    private void readBlock(String first) throws IOException {
        block.clear();
        String line = first;
        while (line != null && !line.isEmpty()) {
            block.add(line);
            line = super.readLine();
        }
        if (line != null && !tap.test(block)) {
            passing.addAll(block);
            passing.add("");
        }
    }

    /// Once, whoever comes first: Asterisk-Java and the link both close a connection that breaks,
    /// and the library's reader fails when two close it in the same moment.
    @Override
    public void close() throws IOException {
        if (closed.compareAndSet(false, true)) {
            super.close();
        }
    }

    /// Writes a whole action at once: two threads never mix their lines.
    synchronized void send(String action) throws IOException {
        write(action);
        flush();
    }
}
