package org.parley.phone.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;

import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;

/// A TLS server that shows its certificate and says nothing more.
public final class ExpiredServer implements AutoCloseable {
    private final SSLServerSocket socket;

    public ExpiredServer(TestAuthority authority) throws IOException {
        socket =
                (SSLServerSocket)
                        authority
                                .serving()
                                .getServerSocketFactory()
                                .createServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().start(this::serve);
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (SSLSocket client = (SSLSocket) socket.accept()) {
                client.startHandshake();
                client.getInputStream().readAllBytes();
            } catch (IOException e) {
                continue; // the client refused the certificate, as it should
            }
        }
    }

    public URI address() {
        return URI.create("wss://127.0.0.1:" + socket.getLocalPort() + "/ws");
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
