package org.parley.server.telephony.config.configure;

import org.parley.server.platform.config.Section;
import org.parley.server.platform.config.Setting;
import org.parley.server.platform.config.SettingChecks;

import java.nio.file.Path;

/// A second Asterisk, which goes to work when the first is not reached.
///
/// @param mediaFirst UDP
/// @param mediaLast UDP
@Section(
        value = "standby",
        about = "A second Asterisk that stands by, and goes to work when the first is not reached")
public record StandbyConfig(
        @Setting(
                        value = "",
                        about =
                                "The name of the second Asterisk, such as n2; without one there is none.")
                String name,
        @Setting(
                        value = "${data.folder}/asterisk-standby",
                        about =
                                "The folder of its configuration. What calls leave behind, recordings among it, it writes to that of the first.")
                Path folder,
        @Setting(
                        value = "127.0.0.1",
                        about = "The address on which trunks and desk telephones reach it.")
                String sipHost,
        @Setting(value = "5070", about = "The port of trunks and desk telephones, UDP and TCP.")
                int sipPort,
        @Setting(value = "0.0.0.0", about = "The address on which softphones reach it over TLS.")
                String webHost,
        @Setting(value = "8189", about = "The port of softphones over TLS (wss).") int securePort,
        @Setting(value = "8188", about = "The port of softphones without TLS, on loopback only.")
                int webPort,
        @Setting(value = "5138", about = "The port of its manager interface, on loopback only.")
                int managerPort,
        @Setting(value = "11000", about = "The first UDP port of sound.") int mediaFirst,
        @Setting(value = "11999", about = "The last UDP port of sound.") int mediaLast) {
    public StandbyConfig {
        SettingChecks.begin()
                .range("sipPort", sipPort, 1, 65_535)
                .range("securePort", securePort, 1, 65_535)
                .range("webPort", webPort, 1, 65_535)
                .range("managerPort", managerPort, 1, 65_535)
                .range("mediaFirst", mediaFirst, 1_024, 65_000)
                .range("mediaLast", mediaLast, mediaFirst + 10, 65_535)
                .end();
    }

    /// Whether there is one.
    public boolean given() {
        return !name.isBlank();
    }
}
