package org.parley.server.telephony.config.configure;

import org.parley.server.platform.config.Section;
import org.parley.server.platform.config.Setting;
import org.parley.server.platform.config.SettingChecks;
import org.parley.server.telephony.config.model.PhoneEndpoint;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The Asterisk that carries the calls.
///
/// @param mediaFirst UDP
/// @param mediaLast UDP
@Section(value = "asterisk", about = "The Asterisk that carries the calls")
public record AsteriskConfig(
        @Setting(
                        value = "${data.folder}/asterisk",
                        about =
                                "The folder of Asterisk's configuration and of what it writes, recordings among it.")
                Path folder,
        @Setting(
                        value = "",
                        about =
                                "The file asterisk.env that installer/asterisk/provision made; without it Asterisk's usual places are taken.")
                Optional<Path> program,
        @Setting(
                        value = "n1",
                        about = "The name of this Asterisk; it becomes part of every call's id.")
                String name,
        @Setting(
                        value = "127.0.0.1",
                        about = "The address on which trunks and desk telephones reach it.")
                String sipHost,
        @Setting(value = "5060", about = "The port of trunks and desk telephones, UDP and TCP.")
                int sipPort,
        @Setting(value = "0.0.0.0", about = "The address on which softphones reach it over TLS.")
                String webHost,
        @Setting(value = "8089", about = "The port of softphones over TLS (wss); 0 leaves it out.")
                int securePort,
        @Setting(value = "8088", about = "The port of softphones without TLS, on loopback only.")
                int webPort,
        @Setting(value = "5038", about = "The port of the manager interface, on loopback only.")
                int managerPort,
        @Setting(
                        value = "4573",
                        about =
                                "The port on which the server answers Asterisk's scripts (FastAGI), on loopback only.")
                int scriptPort,
        @Setting(
                        value = "web",
                        about =
                                "What agents' telephones are: web (softphones over TLS) or desk (plain SIP over UDP or TCP, for a network that is trusted).")
                PhoneEndpoint.Kind telephones,
        @Setting(value = "10000", about = "The first UDP port of sound.") int mediaFirst,
        @Setting(value = "10999", about = "The last UDP port of sound.") int mediaLast,
        @Setting(
                        value = "",
                        about =
                                "Addresses of this machine that softphones shall see as 127.0.0.1: for a test setup in which sound stays on the machine.")
                List<String> loopbackMedia) {
    public AsteriskConfig {
        loopbackMedia = List.copyOf(loopbackMedia);
        SettingChecks.begin()
                .range("sipPort", sipPort, 1, 65_535)
                .port("securePort", securePort)
                .range("webPort", webPort, 1, 65_535)
                .range("managerPort", managerPort, 1, 65_535)
                .range("scriptPort", scriptPort, 1, 65_535)
                .range("mediaFirst", mediaFirst, 1_024, 65_000)
                .range("mediaLast", mediaLast, mediaFirst + 10, 65_535)
                .end();
    }
}
