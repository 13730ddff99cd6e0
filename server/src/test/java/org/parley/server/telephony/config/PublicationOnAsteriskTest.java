package org.parley.server.telephony.config;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.contract.configuration.Publication;
import org.parley.contract.configuration.Publication.State;
import org.parley.server.app.RestServer;
import org.parley.server.platform.ami.AmiAction;
import org.parley.server.platform.ami.AmiLink;
import org.parley.server.telephony.queue.QueueService;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/// What whoever saves something of the telephony learns of its effect.
@Tag("asterisk")
@Tag("X12")
final class PublicationOnAsteriskTest {
    @TempDir Path data;

    @Test
    void aSaveIsInForceOrWaitsForAsteriskOrSaysWhatFailed() throws IOException {
        try (RestServer server = RestServer.withAsterisk(data)) {
            AmiLink link = server.part(AmiLink.class);
            await("the link").atMost(20, TimeUnit.SECONDS).until(link::connected);
            weigh(server, 40);
            assertEquals(new Publication(State.IN_FORCE, List.of()), settled(server));

            server.stopAsterisk();
            await("no link").until(() -> !link.connected());
            weigh(server, 41);
            assertEquals(State.WAITS, settled(server).state());
            assertEquals(State.WAITS, settled(server).state(), "also when asked again");

            server.startAsterisk();
            await("the link again").atMost(30, TimeUnit.SECONDS).until(link::connected);
            await("taken over by itself")
                    .atMost(10, TimeUnit.SECONDS)
                    .until(() -> settled(server).state() == State.IN_FORCE);
            assertEquals("41", weight(link));

            Path folder = data.resolve("asterisk").resolve("etc");
            Path file = folder.resolve("queues.conf");
            Files.delete(file);
            Files.createDirectories(file.resolve("in-the-way"));
            weigh(server, 42);
            Publication broken = settled(server);
            assertEquals(State.NOT_WRITTEN, broken.state());
            assertTrue(broken.faults().getFirst().contains("cannot be read or written"));
            Files.delete(file.resolve("in-the-way"));
            Files.delete(file);
            assertEquals(State.IN_FORCE, settled(server).state());
            assertEquals("42", weight(link));
        }
    }

    /// As Asterisk itself has it.
    private static String weight(AmiLink link) {
        return link.list(AmiAction.of("QueueStatus").with("Queue", "sales")).join().stream()
                .filter(event -> event.name().equals("QueueParams"))
                .map(event -> event.text("Weight"))
                .findFirst()
                .orElse("");
    }

    private static Publication settled(RestServer server) {
        return server.get("admin", "/telephony/publication").as(Publication.class);
    }

    private static void weigh(RestServer server, int weight) {
        UUID id = server.part(QueueService.class).findQueueByName("sales").orElseThrow().id();
        ObjectNode queue = (ObjectNode) server.get("admin", "/telephony/queues/" + id).json();
        queue.put("weight", weight);
        assertEquals(200, server.put("admin", "/telephony/queues/" + id, queue).status());
    }
}
