package org.parley.phone;

import java.net.URI;
import java.time.Duration;

/// Who a telephone is and where it registers.
///
/// @param user the SIP user name (the agent's extension)
/// @param password its secret
/// @param domain the SIP domain, usually the server's host name
/// @param server the WebSocket address: `wss://host:port/ws`, or `ws://` which is accepted on
///   loopback only
/// @param displayName the name shown to those whom we call; may be empty
/// @param expires for how long to register at a time, 30 s to 1 day
public record PhoneAccount(
        String user,
        String password,
        String domain,
        URI server,
        String displayName,
        Duration expires) {
    private static final Duration SHORTEST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofDays(1);

    public PhoneAccount {
        if (user.isBlank() || domain.isBlank()) {
            throw new IllegalArgumentException(
                    "A telephone account needs a user name and a domain.");
        }
        if (expires.compareTo(SHORTEST) < 0 || expires.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "A registration lasts from 30 seconds to one day, not " + expires + ".");
        }
        String scheme = server.getScheme();
        if (server.getHost() == null || !("ws".equals(scheme) || "wss".equals(scheme))) {
            throw new IllegalArgumentException(
                    "The telephone server's address begins with wss:// or ws://: " + server);
        }
        if ("ws".equals(scheme) && !isLoopback(server.getHost())) {
            throw new IllegalArgumentException(
                    "Without TLS a telephone registers on this computer only: " + server);
        }
    }

    /// An account that registers for five minutes at a time and shows no name.
    public PhoneAccount(String user, String password, String domain, URI server) {
        this(user, password, domain, server, "", Duration.ofMinutes(5));
    }

    /// The same at another address of the server.
    public PhoneAccount at(URI other) {
        return new PhoneAccount(user, password, domain, other, displayName, expires);
    }

    private static boolean isLoopback(String host) {
        return host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
    }

    /// Never shows the password.
    @Override
    public String toString() {
        return "PhoneAccount[" + user + "@" + domain + " at " + server + "]";
    }
}
