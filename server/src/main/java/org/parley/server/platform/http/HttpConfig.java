package org.parley.server.platform.http;

import org.parley.server.platform.config.Section;
import org.parley.server.platform.config.Setting;
import org.parley.server.platform.config.SettingChecks;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;

/// Where and how the server listens.
///
/// @param port 0 for any free port, -1 for none
/// @param securePort 0 for any free port, -1 for none
/// @param maxBody in bytes
@Section(value = "http", about = "Where desks and programs reach the server")
public record HttpConfig(
        @Setting(
                        value = "127.0.0.1",
                        about =
                                "The address of the listener without TLS. Only loopback: passwords"
                                        + " and calls must not travel in clear.")
                String host,
        @Setting(
                        value = "8080",
                        about =
                                "The port of the listener without TLS; 0 takes any free one, -1"
                                        + " leaves this listener out.")
                int port,
        @Setting(
                        value = "0.0.0.0",
                        about = "The address of the TLS listener; 0.0.0.0 stands for all.")
                String secureHost,
        @Setting(
                        value = "8443",
                        about =
                                "The port of the TLS listener; 0 takes any free one, -1 leaves this"
                                        + " listener out.")
                int securePort,
        @Setting(
                        value = "2000000",
                        about = "How many bytes a request may carry, 1024 to 100000000.")
                long maxBody,
        @Setting(value = "1 s", about = "Requests that take longer are logged as slow.")
                Duration slowRequest) {
    public HttpConfig {
        SettingChecks.begin()
                .range("port", port, -1, 65_535)
                .range("securePort", securePort, -1, 65_535)
                .range("maxBody", maxBody, 1024, 100_000_000)
                .range("slowRequest", slowRequest.toMillis(), 1, 600_000)
                .that(
                        port >= 0 || securePort >= 0,
                        "port",
                        "and http.secure-port are both -1, so nobody could reach the server",
                        "Set one of them.")
                .that(
                        port < 0 || isLoopback(host),
                        "host",
                        "is an address that other machines reach, and without TLS passwords would"
                                + " travel in clear",
                        "Set 127.0.0.1 or ::1, and use http.secure-host for other addresses.")
                .end();
    }

    /// Only plain HTTP on loopback, with the usual limits.
    ///
    /// @param port 0 for any free port
    public static HttpConfig loopback(int port) {
        return new HttpConfig("127.0.0.1", port, "127.0.0.1", -1, 2_000_000, Duration.ofSeconds(1));
    }

    private static boolean isLoopback(String host) {
        try {
            for (InetAddress address : InetAddress.getAllByName(host)) {
                if (!address.isLoopbackAddress()) {
                    return false;
                }
            }
            return !host.isBlank();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
