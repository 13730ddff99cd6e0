package org.parley.server.telephony.config;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parley.contract.configuration.Publication;
import org.parley.contract.configuration.Publication.State;
import org.parley.server.platform.ami.AmiTiming;
import org.parley.server.platform.ami.AsteriskLink;
import org.parley.server.testing.FakeAsterisk;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/// An Asterisk that does not take what it is told to read.
@Tag("X12")
final class RefusedReloadTest {
    @Test
    void aModuleThatRefusesIsNamedAndToldAgainWithTheNextPublication() {
        var refuses = new AtomicBoolean(true);
        try (var asterisk = new FakeAsterisk()) {
            asterisk.answering(
                    "Reload",
                    _ ->
                            refuses.get()
                                    ? "Error\nMessage: Module failed"
                                    : "Success\nMessage: Module reloaded");
            try (var link =
                    new AsteriskLink(asterisk.address(), AmiTiming.USUAL, Clock.systemUTC())) {
                link.open(_ -> {});
                await().until(link::connected);
                var publisher = new AsteriskPublisher(new AsteriskRenderer(), link);

                List<PublishResult.Reload> refused = publisher.renewCertificate();

                assertEquals(
                        List.of(new PublishResult.Reload("http", false, "Module failed")), refused);
                refuses.set(false);
                List<PublishResult.Reload> taken = publisher.catchUp();
                assertTrue(taken.getFirst().success());
                assertEquals(List.of(), publisher.catchUp(), "told once");
            }
        }
    }

    @Test
    void aRefusalIsToldWithTheModuleAndAsterisksWords() {
        var result =
                new PublishResult(
                        7,
                        List.of("queues.conf"),
                        List.of(new PublishResult.Reload("app_queue.so", false, "Module failed")),
                        false,
                        false,
                        Duration.ZERO);

        assertEquals(
                new Publication(State.REFUSED, List.of("app_queue.so: Module failed")),
                result.told());
    }
}
