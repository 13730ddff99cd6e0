package org.parley.phone.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// A port that leads to another, until it is cut with all that goes through it.
public final class Relay implements AutoCloseable {
    private final ServerSocket door;
    private final URI target;
    private final List<Socket> open = new CopyOnWriteArrayList<>();

    /// @param target whose host and port it leads to
    public Relay(URI target) throws IOException {
        this.target = target;
        door = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    /// The target by way of this port.
    public URI address() {
        return URI.create(
                target.getScheme() + "://127.0.0.1:" + door.getLocalPort() + target.getRawPath());
    }

    private void serve() {
        while (!door.isClosed()) {
            try {
                Socket near = door.accept();
                open.add(near);
                Socket far = new Socket(target.getHost(), target.getPort());
                open.add(far);
                Thread.ofVirtual().start(() -> carry(near, far));
                Thread.ofVirtual().start(() -> carry(far, near));
            } catch (IOException _) {
                return; // closed
            }
        }
    }

    private static void carry(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException _) {
            return; // one of them has gone
        }
    }

    /// Leads nowhere any more.
    public void cut() {
        try {
            door.close();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        cut();
    }
}
