package org.parley.server.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.FieldFault;
import org.parley.contract.platform.Refusal;
import org.parley.contract.settings.ClientUpdates;
import org.parley.contract.settings.DeskRules;
import org.parley.contract.settings.GeneralSettings;
import org.parley.contract.settings.NetworkSettings;
import org.parley.contract.settings.SearchStart;
import org.parley.contract.settings.SettingsApi;
import org.parley.contract.telephony.PhoneApi;
import org.parley.server.telephony.config.TelephonyConfigService;
import org.parley.server.telephony.config.model.AsteriskNodeSettings;
import org.parley.server.testing.RunningServer;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Settings on the whole server.
final class SettingsTest {
    @TempDir Path data;
    private RunningServer server;
    private SettingsApi settings;

    @BeforeEach
    void start() {
        server = new RunningServer(data, Map.of());
        settings = server.signIn("admin").api(SettingsApi.class);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void generalSettingsAreKept() {
        assertEquals(GeneralSettings.INSTALLED, settings.general());
        var wanted =
                new GeneralSettings(
                        new GeneralSettings.Centre("Città & Söhne 📞", "it", "Europe/Rome"),
                        new GeneralSettings.Numbers(200, 899),
                        new GeneralSettings.Clients(
                                false,
                                ClientUpdates.DISABLED,
                                "0.1",
                                "https://parley.example.org/desks",
                                3),
                        SearchStart.ENTER,
                        new GeneralSettings.Security(6),
                        0);
        assertEquals(wanted.withVersion(1), settings.changeGeneral(wanted));
        assertEquals(wanted.withVersion(1), settings.general());
        assertEquals(
                new DeskRules("Città & Söhne 📞", SearchStart.ENTER),
                server.signIn("ann").api(SettingsApi.class).desks());
        assertEquals("Europe/Rome", server.part(SettingsService.class).zone().getId());
        assertEquals(2, settings.changeGeneral(wanted.withVersion(1)).version());
    }

    @Test
    void changeOfAnOldVersionIsRefused() {
        settings.changeGeneral(GeneralSettings.INSTALLED);
        Refusal refusal =
                assertThrows(
                        Refusal.class, () -> settings.changeGeneral(GeneralSettings.INSTALLED));
        assertEquals(ErrorCode.STALE, refusal.code());
    }

    @Test
    void everyWrongFieldIsNamed() {
        var wrong =
                new GeneralSettings(
                        new GeneralSettings.Centre("x", "en", "Mars/Olympus"),
                        new GeneralSettings.Numbers(900, 200),
                        new GeneralSettings.Clients(true, ClientUpdates.ASK, "", "", 10),
                        SearchStart.TYPING,
                        GeneralSettings.Security.INSTALLED,
                        0);
        assertEquals(
                List.of("centre.zone", "numbers.most"),
                faults(assertThrows(Refusal.class, () -> settings.changeGeneral(wrong))));
        var network =
                new NetworkSettings(
                        "",
                        List.of("10.0.0.0/8", "300.0.0.0/8", "10.0.0.0/33", "fe80::/10"),
                        5060,
                        5060,
                        0,
                        20_000,
                        20_001,
                        NetworkSettings.INSTALLED.relay(),
                        0);
        assertEquals(
                List.of("localNetworks[1]", "localNetworks[2]", "mediaLast", "sipTlsPort"),
                faults(assertThrows(Refusal.class, () -> settings.changeNetwork(network))));
        assertEquals(0, settings.network().version());
    }

    @Test
    @Tag("A9")
    void networkReachesAsterisksFiles() {
        var wanted =
                new NetworkSettings(
                        "203.0.113.7",
                        List.of("10.0.0.0/8"),
                        0,
                        0,
                        9_089,
                        30_000,
                        30_999,
                        new NetworkSettings.Relay(
                                "stun.example.org:3478", "turn.example.org", "u", "s3;cret", false),
                        0);
        NetworkSettings stored = settings.changeNetwork(wanted);
        assertEquals("", stored.relay().password());
        assertTrue(stored.relay().passwordSet());
        var model = server.part(TelephonyConfigService.class);
        model.publish();
        String sip = file("pjsip.conf");
        assertTrue(sip.contains("external_media_address = 203.0.113.7"), sip);
        assertTrue(sip.contains("local_net = 10.0.0.0/8"), sip);
        String media = file("rtp.conf");
        assertTrue(media.contains("rtpstart = 30000"), media);
        assertTrue(media.contains("stunaddr = stun.example.org:3478"), media);
        assertTrue(media.contains("turnpassword = s3\\;cret"), media);
        String web = file("http.conf");
        assertTrue(web.contains("tlsbindaddr = 0.0.0.0:9089"), web);
        URI telephones = server.signIn("ann").api(PhoneApi.class).account().webSocket();
        assertEquals(9_089, telephones.getPort());

        settings.changeNetwork(stored);
        assertEquals(
                "s3;cret",
                server.part(SettingsService.class).networkWithSecrets().relay().password());
        assertFalse(settings.network().toString().contains("cret"));
    }

    @Test
    @Tag("A9")
    void noPortIsGivenOutTwice() {
        NetworkSettings now = settings.network();
        int manager = server.part(AsteriskNodeSettings.class).ports().manager();
        assertEquals(List.of("wssPort"), refused(ports(5061, 0, 5061)));
        assertEquals(List.of("wssPort"), refused(ports(0, 0, 5060)));
        assertEquals(List.of("wssPort"), refused(ports(0, 9_000, 9_000)));
        assertEquals(List.of("sipPort"), refused(ports(8_089, 0, 0)));
        assertEquals(List.of("sipTlsPort"), refused(ports(0, 8_089, 0)));
        assertEquals(List.of("wssPort"), refused(ports(0, 0, 8_088)));
        Refusal refusal =
                assertThrows(Refusal.class, () -> settings.changeNetwork(ports(0, 0, manager)));
        assertTrue(refusal.detail().contains("asterisk.manager-port"), refusal.detail());
        assertEquals(now, settings.network());
        assertEquals(8_089, settings.changeNetwork(ports(9_001, 9_000, 8_089)).wssPort());
    }

    private List<String> refused(NetworkSettings wanted) {
        return faults(assertThrows(Refusal.class, () -> settings.changeNetwork(wanted)));
    }

    private static NetworkSettings ports(int sip, int sipTls, int wss) {
        NetworkSettings installed = NetworkSettings.INSTALLED;
        return new NetworkSettings(
                installed.publicAddress(),
                installed.localNetworks(),
                sip,
                sipTls,
                wss,
                0,
                0,
                installed.relay(),
                0);
    }

    private String file(String name) {
        try (var tree = java.nio.file.Files.walk(data)) {
            Path found =
                    tree.filter(path -> path.endsWith("etc/" + name)).findFirst().orElseThrow();
            return java.nio.file.Files.readString(found);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<String> faults(Refusal refusal) {
        assertEquals(ErrorCode.VALIDATION_FAILED, refusal.code());
        return refusal.faults().stream().map(FieldFault::field).sorted().toList();
    }
}
