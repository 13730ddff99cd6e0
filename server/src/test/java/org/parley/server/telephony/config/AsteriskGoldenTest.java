package org.parley.server.telephony.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.parley.contract.routing.Strategy;
import org.parley.contract.staff.Codec;
import org.parley.contract.staff.LineSettings;
import org.parley.contract.staff.SipOptions;
import org.parley.server.telephony.config.model.AsteriskModel;
import org.parley.server.telephony.config.model.AsteriskNodeSettings;
import org.parley.server.telephony.config.model.InboundRoute;
import org.parley.server.telephony.config.model.MusicClass;
import org.parley.server.telephony.config.model.NodeFolders;
import org.parley.server.telephony.config.model.NodeNetwork;
import org.parley.server.telephony.config.model.NodePeer;
import org.parley.server.telephony.config.model.NodePorts;
import org.parley.server.telephony.config.model.NodeReach;
import org.parley.server.telephony.config.model.NodeSecrets;
import org.parley.server.telephony.config.model.OutboundRoute;
import org.parley.server.telephony.config.model.PhoneEndpoint;
import org.parley.server.telephony.config.model.QueueProfile;
import org.parley.server.telephony.trunk.model.Trunk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Asterisk's files of a small centre as they were last reviewed. A change of them shows here: look
/// at it, try it on a real Asterisk ([RealAsteriskTest]), then run with `-Dgolden.write=true` to
/// take it over.
final class AsteriskGoldenTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final String HOSTILE =
            "Zoë; \"Ann\" \\ ${SHELL(id)} $[1+1], [x] 😀 #exec\r\nexten => 1";

    @Test
    void everyFileOfASmallCentreIsAsReviewed() throws IOException {
        assertGolden("asterisk", new AsteriskRenderer().render(centre("22.10.1")));
    }

    @Test
    void anOlderAsteriskDiffersOnlyAsReviewed() throws IOException {
        SortedMap<String, String> usual = new AsteriskRenderer().render(centre("22.10.1"));
        SortedMap<String, String> older =
                new TreeMap<>(new AsteriskRenderer().render(centre("16.28.0")));
        assertEquals(usual.keySet(), older.keySet());
        older.entrySet().removeIf(file -> file.getValue().equals(usual.get(file.getKey())));
        assertGolden("asterisk-16", older);
    }

    @Test
    void eachOfTwoNodesIsToldOfTheOtherAndTheOneThatStandsByHandsCallsOver() throws IOException {
        var usual = new AsteriskRenderer().render(centre("22.10.1"));
        var working = new TreeMap<>(new AsteriskRenderer().render(paired(false)));
        var standingBy = new TreeMap<>(new AsteriskRenderer().render(paired(true)));
        standingBy.entrySet().removeIf(file -> file.getValue().equals(working.get(file.getKey())));
        working.entrySet().removeIf(file -> file.getValue().equals(usual.get(file.getKey())));
        assertEquals(Set.of("pjsip.conf", "extensions.conf"), working.keySet());
        assertEquals(Set.of("pjsip.conf", "extensions.conf"), standingBy.keySet());
        assertGolden("asterisk-at-work", working);
        assertGolden("asterisk-standing-by", standingBy);
    }

    /// @param standsBy whether the other node is the one at work
    private static AsteriskModel paired(boolean standsBy) {
        AsteriskModel alone = centre("22.10.1");
        return new AsteriskModel(
                alone.node()
                        .beside(
                                new NodePeer(
                                        "n1",
                                        "n2",
                                        "192.0.2.77",
                                        5_070,
                                        "secret-of-nodes",
                                        standsBy)),
                alone.phones(),
                alone.trunks(),
                alone.queues(),
                alone.routing(),
                alone.music());
    }

    @Test
    void theSameModelGivesTheSameText() {
        assertEquals(
                new AsteriskRenderer().render(centre("22.10.1")),
                new AsteriskRenderer().render(centre("22.10.1")));
    }

    private static AsteriskModel centre(String version) {
        return new AsteriskModel(
                node(version),
                List.of(
                        new PhoneEndpoint(
                                "ann",
                                "secret-of-ann",
                                "5001",
                                HOSTILE,
                                PhoneEndpoint.Kind.WEB,
                                true),
                        new PhoneEndpoint(
                                "bob",
                                "secret-of-bob",
                                "5002",
                                "Bob",
                                PhoneEndpoint.Kind.DESK,
                                false),
                        mobile(),
                        set(
                                "cid",
                                "5003",
                                new SipOptions(
                                        "+390699001",
                                        "branch",
                                        SipOptions.Transport.TCP,
                                        SipOptions.Nat.NO,
                                        SipOptions.Encryption.SDES,
                                        60)),
                        set(
                                "dan",
                                "5004",
                                new SipOptions(
                                        "",
                                        "",
                                        SipOptions.Transport.TLS,
                                        SipOptions.Nat.YES,
                                        SipOptions.Encryption.DTLS,
                                        0))),
                List.of(
                        new Trunk(
                                "carrier",
                                "sip.example.net",
                                5060,
                                List.of("192.0.2.10", "198.51.100.0/24"))),
                List.of(sales(), support()),
                List.of(
                        new InboundRoute("0800100", "sales"),
                        new InboundRoute("_08002XX", "support-2")),
                List.of(new OutboundRoute("_0X.", 1, "0043", "carrier")),
                List.of(
                        new MusicClass("default", Path.of("/asterisk/data/moh")),
                        new MusicClass("quiet", Path.of("/node/music/quiet"))));
    }

    private static PhoneEndpoint mobile() {
        return new PhoneEndpoint(
                "5009",
                "secret-of-mia",
                "5009",
                HOSTILE,
                PhoneEndpoint.Kind.MOBILE,
                false,
                new PhoneEndpoint.Behaviour(
                        0, true, true, 1, "rfc4733", 0, LineSettings.USUAL, "0333123456"));
    }

    /// A desk telephone that speaks SIP in its own way.
    private static PhoneEndpoint set(String user, String number, SipOptions sip) {
        var line = new LineSettings("", "", "", 60, "", Set.of(Codec.ALAW), sip);
        return new PhoneEndpoint(
                user,
                "secret-of-" + user,
                number,
                user,
                PhoneEndpoint.Kind.DESK,
                false,
                new PhoneEndpoint.Behaviour(0, true, true, 1, "info", 0, line, ""));
    }

    private static AsteriskNodeSettings node(String version) {
        return new AsteriskNodeSettings(
                "n1",
                version,
                new NodeFolders(
                        Path.of("/node"), Path.of("/asterisk/modules"), Path.of("/asterisk/data")),
                new NodePorts(5060, 5038, 8088, 8089, 4573, 10_000, 10_999),
                new NodeSecrets("secret-of-events", "secret-of-commands"),
                new NodeNetwork(
                        "0.0.0.0",
                        "0.0.0.0",
                        Optional.of(
                                new NodeNetwork.Tls(
                                        Path.of("/tls/server.pem"), Path.of("/tls/server.key"))),
                        List.of(),
                        new NodeReach(
                                Optional.empty(),
                                List.of(),
                                5061,
                                Optional.empty(),
                                Optional.empty())),
                Duration.ofSeconds(8));
    }

    private static QueueProfile sales() {
        return QueueProfile.of("sales", Strategy.RRMEMORY)
                .withNumber("7001")
                .withTiming(new QueueProfile.Timing(12, 3, 20, 300, 15))
                .withLimits(
                        new QueueProfile.Limits(5, 10, Optional.of('0'), Optional.of("support-2")))
                .withSounds(
                        new QueueProfile.Sounds("quiet", 30, true, List.of("queue-thankyou"), 60))
                .recorded(true);
    }

    private static QueueProfile support() {
        return QueueProfile.of("support-2", Strategy.RINGALL);
    }

    private static void assertGolden(String name, Map<String, String> files) throws IOException {
        Path folder = GOLDEN.resolve(name);
        if (Boolean.getBoolean("golden.write")) {
            write(folder, files);
        }
        assertEquals(new TreeSet<>(files.keySet()), new TreeSet<>(names(folder)));
        for (var file : files.entrySet()) {
            assertEquals(
                    Files.readString(folder.resolve(file.getKey())),
                    file.getValue(),
                    file.getKey() + " has changed: if right, run with -Dgolden.write=true");
            assertTrue(file.getValue().endsWith("\n"), file.getKey());
        }
    }

    private static void write(Path folder, Map<String, String> files) throws IOException {
        Files.createDirectories(folder);
        for (String old : names(folder)) {
            Files.delete(folder.resolve(old));
        }
        for (var file : files.entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
    }

    private static Set<String> names(Path folder) throws IOException {
        try (Stream<Path> list = Files.list(folder)) {
            return list.map(path -> path.getFileName().toString()).collect(Collectors.toSet());
        }
    }
}
