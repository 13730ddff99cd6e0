package org.parley.server.telephony.queue;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.contract.routing.Strategy;
import org.parley.phone.caller.AgentBehaviour;
import org.parley.phone.caller.SyntheticAgent;
import org.parley.phone.caller.SyntheticCall;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// Ten calls by each strategy on a real Asterisk: who is rung.
@Tag("asterisk")
final class StrategiesOnAsteriskTest {
    private static final List<String> NAMES = List.of("ann", "bob", "eve");
    private static final int CALLS = 10;

    @TempDir static Path data;
    private static QueueFloor floor;
    private static final Map<String, SyntheticAgent> AGENTS = new LinkedHashMap<>();

    @BeforeAll
    static void start() throws Exception {
        floor = new QueueFloor(data);
        for (String name : NAMES) {
            AGENTS.put(name, floor.agent(name, QueueFloor.ANSWERS));
        }
    }

    @AfterAll
    static void stop() {
        floor.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = Strategy.class,
            names = {"SKILLS", "RINGALL"},
            mode = EnumSource.Mode.EXCLUDE)
    @Tag("V2")
    void tenCallsRingTheAgentsOfTheStrategy(Strategy strategy) {
        String name = "ten_" + strategy.name().toLowerCase(Locale.ROOT);
        NAMES.forEach(floor::signOff);
        String number =
                floor.queue(
                        name, NAMES, Map.of("strategy", strategy.name(), "musicClass", "default"));
        NAMES.forEach(agent -> signOn(agent));

        List<String> served = new ArrayList<>();
        for (int i = 0; i < CALLS; i++) {
            served.add(serve(number, "39020" + strategy.ordinal() + "0" + i));
        }

        Map<String, Integer> counts = new LinkedHashMap<>();
        NAMES.forEach(agent -> counts.put(agent, Collections.frequency(served, agent)));
        switch (strategy) {
            case LINEAR -> assertEquals(CALLS, counts.get("ann"), served::toString);
            case RRMEMORY, LEASTRECENT, FEWESTCALLS -> {
                for (int i = 3; i < CALLS; i++) {
                    assertEquals(served.get(i - 3), served.get(i), "in turn: " + served);
                }
                assertEquals(3, served.stream().distinct().count(), served::toString);
            }
            default -> assertTrue(served.stream().distinct().count() >= 2, served::toString);
        }
    }

    @Test
    @Tag("V2")
    void ringallRingsEveryFreeTelephone() {
        NAMES.forEach(floor::signOff);
        String number = floor.queue("ten_ringall", NAMES, Map.of("strategy", "RINGALL"));
        NAMES.forEach(StrategiesOnAsteriskTest::signOn);
        AGENTS.values()
                .forEach(agent -> agent.behave(AgentBehaviour.answerAfter(Duration.ofMillis(600))));
        int before = AGENTS.values().stream().mapToInt(agent -> agent.calls().size()).sum();
        for (int i = 0; i < CALLS; i++) {
            serve(number, "3902090" + i);
        }
        int rung = AGENTS.values().stream().mapToInt(agent -> agent.calls().size()).sum() - before;
        AGENTS.values().forEach(agent -> agent.behave(QueueFloor.ANSWERS));
        assertEquals(3 * CALLS, rung);
    }

    private static void signOn(String agent) {
        assertEquals(
                200, floor.server().post(agent, "/routing/me/sign-on", Map.of()).status(), agent);
    }

    /// One call from ring to end; tells who talked.
    private static String serve(String number, String from) {
        SyntheticCall call = floor.call(number, from);
        String agent =
                await("somebody talks with " + from)
                        .atMost(15, TimeUnit.SECONDS)
                        .until(() -> talker(from), name -> !name.isEmpty());
        call.hangUp();
        floor.awaitQuiet();
        await("everybody is free")
                .atMost(10, TimeUnit.SECONDS)
                .until(() ->
                        AGENTS.values().stream()
                                .allMatch(one ->
                                        one.calls().stream().allMatch(c -> c.ended().isDone())));
        return agent;
    }

    private static String talker(String from) {
        return AGENTS.entrySet().stream()
                .filter(agent ->
                        agent.getValue().calls().stream()
                                .anyMatch(c -> c.talking() && c.remote().equals(from)))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }
}
