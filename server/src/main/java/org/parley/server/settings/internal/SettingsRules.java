package org.parley.server.settings.internal;

import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.FieldFault;
import org.parley.contract.platform.Refusal;
import org.parley.contract.settings.GeneralSettings;
import org.parley.contract.settings.NetworkSettings;
import org.parley.server.settings.FilePorts;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What depends on more than a single field's form.
final class SettingsRules {
    private static final int BITS_OF_BYTE = 8;
    private static final int LEAST_MEDIA_PORTS = 10;

    private final List<FieldFault> faults = new ArrayList<>();

    private SettingsRules() {}

    /// @throws Refusal `VALIDATION_FAILED`, naming each field that breaks its rule
    static void check(GeneralSettings settings) {
        var rules = new SettingsRules();
        rules.that(isZone(settings.centre().zone()), "centre.zone", "is no time zone");
        rules.that(
                settings.numbers().least() <= settings.numbers().most(),
                "numbers.most",
                "must not be below the first number");
        rules.end();
    }

    /// @throws Refusal `VALIDATION_FAILED`, naming each field that breaks its rule
    static void check(NetworkSettings settings, FilePorts file) {
        var rules = new SettingsRules();
        for (int i = 0; i < settings.localNetworks().size(); i++) {
            rules.that(
                    isNetwork(settings.localNetworks().get(i)),
                    "localNetworks[" + i + "]",
                    "is no network such as 192.168.0.0/16");
        }
        boolean both = settings.mediaFirst() != 0 && settings.mediaLast() != 0;
        boolean none = settings.mediaFirst() == 0 && settings.mediaLast() == 0;
        rules.that(both || none, "mediaLast", "goes with the first port: give both or none");
        rules.that(
                !both || settings.mediaLast() - settings.mediaFirst() >= LEAST_MEDIA_PORTS,
                "mediaLast",
                "must lie at least 10 above the first port");
        rules.ports(settings, file);
        rules.end();
    }

    /// No two of what listens for TCP may have the same port. Where both were there before, that is
    /// no fault of this change.
    private void ports(NetworkSettings settings, FilePorts file) {
        int sip = settings.sipPort() == 0 ? file.sip() : settings.sipPort();
        int tls = settings.sipTlsPort();
        int wss = settings.wssPort() == 0 ? file.wss() : settings.wssPort();
        boolean chosen = settings.wssPort() != 0;
        that(tls == 0 || tls != sip, "sipTlsPort", "must differ from the port without TLS");
        that(
                wss != sip || (!chosen && settings.sipPort() == 0),
                chosen ? "wssPort" : "sipPort",
                "must differ from the port of " + (chosen ? "SIP" : "softphones (WSS)"));
        that(
                tls == 0 || wss != tls,
                chosen ? "wssPort" : "sipTlsPort",
                "must differ from the port of " + (chosen ? "SIP over TLS" : "softphones (WSS)"));
        free("sipPort", settings.sipPort(), file);
        free("sipTlsPort", tls, file);
        free("wssPort", settings.wssPort(), file);
    }

    private void free(String field, int port, FilePorts file) {
        file.others().entrySet().stream()
                .filter(other -> other.getValue() == port)
                .map(Map.Entry::getKey)
                .sorted()
                .findFirst()
                .ifPresent(key ->
                        faults.add(
                                new FieldFault(
                                        field,
                                        "is taken: the server's configuration file gives this port"
                                                + " to "
                                                + key)));
    }

    private void that(boolean holds, String field, String message) {
        if (!holds) {
            faults.add(new FieldFault(field, message));
        }
    }

    private void end() {
        if (!faults.isEmpty()) {
            FieldFault first = faults.getFirst();
            throw new Refusal(
                    ErrorCode.VALIDATION_FAILED,
                    "The settings were not changed: " + first.field() + " " + first.message() + ".",
                    faults);
        }
    }

    private static boolean isZone(String name) {
        try {
            ZoneId.of(name);
            return true;
        } catch (DateTimeException _) {
            return false;
        }
    }

    /// Whether it is an address of digits with as many bits as its kind has at most. Only addresses
    /// come here, never names, so that nothing is looked up.
    private static boolean isNetwork(String cidr) {
        String[] parts = cidr.split("/", 2);
        boolean literal =
                parts[0].matches("[0-9]{1,3}(\\.[0-9]{1,3}){3}") || parts[0].contains(":");
        try {
            return literal
                    && parts.length == 2
                    && Integer.parseInt(parts[1])
                            <= InetAddress.getByName(parts[0]).getAddress().length * BITS_OF_BYTE;
        } catch (UnknownHostException | NumberFormatException _) {
            return false;
        }
    }
}
