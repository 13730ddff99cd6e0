package org.parley.server.telephony.config;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.parley.contract.routing.Strategy;
import org.parley.server.platform.ami.AmiAction;
import org.parley.server.platform.ami.AmiTiming;
import org.parley.server.platform.ami.AsteriskLink;
import org.parley.server.telephony.config.model.AsteriskModel;
import org.parley.server.telephony.config.model.InboundRoute;
import org.parley.server.telephony.config.model.PhoneEndpoint;
import org.parley.server.telephony.config.model.QueueProfile;
import org.parley.server.testing.AsteriskNode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/// A centre of 1,000 agents and 200 queues is made known to a running Asterisk, and one of its
/// agents and queues changes, while talks go on. The measure is from the model to Asterisk's own
/// answer that it knows the last agent and the last queue; the baseline writes every file and has
/// Asterisk reload all that it has, in the same run.
@Tag("bench")
@Tag("asterisk")
final class PublishBenchTest {
    private static final int AGENTS = 1_000;
    private static final int QUEUES = 200;
    private static final int TALKS = 10;
    private static final int ROUNDS = 5;
    private static final double TARGET_MILLIS = 2_000;

    @Test
    @Timeout(value = 300, unit = TimeUnit.SECONDS)
    void aThousandAgentsAndTwoHundredQueues() {
        try (AsteriskNode node = AsteriskNode.start(empty -> empty);
                var link = new AsteriskLink(node.ami(), AmiTiming.USUAL, Clock.systemUTC())) {
            link.open(_ -> {});
            await().atMost(20, TimeUnit.SECONDS).until(link::connected);
            link.send(AmiAction.setVariable("", Dialplan.HEARTBEAT, "2000000000")).join();
            IntStream.range(0, TALKS).forEach(_ -> talk(link));
            String talks = 2 * TALKS + " active channels";
            await().until(() -> node.cli("core show channels count").contains(talks));

            var publisher = new AsteriskPublisher(new AsteriskRenderer(), link);
            double[] ours = new double[ROUNDS];
            double[] oursMore = new double[ROUNDS];
            double[] plain = new double[ROUNDS];
            double[] plainMore = new double[ROUNDS];
            AsteriskModel centre = centre(node.model(), AGENTS, QUEUES);
            AsteriskModel more = centre(node.model(), AGENTS + 1, QUEUES + 1);
            for (int round = 0; round < ROUNDS; round++) {
                empty(publisher, link, node.model());
                ours[round] = publish(publisher, link, centre);
                oursMore[round] = publish(publisher, link, more);
                empty(publisher, link, node.model());
                plain[round] = writeAndReload(link, centre);
                plainMore[round] = writeAndReload(link, more);
            }
            assertTrue(node.cli("core show channels count").contains(talks), "no talk was dropped");
            bench("all new", median(ours), median(plain), "every file, core reload");
            bench("all new, target", median(ours), TARGET_MILLIS, "target");
            bench("one more", median(oursMore), median(plainMore), "every file, core reload");
        }
    }

    private static void empty(AsteriskPublisher publisher, AsteriskLink link, AsteriskModel none) {
        publisher.publish(none);
        await().until(() -> !known(link, "a" + AGENTS));
    }

    private static double publish(
            AsteriskPublisher publisher, AsteriskLink link, AsteriskModel centre) {
        long begin = System.nanoTime();
        PublishResult result = publisher.publish(centre);
        awaitKnown(link, centre);
        double took = (System.nanoTime() - begin) / 1e6;
        assertTrue(result.success(), result.reloads()::toString);
        return took;
    }

    /// As one would do it without comparing: each file is written, and Asterisk reads all it has.
    private static double writeAndReload(AsteriskLink link, AsteriskModel centre) {
        long begin = System.nanoTime();
        var files = new AsteriskRenderer().render(centre);
        try {
            NodeFiles.write(centre.node().folders(), files, List.copyOf(files.keySet()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertTrue(link.send(AmiAction.of("Reload")).join().success());
        awaitKnown(link, centre);
        return (System.nanoTime() - begin) / 1e6;
    }

    private static void awaitKnown(AsteriskLink link, AsteriskModel centre) {
        String agent = centre.phones().getLast().user();
        String queue = centre.queues().getLast().name();
        await().pollInterval(5, TimeUnit.MILLISECONDS)
                .pollDelay(0, TimeUnit.MILLISECONDS)
                .atMost(60, TimeUnit.SECONDS)
                .until(() -> known(link, agent) && queueKnown(link, queue));
    }

    private static void talk(AsteriskLink link) {
        link.send(
                        AmiAction.of("Originate")
                                .with("Channel", "Local/s@parley-waiting")
                                .with("Application", "Wait")
                                .with("Data", "280")
                                .with("Timeout", 60_000)
                                .with("Async", "true"))
                .join();
    }

    private static boolean known(AsteriskLink link, String agent) {
        return link.send(AmiAction.of("PJSIPShowEndpoint").with("Endpoint", agent))
                .join()
                .success();
    }

    private static boolean queueKnown(AsteriskLink link, String queue) {
        return link.list(AmiAction.of("QueueStatus").with("Queue", queue)).join().stream()
                .anyMatch(event -> event.name().equals("QueueParams"));
    }

    private static AsteriskModel centre(AsteriskModel model, int agents, int queues) {
        List<PhoneEndpoint> phones = new ArrayList<>();
        for (int i = 1; i <= agents; i++) {
            phones.add(
                    new PhoneEndpoint(
                            "a" + i,
                            "secret-of-a" + i,
                            "" + (50_000 + i),
                            "Agent " + i,
                            PhoneEndpoint.Kind.WEB,
                            false));
        }
        List<QueueProfile> profiles = new ArrayList<>();
        List<InboundRoute> routes = new ArrayList<>();
        for (int i = 1; i <= queues; i++) {
            profiles.add(QueueProfile.of("q" + i, Strategy.RRMEMORY));
            routes.add(new InboundRoute("" + (90_000 + i), "q" + i));
        }
        return new AsteriskModel(
                model.node(), phones, model.trunks(), profiles, routes, List.of(), model.music());
    }

    private static double median(double[] values) {
        return Arrays.stream(values).sorted().toArray()[values.length / 2];
    }

    private static void bench(String name, double ours, double theirs, String baseline) {
        System.out.printf(
                Locale.ROOT,
                "BENCH {\"name\":\"publish %,d agents and %d queues: %s\",\"unit\":\"ms\","
                        + "\"ours\":%.1f,\"baseline\":\"%s\",\"theirs\":%.1f,\"ratio\":%.2f,"
                        + "\"note\":\"median of %d, from the model to Asterisk's answer; %d talks"
                        + " go on\"}%n",
                AGENTS,
                QUEUES,
                name,
                ours,
                baseline,
                theirs,
                theirs / ours,
                ROUNDS,
                TALKS);
    }
}
