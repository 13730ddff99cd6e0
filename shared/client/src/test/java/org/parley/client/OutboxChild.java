package org.parley.client;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

/// A program that fills and delivers an outbox until it is killed.
final class OutboxChild {
    private OutboxChild() {}

    public static void main(String[] arguments) {
        var address = new ServerAddress("127.0.0.1", Integer.parseInt(arguments[1]), false);
        var connection =
                new ServerConnection(address, TrustedAuthorities.ofSystem(), Clock.systemUTC());
        Outbox outbox =
                Outbox.open(
                        Path.of(arguments[0]),
                        Clock.systemUTC(),
                        Duration.ofMillis(1),
                        Duration.ofMillis(5));
        outbox.attach(delivery(connection));
        int first = Integer.parseInt(arguments[2]);
        for (int i = first; i < first + 120; i++) {
            outbox.add("POST", "notes/" + i, null);
            System.out.print("notes/" + i + "\n");
            System.out.flush();
        }
        await(outbox);
    }

    private static void await(Outbox outbox) {
        org.awaitility.Awaitility.await().forever().until(() -> outbox.pending().isEmpty());
    }

    static Outbox.Delivery delivery(ServerConnection connection) {
        Exchange exchange =
                new Exchange(
                        connection.http(),
                        connection.address(),
                        connection.json(),
                        java.util.Optional::empty,
                        _ -> {});
        return entry -> exchange.send(entry.request());
    }
}
