package org.parley.client;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/// Where the server answers.
///
/// @param host name or IP address, IPv6 in brackets
/// @param port 1 to 65535
/// @param tls whether the connection is encrypted; only the loopback may do without
public record ServerAddress(String host, int port, boolean tls) {
    /// The port of a server whose address names none.
    public static final int DEFAULT_PORT = 8443;

    public ServerAddress {
        if (host.isBlank()) {
            throw new IllegalArgumentException("The server address is empty: type its name.");
        }
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException(
                    "Port " + port + " does not exist: ports go from 1 to 65535.");
        }
        if (!tls && !isLoopback(host)) {
            throw new IllegalArgumentException(
                    "The password would travel unprotected to "
                            + host
                            + ": write https:// before the server's name.");
        }
    }

    /// Reads what a person typed: `name`, `name:port`, `https://name:port/`; without a scheme it is
    /// https.
    ///
    /// @throws IllegalArgumentException with a sentence for people when it is no address
    public static ServerAddress parse(String typed) {
        String text = typed.strip();
        String full = text.contains("://") ? text : "https://" + text;
        try {
            URI uri = new URI(full).parseServerAuthority();
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            if (!scheme.equals("https") && !scheme.equals("http")) {
                throw new IllegalArgumentException(
                        "\"" + text + "\" is no server address: it begins with https://.");
            }
            boolean tls = scheme.equals("https");
            String host = uri.getHost() == null ? "" : uri.getHost();
            return new ServerAddress(host, uri.getPort() < 0 ? DEFAULT_PORT : uri.getPort(), tls);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(
                    "\""
                            + text
                            + "\" is no server address: write a name such as parley.example.org.",
                    e);
        }
    }

    /// The address of something below `/api/`.
    ///
    /// @param target path and query, already escaped, without a slash at its beginning
    public URI api(String target) {
        return URI.create(this + "/api/" + target);
    }

    @Override
    public String toString() {
        return (tls ? "https://" : "http://") + host + ":" + port;
    }

    private static boolean isLoopback(String host) {
        return host.equalsIgnoreCase("localhost")
                || host.startsWith("127.")
                || host.equals("[::1]");
    }
}
