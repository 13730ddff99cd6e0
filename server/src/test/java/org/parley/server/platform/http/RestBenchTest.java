package org.parley.server.platform.http;

import org.glassfish.grizzly.http.server.HttpHandler;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.Response;
import org.glassfish.grizzly.strategies.WorkerThreadIOStrategy;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/// A signed-in read of a small record over our whole REST stack against bare Grizzly that writes
/// the same bytes from memory; in turns, the same client.
@Tag("bench")
final class RestBenchTest {
    private static final int CONNECTIONS = 16;
    private static final int ROUNDS = 3;
    private static final long ROUND_NANOS = TimeUnit.SECONDS.toNanos(4);
    private static final long WARM_UP_NANOS = TimeUnit.SECONDS.toNanos(20);
    private static final String PATH = "/api/sample/orders/00000000-0000-0001-0000-000000000001";

    @Test
    @Timeout(value = 120, unit = TimeUnit.SECONDS)
    void readOfOneObject() throws Exception {
        try (TestHttp http =
                TestHttp.serving(Clock.systemUTC(), new SampleResource(new CurrentRequest()))) {
            byte[] body = http.get(PATH, "admin").body().getBytes(StandardCharsets.UTF_8);
            HttpServer bare = bare(body);
            try {
                int barePort = bare.getListener("bare").getPort();
                rate(barePort, WARM_UP_NANOS / 2);
                rate(http.port(), WARM_UP_NANOS);
                double ours = 0;
                double theirs = 0;
                for (int round = 0; round < ROUNDS; round++) {
                    theirs += rate(barePort, ROUND_NANOS) / ROUNDS;
                    ours += rate(http.port(), ROUND_NANOS) / ROUNDS;
                }
                System.out.printf(
                        Locale.ROOT,
                        "BENCH {\"name\":\"REST read of one object, signed"
                                + " in\",\"unit\":\"requests/s\",\"ours\":%.0f,\"baseline\":\"bare"
                                + " Grizzly, same bytes\",\"theirs\":%.0f,\"ratio\":%.2f,\"note\":\"%d"
                                + " connections\"}%n",
                        ours,
                        theirs,
                        ours / theirs,
                        CONNECTIONS);
            } finally {
                bare.shutdownNow();
            }
        }
    }

    private static HttpServer bare(byte[] body) throws IOException {
        HttpServer server = new HttpServer();
        NetworkListener listener = new NetworkListener("bare", "127.0.0.1", 0);
        listener.getKeepAlive().setMaxRequestsCount(-1);
        listener.getTransport().setIOStrategy(WorkerThreadIOStrategy.getInstance());
        listener.getTransport().setWorkerThreadPool(Executors.newVirtualThreadPerTaskExecutor());
        server.addListener(listener);
        server.getServerConfiguration()
                .addHttpHandler(
                        new HttpHandler() {
                            @Override
                            public void service(Request request, Response response)
                                    throws IOException {
                                response.setContentType("application/json");
                                response.setContentLength(body.length);
                                response.getOutputStream().write(body);
                            }
                        },
                        "/");
        server.start();
        return server;
    }

    /// Requests answered in a second.
    private static double rate(int port, long nanos) throws InterruptedException {
        AtomicLong answered = new AtomicLong();
        long end = System.nanoTime() + nanos;
        List<Thread> clients = new ArrayList<>();
        for (int i = 0; i < CONNECTIONS; i++) {
            clients.add(Thread.ofPlatform().start(() -> answered.addAndGet(client(port, end))));
        }
        for (Thread client : clients) {
            client.join();
        }
        return answered.get() / (nanos / 1e9);
    }

    private static long client(int port, long end) {
        byte[] request =
                ("GET " + PATH + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer admin\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII);
        byte[] buffer = new byte[8192];
        long count = 0;
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setTcpNoDelay(true);
            InputStream in = socket.getInputStream();
            while (System.nanoTime() < end) {
                socket.getOutputStream().write(request);
                readAnswer(in, buffer);
                count++;
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return count;
    }

    private static void readAnswer(InputStream in, byte[] buffer) throws IOException {
        int filled = 0;
        int total = Integer.MAX_VALUE;
        while (filled < total) {
            int count = in.read(buffer, filled, buffer.length - filled);
            if (count < 0) {
                throw new IOException("closed");
            }
            filled += count;
            if (total == Integer.MAX_VALUE) {
                String text = new String(buffer, 0, filled, StandardCharsets.ISO_8859_1);
                int head = text.indexOf("\r\n\r\n");
                if (head >= 0) {
                    String lower = text.toLowerCase(Locale.ROOT);
                    int at = lower.indexOf("content-length:") + 15;
                    if (!text.startsWith("HTTP/1.1 200") || at < 15) {
                        throw new IOException(text);
                    }
                    total =
                            head
                                    + 4
                                    + Integer.parseInt(
                                            text.substring(at, text.indexOf('\r', at)).strip());
                }
            }
        }
    }
}
