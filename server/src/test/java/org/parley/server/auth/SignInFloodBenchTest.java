package org.parley.server.auth;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.parley.contract.auth.SignedIn;
import org.parley.contract.platform.Json;
import org.parley.server.app.RestServer;
import org.parley.server.platform.http.HttpService;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/// What people notice of a guesser: the time of a normal signed-in read, and of somebody's sign-in,
/// without and with a flood of wrong passwords for ever new names from hundreds of addresses; the
/// same server, the same readers, the same run.
@Tag("bench")
final class SignInFloodBenchTest {
    private static final int READERS = 8;
    private static final long READ_EVERY_NANOS = TimeUnit.MILLISECONDS.toNanos(10);
    private static final int GUESSERS = 48;
    private static final int ADDRESSES_EACH = 40;
    private static final long PHASE_NANOS = TimeUnit.SECONDS.toNanos(8);

    @TempDir Path data;

    private final AtomicBoolean flooding = new AtomicBoolean();
    private final AtomicLong guesses = new AtomicLong();
    private int port;

    @Test
    @Timeout(value = 180, unit = TimeUnit.SECONDS)
    void readsBesideASignInFlood() throws Exception {
        try (RestServer server = RestServer.start(data)) {
            port = server.part(HttpService.class).plainPort().orElseThrow();
            String token = signIn("127.0.0.1").token();
            read(token, PHASE_NANOS); // warm up
            List<Long> quiet = read(token, PHASE_NANOS);
            double quietSignIn = signInMillis();
            List<Thread> guessers = flood();
            List<Long> flooded = read(token, PHASE_NANOS);
            double floodSignIn = signInMillis();
            flooding.set(false);
            for (Thread guesser : guessers) {
                guesser.join();
            }
            print("median", quiet, flooded, 0.5);
            print("99 of 100", quiet, flooded, 0.99);
            line("sign-in beside a sign-in flood", quietSignIn, floodSignIn);
        }
    }

    private void print(String which, List<Long> quiet, List<Long> flooded, double share) {
        line(
                "read beside a sign-in flood, " + which,
                quantile(quiet, share),
                quantile(flooded, share));
    }

    private void line(String name, double quiet, double flooded) {
        System.out.printf(
                Locale.ROOT,
                "BENCH {\"name\":\"%s\",\"unit\":\"ms\",\"ours\":%.2f,\"baseline\":\"the same without"
                        + " a flood\",\"theirs\":%.2f,\"ratio\":%.2f,\"note\":\"%d guesses by %d"
                        + " connections from %d addresses\"}%n",
                name,
                flooded,
                quiet,
                quiet / flooded,
                guesses.get(),
                GUESSERS,
                GUESSERS * ADDRESSES_EACH);
    }

    /// Milliseconds of each read by paced readers.
    private List<Long> read(String token, long nanos) throws InterruptedException {
        List<Long> all = Collections.synchronizedList(new ArrayList<>());
        long end = System.nanoTime() + nanos;
        List<Thread> readers = new ArrayList<>();
        for (int i = 0; i < READERS; i++) {
            readers.add(Thread.ofPlatform().start(() -> all.addAll(reader(token, end))));
        }
        for (Thread reader : readers) {
            reader.join();
        }
        return all;
    }

    private List<Long> reader(String token, long end) {
        List<Long> times = new ArrayList<>();
        String request =
                "GET /api/auth/me HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
                        + token
                        + "\r\n\r\n";
        try (Socket socket = connect("127.0.0.1")) {
            while (System.nanoTime() < end) {
                long begin = System.nanoTime();
                exchange(socket, request, 200);
                long took = System.nanoTime() - begin;
                times.add(took);
                LockSupport.parkNanos(READ_EVERY_NANOS - took);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return times;
    }

    private List<Thread> flood() {
        flooding.set(true);
        List<Thread> guessers = new ArrayList<>();
        for (int i = 0; i < GUESSERS; i++) {
            int number = i;
            guessers.add(Thread.ofPlatform().start(() -> guess(number)));
        }
        return guessers;
    }

    private void guess(int number) {
        long round = 0;
        while (flooding.get()) {
            String address = "127." + (1 + number) + ".0." + (1 + round % ADDRESSES_EACH);
            String body =
                    "{\"name\":\"guess."
                            + number
                            + "."
                            + round
                            + "\",\"password\":\"not this one\"}";
            try (Socket socket = connect(address)) {
                exchange(socket, post(body), 0);
                guesses.incrementAndGet();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            round++;
        }
    }

    private double signInMillis() throws IOException {
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            long begin = System.nanoTime();
            signIn("127.0.0.1");
            times.add(System.nanoTime() - begin);
        }
        return quantile(times, 0.5);
    }

    private SignedIn signIn(String from) throws IOException {
        try (Socket socket = connect(from)) {
            String answer =
                    exchange(
                            socket,
                            post("{\"name\":\"admin\",\"password\":\"admin-demo-2026\"}"),
                            200);
            return Json.lenient()
                    .readValue(answer.substring(answer.indexOf("\r\n\r\n") + 4), SignedIn.class);
        }
    }

    private static String post(String body) {
        return "POST /api/auth/local HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                + "Content-Length: "
                + body.length()
                + "\r\n\r\n"
                + body;
    }

    private Socket connect(String from) throws IOException {
        return new Socket(InetAddress.getByName("127.0.0.1"), port, InetAddress.getByName(from), 0);
    }

    /// @param status that is expected; 0 = any
    private static String exchange(Socket socket, String request, int status) throws IOException {
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        var text = new StringBuilder();
        byte[] buffer = new byte[8192];
        InputStream in = socket.getInputStream();
        int total = Integer.MAX_VALUE;
        while (text.length() < total) {
            int count = in.read(buffer);
            if (count < 0) {
                throw new IOException("closed");
            }
            text.append(new String(buffer, 0, count, StandardCharsets.ISO_8859_1));
            int head = text.indexOf("\r\n\r\n");
            if (total == Integer.MAX_VALUE && head >= 0) {
                String lower = text.substring(0, head).toLowerCase(Locale.ROOT);
                int at = lower.indexOf("content-length:") + 15;
                int lineEnd = lower.indexOf("\r", at);
                String length = lower.substring(at, lineEnd < 0 ? head : lineEnd).strip();
                total = head + 4 + Integer.parseInt(length);
            }
        }
        if (status != 0 && !text.toString().startsWith("HTTP/1.1 " + status)) {
            throw new IOException(text.substring(0, Math.min(200, text.length())));
        }
        return text.toString();
    }

    /// In milliseconds.
    private static double quantile(List<Long> times, double share) {
        List<Long> sorted = times.stream().sorted().toList();
        int at = (int) Math.min(sorted.size() - 1L, Math.round(share * sorted.size()));
        return sorted.get(at) / 1e6;
    }
}
