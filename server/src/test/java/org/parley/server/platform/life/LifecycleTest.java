package org.parley.server.platform.life;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

final class LifecycleTest {
    private final List<String> story = new ArrayList<>();

    @Test
    void startsByPhaseAndStopsTheOtherWayRound() {
        var life =
                lifecycle(
                        part("http", Phase.DOORS),
                        part("db", Phase.STORAGE),
                        part("ami", Phase.LINKS));

        life.start();
        life.stop();

        assertEquals(List.of("+db", "+ami", "+http", "-http", "-ami", "-db"), story);
    }

    @Test
    void stopsWhatWasStartedWhenOneFails() {
        var life =
                lifecycle(
                        part("db", Phase.STORAGE),
                        broken("http", new StartFailure("The port is taken.", "Choose another.")));

        StartFailure failure = assertThrows(StartFailure.class, life::start);

        assertEquals("Choose another.", failure.cure());
        assertEquals(List.of("+db", "-db"), story);
    }

    @Test
    void namesThePartThatFailedUnexpectedly() {
        var life = lifecycle(broken("mail", new IllegalStateException("no stamps")));

        StartFailure failure = assertThrows(StartFailure.class, life::start);

        assertEquals(
                "mail did not start: java.lang.IllegalStateException: no stamps",
                failure.getMessage());
    }

    private static Lifecycle lifecycle(Service... services) {
        Set<Service> all = new LinkedHashSet<>(List.of(services));
        return new Lifecycle(all);
    }

    private Service part(String name, Phase phase) {
        return new Part(name, phase, null);
    }

    private Service broken(String name, RuntimeException fault) {
        return new Part(name, Phase.DOORS, fault);
    }

    private final class Part implements Service {
        private final String name;
        private final Phase phase;
        private final RuntimeException fault;

        Part(String name, Phase phase, RuntimeException fault) {
            this.name = name;
            this.phase = phase;
            this.fault = fault;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Phase phase() {
            return phase;
        }

        @Override
        public void start() {
            if (fault != null) {
                throw fault;
            }
            story.add("+" + name);
        }

        @Override
        public void stop() {
            story.add("-" + name);
        }
    }
}
