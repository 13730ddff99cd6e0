package org.parley.server.platform.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parley.server.platform.doctor.Machine.Port;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

@Tag("A1")
final class ServerNeedsTest {
    private static final Path DATA = Path.of("/var/lib/parley");

    private final PretendedMachine machine = new PretendedMachine();

    @Test
    void aGoodMachineLacksNothing() {
        var needs = new ServerNeeds(machine, 20);
        needs.size(DATA).forEach(finding -> assertTrue(finding.met(), finding::line));
        needs.time().forEach(finding -> assertTrue(finding.met(), finding::line));
        assertTrue(needs.address().met());
        assertTrue(needs.asterisk("/usr/sbin/asterisk").met());
    }

    @Test
    void eachThingThatIsLackingHasALineAndACure() {
        machine.system = "Windows 11";
        machine.processors = 1;
        machine.memory = 1_000_000_000L;
        machine.room = 3_000_000_000L;
        machine.writable = false;
        machine.zone = Optional.empty();
        machine.says.clear();
        var needs = new ServerNeeds(machine, 20);
        List<Finding> size = needs.size(DATA);
        assertEquals(5, size.stream().filter(finding -> !finding.met()).count());
        needs.time().forEach(finding -> assertFalse(finding.met()));
        assertFalse(needs.asterisk("/usr/sbin/asterisk").met());
        for (Finding finding : size) {
            assertTrue(finding.line().matches("MISSING  .*\\. [A-Z].*\\."), finding::line);
        }
        assertTrue(size.get(1).line().contains("1 processors, and 2 are needed"));
    }

    @Test
    void moreCallsNeedMore() {
        assertFalse(new ServerNeeds(machine, 2_000).size(DATA).get(1).met());
    }

    @Test
    void anAddressThatIsLentMayChange() {
        machine.says.put("ip", List.of("2: eth0 inet 10.0.0.5/24 scope global dynamic eth0\\"));
        assertFalse(new ServerNeeds(machine, 20).address().met());
        machine.says.put("ip", List.of());
        assertFalse(new ServerNeeds(machine, 20).address().met());
    }

    @Test
    void aTakenPortAndAnOldAsteriskAreNamed() {
        var desks = new Port("0.0.0.0", 8443, false, "desks");
        machine.taken.add(desks);
        Finding finding = new ServerNeeds(machine, 20).ports(List.of(desks)).getFirst();
        assertTrue(finding.line().contains("TCP 8443 (desks) is taken"), finding::line);
        machine.says.put("/usr/sbin/asterisk", List.of("Asterisk 13.1.0~dfsg"));
        assertTrue(
                new ServerNeeds(machine, 20)
                        .asterisk("/usr/sbin/asterisk")
                        .line()
                        .contains("too old"));
    }

    private static final class PretendedMachine implements Machine {
        private String system = "Linux";
        private int processors = 4;
        private long memory = 8_000_000_000L;
        private long room = 500_000_000_000L;
        private boolean writable = true;
        private Optional<String> zone = Optional.of("Europe/Rome");
        private final Set<Port> taken = new HashSet<>();
        private final Map<String, List<String>> says =
                new HashMap<>(
                        Map.of(
                                "timedatectl",
                                List.of("yes"),
                                "ip",
                                List.of("2: eth0 inet 10.0.0.5/24 scope global eth0\\"),
                                "/usr/sbin/asterisk",
                                List.of("Asterisk 22.10.1")));

        @Override
        public String system() {
            return system;
        }

        @Override
        public String architecture() {
            return "amd64";
        }

        @Override
        public int processors() {
            return processors;
        }

        @Override
        public long memory() {
            return memory;
        }

        @Override
        public long room(Path folder) {
            return room;
        }

        @Override
        public boolean mayWrite(Path folder) {
            return writable;
        }

        @Override
        public boolean isFree(Port port) {
            return !taken.contains(port);
        }

        @Override
        public Optional<List<String>> output(String... command) {
            return Optional.ofNullable(says.get(command[0]));
        }

        @Override
        public Optional<String> timeZone() {
            return zone;
        }
    }
}
