package org.parley.server.platform.tls;

import org.parley.server.platform.config.Section;
import org.parley.server.platform.config.Setting;
import org.parley.server.platform.config.SettingChecks;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// How the server proves who it is.
@Section(value = "tls", about = "How the server proves to desks and telephones who it is")
public record TlsConfig(
        @Setting(
                        value = "",
                        about =
                                "Host names and addresses by which this machine is reached, beside"
                                        + " its own name, localhost and loopback. The server's own"
                                        + " authority certifies them.")
                List<String> names,
        @Setting(
                        value = "",
                        about =
                                "A PEM file with a certificate and its chain, to be used in place"
                                        + " of the server's own authority.")
                Optional<Path> certificate,
        @Setting(
                        value = "",
                        about = "The PEM file with that certificate's private key, not encrypted.")
                Optional<Path> key,
        @Setting(
                        value = "${data.folder}/tls",
                        about =
                                "The folder of the server's own authority. Keep it: desks trust"
                                        + " it.")
                Path folder) {
    public TlsConfig {
        names = List.copyOf(names);
        SettingChecks.begin()
                .that(
                        certificate.isPresent() == key.isPresent(),
                        "certificate",
                        "and tls.key go together, and only one of them is set",
                        "Set both, or none of them for the server's own authority.")
                .end();
    }
}
