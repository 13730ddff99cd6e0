package org.parley.server.platform.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;

/// Where and how the server listens.
///
/// @param plainHost a loopback address: without TLS nobody else may listen
/// @param plainPort 0 for any free port, -1 for none
/// @param secureHost address of the TLS listener, `0.0.0.0` for all
/// @param securePort 0 for any free port, -1 for none
/// @param maxBody bytes that a request's body may have, at least 1,024
/// @param slowRequest requests that take longer are logged as slow
public record HttpConfig(
        String plainHost,
        int plainPort,
        String secureHost,
        int securePort,
        long maxBody,
        Duration slowRequest) {
    /// 2 MB: more than any command needs; uploads have their own way.
    public static final long DEFAULT_MAX_BODY = 2_000_000;

    public HttpConfig {
        checkPort("http.port", plainPort);
        checkPort("https.port", securePort);
        if (plainPort < 0 && securePort < 0) {
            throw new IllegalArgumentException(
                    "http.port and https.port are both -1: nobody could reach the server. Set one.");
        }
        if (plainPort >= 0 && !isLoopback(plainHost)) {
            throw new IllegalArgumentException(
                    "http.host is "
                            + plainHost
                            + ", but passwords and calls must not travel in clear: plain HTTP listens"
                            + " on 127.0.0.1 or ::1 only. Use https.host for other addresses.");
        }
        if (maxBody < 1024) {
            throw new IllegalArgumentException("http.max-body must be at least 1024 bytes.");
        }
        if (slowRequest.isNegative() || slowRequest.isZero()) {
            throw new IllegalArgumentException("http.slow-request must be longer than zero.");
        }
    }

    /// Only plain HTTP on loopback.
    ///
    /// @param port 0 for any free port
    public static HttpConfig loopback(int port) {
        return new HttpConfig(
                "127.0.0.1", port, "127.0.0.1", -1, DEFAULT_MAX_BODY, Duration.ofSeconds(1));
    }

    private static void checkPort(String key, int port) {
        if (port < -1 || port > 65_535) {
            throw new IllegalArgumentException(
                    key + " is " + port + ": a port is a number from 1 to 65535, 0 or -1.");
        }
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
