package org.parley.server.telephony.config;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parley.contract.configuration.Drift;
import org.parley.contract.routing.Strategy;
import org.parley.server.platform.ami.AmiTiming;
import org.parley.server.platform.ami.AsteriskLink;
import org.parley.server.telephony.config.model.AsteriskModel;
import org.parley.server.telephony.config.model.InboundRoute;
import org.parley.server.telephony.config.model.PhoneEndpoint;
import org.parley.server.telephony.config.model.QueueProfile;
import org.parley.server.testing.AsteriskNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Somebody edits the files of a real Asterisk behind the server's back.
@Tag("asterisk")
final class DriftCheckTest {
    @Test
    void findsWhatWasEditedByHandAndWhatAsteriskHasNotTaken() throws IOException {
        try (AsteriskNode node = AsteriskNode.start(empty -> with(empty, "sales"));
                AsteriskLink link =
                        new AsteriskLink(node.ami(), AmiTiming.USUAL, Clock.systemUTC())) {
            link.open(_ -> {});
            await().atMost(20, TimeUnit.SECONDS).until(link::connected);
            var publisher = new AsteriskPublisher(new AsteriskRenderer(), link);
            var check = new DriftCheck(node::model, publisher, link, Clock.systemUTC());
            Drift none = check.check();
            assertTrue(none.reachable());
            assertEquals(List.of(), none.differences());

            Path file = node.folders().etc().resolve("queues.conf");
            Files.writeString(file, Files.readString(file).replace("[sales]", "[intruder]"));
            node.cli("queue reload all");
            List<Drift.Difference> edited = check.check().differences();
            assertEquals(
                    List.of(
                            new Drift.Difference(
                                    "queues.conf", List.of("[sales]"), List.of("[intruder]")),
                            new Drift.Difference("queues", List.of("sales"), List.of("intruder"))),
                    edited);

            var grown =
                    new DriftCheck(
                            () -> with(node.model(), "support"),
                            publisher,
                            link,
                            Clock.systemUTC());
            assertTrue(
                    grown.check().differences().stream()
                            .anyMatch(each ->
                                    each.where().equals("inbound numbers")
                                            && each.missing().contains("0902")));
            assertFalse(
                    grown.check().toString().contains("a-secret-of-32-signs"), "secrets are kept");

            publisher.publish(node.model());
            await().atMost(5, TimeUnit.SECONDS).until(() -> check.check().differences().isEmpty());
            node.kill9();
            await().atMost(10, TimeUnit.SECONDS).until(() -> !check.check().reachable());
        }
    }

    private static AsteriskModel with(AsteriskModel model, String queue) {
        return new AsteriskModel(
                model.node(),
                List.of(
                        new PhoneEndpoint(
                                "ann",
                                "a-secret-of-32-signs-0123456789ab",
                                "5001",
                                "Ann",
                                PhoneEndpoint.Kind.DESK,
                                false)),
                model.trunks(),
                List.of(QueueProfile.of(queue, Strategy.RRMEMORY)),
                List.of(new InboundRoute(queue.equals("sales") ? "0901" : "0902", queue)),
                List.of(),
                model.music());
    }
}
