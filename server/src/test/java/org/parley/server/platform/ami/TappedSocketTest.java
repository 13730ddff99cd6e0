package org.parley.server.platform.ami;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.parley.server.testing.FakeAsterisk;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;

final class TappedSocketTest {
    private static final int ROUNDS = 300;
    private static final int CLOSERS = 4;

    /// The link and the library both close a connection that breaks.
    @Test
    void severalMayCloseItInTheSameMoment() throws Exception {
        List<Throwable> failures = new CopyOnWriteArrayList<>();
        try (var asterisk = new FakeAsterisk()) {
            for (int round = 0; round < ROUNDS; round++) {
                var socket = new TappedSocket("127.0.0.1", asterisk.port(), 1000, 1000, _ -> false);
                var together = new CyclicBarrier(CLOSERS);
                List<Thread> closers =
                        IntStream.range(0, CLOSERS)
                                .mapToObj(_ ->
                                        Thread.ofPlatform()
                                                .uncaughtExceptionHandler((_, e) -> failures.add(e))
                                                .start(() -> close(socket, together)))
                                .toList();
                for (Thread closer : closers) {
                    closer.join();
                }
            }
        }
        assertEquals(List.of(), failures);
    }

    private static void close(TappedSocket socket, CyclicBarrier together) {
        try {
            together.await();
            socket.close();
        } catch (IOException e) {
            // what matters is that nothing else is thrown
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
